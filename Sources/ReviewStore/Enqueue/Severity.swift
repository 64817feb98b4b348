public import CommentModel

extension Verdict {
  /// How far up the queue it stands among verdicts of the same action, 0…1: the highest score among the
  /// reasons, and severity among the rules, for that action; 0 where there are none.
  public var severity: Double {
    let score = reasons.reduce(0) { $1.action == action ? max($0, $1.score) : $0 }
    return findings.reduce(score) { $1.action == action ? max($0, $1.severity) : $0 }
  }
}
