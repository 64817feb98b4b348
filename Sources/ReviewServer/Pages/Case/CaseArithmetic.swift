import CommentAnalysis
import CommentModel

/// How the scores of a comment came about: sums that a reader can add up again.
struct CaseArithmetic {
  let sums: [Sum]

  /// A sum with its result.
  struct Sum {
    let title: String
    let lines: [Line]
    let result: String
    let score: String
  }

  struct Line {
    let amount: String
    let what: String
  }

  init(_ explanation: Explanation, _ words: Words, isMasked: Bool) {
    var sums = CaseArithmetic.sums(explanation.toxicity, words("ownWords"), words, isMasked)
    if !explanation.quotedToxicity.steps.isEmpty {
      sums += CaseArithmetic.sums(explanation.quotedToxicity, words("quotedWords"), words, isMasked)
    }
    self.sums = sums
  }

  private static func sums(
    _ derivation: ToxicityDerivation, _ whose: String, _ words: Words, _ isMasked: Bool
  ) -> [Sum] {
    func figure(_ value: Double) -> String { words.format.number(value, places: 3) }
    let categories: [Sum] = ToxicityCategory.allCases.compactMap { category in
      let steps = derivation.steps.filter { $0.measure == .toxicity(category) }
      if steps.isEmpty { return nil }
      let evidence = derivation.evidence(for: category)
      return Sum(
        title: "\(words(category.rawValue)) · \(whose)",
        lines: steps.map { Line(amount: figure($0.value), what: (isMasked ? $0.masked : $0).match.term) },
        result: "1 − e^(−\(figure(evidence)))", score: figure(derivation.score[category]))
    }
    let (parts, calibration) = (derivation.parts, derivation.calibration)
    if parts.words == 0 { return categories }
    var lines = [Line(amount: figure(calibration.bias), what: words("oddsBias"))]
    if parts.evidence > 0 {
      lines.append(Line(amount: figure(calibration.evidenceOdds(parts)), what: words("oddsEvidence")))
    }
    if parts.badFeeling > 0 {
      lines.append(Line(amount: figure(calibration.feelingOdds(parts)), what: words("oddsFeeling")))
    }
    if parts.isAllCapitals {
      lines.append(Line(amount: figure(calibration.capitals), what: words("oddsCapitals")))
    }
    if !derivation.weights.isEmpty {
      let weights = derivation.weights.map { step in
        "\((isMasked && step.isSevere ? step.masked : step).match.term) \(figure(step.base))"
      }
      lines.append(
        Line(
          amount: figure(parts.weights * parts.lengthFactor),
          what: words("oddsWeights") + ": " + weights.joined(separator: ", ")))
    }
    let odds = calibration.logOdds(parts)
    return categories + [
      Sum(
        title: "\(words("toxicity")) · \(whose)", lines: lines, result: "1 ÷ (1 + e^(−(\(figure(odds)))))",
        score: figure(derivation.score.overall))
    ]
  }
}
