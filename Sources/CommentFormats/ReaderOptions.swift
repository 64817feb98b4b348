/// Choices that some formats leave to the person who reads.
public struct ReaderOptions: Sendable, Hashable {
  /// What the nested lists of a text dump are taken for.
  public var nestedLists: NestedLists

  /// Creates the choices; by default evidence decides.
  public init(nestedLists: NestedLists = .auto) {
    self.nestedLists = nestedLists
  }
}

/// What a list inside a comment of a text dump is: replies, or something that its author typed.
///
/// The two are printed alike, so no rule tells them apart in every case. A line that is only a date is text
/// whatever is chosen. The raw value is the word used on the command line.
public enum NestedLists: String, CaseIterable, Sendable {
  /// Decided by evidence for each list; doubtful replies are flagged `nestingGuessed`.
  case auto
  /// All are replies.
  case replies
  /// All are text of the comment that they stand in.
  case text
}
