import CommentModel

/// A policy's thresholds as they are asked for every comment; what it says is what `Policy.verdict` says.
struct ThresholdTable {
  private let quotedWeight: Double
  private let attributes: [(attribute: PolicyAttribute, thresholds: Policy.Thresholds)]

  /// From which overall score on something may be reached by it alone; with every other score 0.
  private let lowestOverall: Double
  /// What the policy says of lower ones.
  private var calmAction = PolicyAction.approve

  init(_ policy: Policy) {
    quotedWeight = policy.quotedWeight
    attributes = PolicyAttribute.allCases.compactMap { attribute in
      policy.thresholds[attribute].map { (attribute, $0) }
    }
    let overall = policy.thresholds[.toxicity]
    lowestOverall = min(overall?.queue ?? .infinity, overall?.reject ?? .infinity)
    calmAction = action(own: ToxicityScore(), quoted: ToxicityScore())
  }

  /// - Parameter isCalm: whether no entry was found, so that only the overall scores are not 0.
  func action(for scores: Scores, isCalm: Bool) -> PolicyAction {
    if isCalm, scores.toxicity.overall < lowestOverall,
      scores.quotedToxicity.overall * quotedWeight < lowestOverall
    {
      return calmAction
    }
    return action(own: scores.toxicity, quoted: scores.quotedToxicity)
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
