/// One thing that a reader could not take, or took with a reservation. Holds no text or name of a comment.
public struct ReadProblem: Sendable, Hashable {
  /// The line, 1-based.
  public var line: Int
  /// What is the matter there.
  public var kind: Kind

  /// Creates a problem.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// What can be the matter.
  public enum Kind: Sendable, Hashable {
    /// The line has `bytes` bytes, `SourceText.longestLine` or more; it was left out.
    case lineTooLong(bytes: Int)
    /// The line is no JSON; it was left out.
    case malformedJSON
    /// The line is JSON but no object; it was left out.
    case notAnObject
    /// The record lacks a field that it needs; it was left out.
    case missingField(String)
    /// A field holds the wrong kind of value; the record was kept without it, or left out where it needs it.
    case wrongType(field: String)
    /// The time is neither RFC 3339 nor epoch seconds; the comment was kept without one.
    case unreadableTime
    /// The state is none of Parley's; the comment was kept as published.
    case unknownState
    /// A flag is none of Parley's; the comment was kept without it.
    case unknownFlag
    /// A list of `items` items inside a comment was kept as its text (`ReaderOptions.nestedLists`).
    case listKeptAsText(items: Int)
  }
}

extension ReadProblem: CustomStringConvertible {
  /// A sentence without the line: `the line has 1000000 bytes and was left out`.
  public var description: String {
    switch kind {
    case .lineTooLong(let bytes): "the line has \(bytes) bytes and was left out"
    case .malformedJSON: "the line is not valid JSON and was left out"
    case .notAnObject: "the line is not a JSON object and was left out"
    case .missingField(let field): "the field \"\(field)\" is missing and the record was left out"
    case .wrongType(let field): "the field \"\(field)\" has the wrong type"
    case .unreadableTime: "the time is neither RFC 3339 nor epoch seconds"
    case .unknownState: "the state is not known; the comment counts as published"
    case .unknownFlag: "a flag is not known"
    case .listKeptAsText(let items): "a list of \(items) was kept as text of the comment that it stands in"
    }
  }
}
