/// The approvals and rejections that count, of which a case has one at the most.
enum FinalDecision {
  /// Which rows of `decision` they are.
  static let condition = "decision.action <> 'escalate' AND decision.reversal IS NULL"
}
