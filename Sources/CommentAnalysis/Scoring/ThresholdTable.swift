import CommentModel

/// A policy's thresholds as they are asked for every comment; what it says is what `Policy.verdict` says.
struct ThresholdTable {
  private let quotedWeight: Double
  private let attributes: [(attribute: PolicyAttribute, thresholds: Policy.Thresholds)]
  /// What the policy says where nothing toxic stands.
  private(set) var calmAction = PolicyAction.approve

  init(_ policy: Policy) {
    quotedWeight = policy.quotedWeight
    attributes = PolicyAttribute.allCases.compactMap { attribute in
      policy.thresholds[attribute].map { (attribute, $0) }
    }
    calmAction = action(own: ToxicityScore(), quoted: ToxicityScore())
  }

  func action(for scores: Scores) -> PolicyAction {
    action(own: scores.toxicity, quoted: scores.quotedToxicity)
  }

  private func action(own: ToxicityScore, quoted: ToxicityScore) -> PolicyAction {
    var action = PolicyAction.approve
    for (attribute, thresholds) in attributes {
      let score = max(attribute.value(in: own), attribute.value(in: quoted) * quotedWeight)
      if let reached = thresholds.reached(by: score) { action = max(action, reached.action) }
    }
    return action
  }
}
