public import CommentAnalysis
import CommentModel
import Yams

/// Reads policies from YAML. `docs/policy.md` describes the language.
public enum PolicyFile {
  /// The version of the policy language that this program reads.
  public static let version = 1

  /// The policy that is compiled into the program.
  public static func embedded() throws(PolicyError) -> Policy {
    try read(EmbeddedFiles.defaultPolicy.bytes, file: "lexicons/policy.yaml")
  }

  /// Reads a policy. Every unknown key and every value out of bounds is an error, which quotes its line.
  public static func read(_ bytes: [UInt8], file: String) throws(PolicyError) -> Policy {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyError(file: file, line: 0, column: 0, problem: .syntax("not UTF-8"))
    }
    do throws(PolicyError) {
      try PolicyNesting.check(bytes, file: file)
      try PolicyKeys.check(bytes, file: file)
      var reader = PolicyReader(file: file)
      return try reader.policy(compose(text, file: file))
    } catch {
      throw error.quoting(text)
    }
  }

  private static func compose(_ text: String, file: String) throws(PolicyError) -> Node {
    let node: Node?
    do {
      // Kinds of scalars are told by those who take them; the default resolver spends a millisecond on its patterns.
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw PolicyError(file: file, yaml: error)
    } catch {
      throw PolicyError(file: file, line: 0, column: 0, problem: .syntax("\(error)"))
    }
    guard let node else { throw PolicyError(file: file, line: 0, column: 0, problem: .empty) }
    return node
  }
}
