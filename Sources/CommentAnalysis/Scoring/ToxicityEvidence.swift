import CommentModel
import Glibc

/// What toxicity entries add up to, by category.
struct ToxicityEvidence {
  private var byCategory: InlineArray<5, Double> = .init(repeating: 0)
  /// Whether nothing was added.
  private(set) var isEmpty = true

  /// Adds one step.
  mutating func add(_ value: Double, _ category: ToxicityCategory) {
    byCategory[category.place] += value
    isEmpty = false
  }

  /// The result: of each category 1 − e^(−evidence), and the same of all, each times its weight.
  var score: ToxicityScore {
    var score = ToxicityScore()
    if isEmpty { return score }
    var overall = 0.0
    for category in ToxicityCategory.allCases {
      let evidence = byCategory[category.place]
      if evidence == 0 { continue }
      score[category] = -expm1(-evidence)
      overall += evidence * category.overallWeight
    }
    score.overall = -expm1(-overall)
    return score
  }
}

extension ToxicityCategory {
  fileprivate var place: Int {
    switch self {
    case .profanity: 0
    case .insult: 1
    case .identityAttack: 2
    case .threat: 3
    case .sexuallyExplicit: 4
    }
  }
}
