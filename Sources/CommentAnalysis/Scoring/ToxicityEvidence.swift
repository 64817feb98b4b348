import CommentModel
import Glibc

/// What toxicity entries add up to, by category.
struct ToxicityEvidence {
  private var byCategory = CategoryNumbers()
  /// Whether nothing was added.
  private(set) var isEmpty = true

  /// Adds one step.
  mutating func add(_ value: Double, _ category: ToxicityCategory) {
    byCategory[category] += value
    isEmpty = false
  }

  /// What the overall score of some words is made of, where this is their evidence and `feeling` what their steps
  /// of sentiment add up to.
  func parts(
    _ words: WordSum, feeling: Double, isAllCapitals: Bool, _ calibration: Calibration
  ) -> ToxicityParts {
    var parts = ToxicityParts()
    if !isEmpty {
      for category in ToxicityCategory.allCases {
        parts.evidence += byCategory[category] * calibration.toxicity.weights[category]
      }
    }
    parts.weights = words.toxicity
    parts.badFeeling = max(0, -feeling * calibration.sentiment.share(words: words.words))
    parts.isAllCapitals = isAllCapitals && words.words >= 3
    parts.words = words.words
    parts.lengthFactor = calibration.toxicity.lengthFactor(words: words.words)
    return parts
  }

  /// The result: of each category 1 − e^(−evidence), and of all what the calibration makes of the parts.
  func score(_ parts: ToxicityParts, _ calibration: ToxicityCalibration) -> ToxicityScore {
    var score = ToxicityScore(overall: calibration.overall(parts))
    if isEmpty { return score }
    for category in ToxicityCategory.allCases {
      let evidence = byCategory[category]
      if evidence != 0 { score[category] = -expm1(-evidence) }
    }
    return score
  }
}
