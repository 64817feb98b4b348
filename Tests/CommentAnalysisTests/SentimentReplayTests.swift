import CommentAnalysis
import CommentModel
import TestSupport
import Testing

/// A score is arithmetic: whatever the text, the steps add up to it again.
@Suite struct SentimentReplayTests {
  private static let terms = EmbeddedFiles.lexicons.flatMap { file in
    try! LexiconFile(file: file.name, bytes: file.bytes).terms
  }
  private static let noise = [
    "table", "THE", "x", ",", ".", "!", "?", "!!!", "\n", "\n\n", "\"", "“", "”", "> ", "but", "not", "very",
    "NOT", "-",
    "…", "😀", ":)", "loooong", "f@ck", "s h i t", "10", "https://example.com", "AI Overview\n",
  ]

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let words = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      let pool = Bool.random(using: &random) ? terms : noise
      let word = pool.randomElement(using: &random) ?? ""
      return Int.random(in: 0..<6, using: &random) == 0 ? word.uppercased() : word
    }
    return words.joined(separator: " ")
  }

  @Test func stepsAddUp() {
    var scorer = Scorer(
      lexicons: .ofTheProgram, policy: Policy(name: "test", thresholds: [:], quotedWeight: 0.5))
    for seed in 0..<600 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let explanation = scorer.explain(text)
      for derivation in [explanation.sentiment, explanation.ownSentiment].compactMap({ $0 }) {
        check(derivation, text, seed)
      }
      for derivation in [explanation.toxicity, explanation.quotedToxicity] { check(derivation, text, seed) }
      #expect(
        explanation.scored.steps.count == explanation.toxicity.steps.count
          + explanation.quotedToxicity.steps.count)
    }
  }

  private func check(_ derivation: SentimentDerivation, _ text: String, _ seed: UInt64) {
    var sum = 0.0
    for step in derivation.steps {
      #expect(step.match.range.upperBound <= text.utf8.count && !step.match.range.isEmpty, "seed \(seed)")
      #expect(step.measure == .sentiment && abs(step.base) <= 4)
      sum += replayed(step)
    }
    if sum > 0 { sum += derivation.emphasis }
    if sum < 0 { sum -= derivation.emphasis }
    for step in derivation.weights { sum += replayed(step) }
    let calibration = derivation.calibration
    let alpha = calibration.normaliser * max(1, Double(derivation.words) / calibration.usualWords)
    let squeezed = sum / (sum * sum + alpha).squareRoot()
    let compound =
      abs(squeezed) < calibration.indifference ? squeezed * 0.04 / calibration.indifference : squeezed
    let score = derivation.score
    #expect(abs(compound - score.compound) < 1e-12, "seed \(seed)")
    #expect((-1...1).contains(score.compound))
    let shares = [score.positive, score.negative, score.neutral]
    #expect(shares.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
    let whole = shares.reduce(0, +)
    #expect(whole == 0 || abs(whole - 1) < 1e-12, "seed \(seed)")
  }

  private func check(_ derivation: ToxicityDerivation, _ text: String, _ seed: UInt64) {
    for category in ToxicityCategory.allCases {
      let own = derivation.steps.filter { $0.measure == .toxicity(category) }
      let evidence = own.reduce(0) { $0 + replayed($1) }
      #expect(abs(evidence - derivation.evidence(for: category)) < 1e-12, "seed \(seed)")
      #expect((0...1).contains(derivation.score[category]))
      #expect((derivation.score[category] > 0) == (evidence > 0), "seed \(seed)")
    }
    #expect((0...1).contains(derivation.score.overall))
    #expect(abs(derivation.replayed.overall - derivation.score.overall) < 1e-12, "seed \(seed)")
    #expect(derivation.weights.allSatisfy { $0.measure == .overallToxicity && $0.effects.isEmpty })
    #expect(derivation.steps.allSatisfy { $0.match.range.upperBound <= text.utf8.count })
  }

  private func replayed(_ step: Step) -> Double {
    var value = step.base
    for effect in step.effects {
      switch effect.operation {
      case .times(let factor): value *= factor
      case .strengthen(let amount): value += value < 0 ? -amount : amount
      }
    }
    return value
  }
}
