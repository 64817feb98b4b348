/// A policy file that can't be used, and where.
public struct PolicyError: Error, Sendable, Hashable {
  /// The file, as it was named when it was handed in.
  public var file: String
  /// The line, from 1; 0 where the file as a whole is meant.
  public var line: Int
  /// The column, from 1; 0 where the line as a whole is meant.
  public var column: Int
  /// What is wrong there.
  public var problem: Problem

  /// What can be wrong with a policy file.
  public enum Problem: Sendable, Hashable {
    /// It is no YAML.
    case syntax(String)
    /// It is empty.
    case empty
    /// A key that policies don't have, and those that they have there.
    case unknownKey(String, known: [String])
    /// A key that stands twice; the place is that of the first one.
    case repeatedKey(String)
    /// A key that has to be there.
    case missingKey(String)
    /// Something else stands where this was expected.
    case expected(String)
    /// A version of the policy language that this program doesn't know.
    case version(Int)
    /// A comment would be rejected before a person is asked to look.
    case rejectBelowQueue(reject: Double, queue: Double)
  }
}

extension PolicyError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: what is wrong`.
  public var description: String {
    if line == 0 { return "\(file): \(problem)" }
    return column == 0 ? "\(file):\(line): \(problem)" : "\(file):\(line):\(column): \(problem)"
  }
}

extension PolicyError.Problem: CustomStringConvertible {
  /// What is wrong, as words.
  public var description: String {
    switch self {
    case .syntax(let problem): "not YAML: \(problem)"
    case .empty: "the policy is empty"
    case .unknownKey(let key, let known): "unknown key `\(key)`; known here: \(known.joined(separator: ", "))"
    case .repeatedKey(let key): "the key `\(key)` stands twice"
    case .missingKey(let key): "the key `\(key)` is missing"
    case .expected(let what): "expected \(what)"
    case .version(let version): "policy version \(version) is unknown to this program, which reads version 1"
    case .rejectBelowQueue(let reject, let queue):
      "reject (\(reject)) is below queue (\(queue)): nobody would be asked to look"
    }
  }
}
