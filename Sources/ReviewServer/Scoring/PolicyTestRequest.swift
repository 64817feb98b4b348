import CommentAnalysis
import CommentFormats
import PolicyFiles

/// A text that a policy is tried on.
struct PolicyTestRequest: Sendable {
  let text: ScoreRequest
  /// `nil` for the server's own.
  let policy: Policy?

  /// Reads `{"comment": {…}, "policy": "…"}`: the comment as in `ScoreRequest`, the policy in YAML.
  init(_ root: JSONElement) throws(RequestError) {
    var text: ScoreRequest?
    var policy: Policy?
    try root.readFields { (name, value) throws(RequestError) in
      switch name {
      case "comment": text = try ScoreRequest(value)
      case "policy":
        let source = Array(try value.required("policy").utf8)
        do throws(PolicyError) { policy = try PolicyFile.read(source, file: "policy") } catch {
          throw .policy("\(error)")
        }
      default: return false
      }
      return true
    }
    guard let text else { throw .missing("comment") }
    self.text = text
    self.policy = policy
  }
}
