public import CommentModel

extension Verdict {
  /// How far up the queue it stands among verdicts of the same action, 0…1: the highest score among the
  /// reasons for that action; 0 where there are none.
  public var severity: Double {
    reasons.reduce(0) { $1.action == action ? max($0, $1.score) : $0 }
  }
}
