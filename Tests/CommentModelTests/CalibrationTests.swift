import CommentModel
import TestSupport
import Testing

/// Whatever the figures are within their bounds: more of anything never makes a score smaller.
@Suite struct CalibrationTests {
  private static func sentiment(_ random: inout SeededGenerator) -> SentimentCalibration {
    var calibration = SentimentCalibration()
    calibration.normaliser = .random(in: 0.1...40, using: &random)
    calibration.usualWords = .random(in: 0.1...40, using: &random)
    calibration.indifference = Bool.random(using: &random) ? 0 : .random(in: 0...0.9, using: &random)
    calibration.length = .random(in: 0.1...200, using: &random)
    return calibration
  }

  private static func toxicity(_ random: inout SeededGenerator) -> ToxicityCalibration {
    var calibration = ToxicityCalibration()
    calibration.bias = .random(in: -10...10, using: &random)
    calibration.gain = .random(in: 0...10, using: &random)
    calibration.feeling = .random(in: 0...10, using: &random)
    calibration.capitals = .random(in: 0...10, using: &random)
    calibration.length = .random(in: 0.1...200, using: &random)
    return calibration
  }

  private static func parts(_ random: inout SeededGenerator) -> ToxicityParts {
    var parts = ToxicityParts()
    parts.evidence = Bool.random(using: &random) ? 0 : .random(in: 0...20, using: &random)
    parts.weights = Bool.random(using: &random) ? 0 : .random(in: -20...20, using: &random)
    parts.badFeeling = Bool.random(using: &random) ? 0 : .random(in: 0...30, using: &random)
    parts.isAllCapitals = Bool.random(using: &random)
    parts.words = .random(in: 1...500, using: &random)
    parts.lengthFactor = .random(in: 0...1, using: &random)
    return parts
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func feelingsRiseWithTheirTotal(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let calibration = Self.sentiment(&random)
    let words = Int.random(in: 1...500, using: &random)
    let totals = (0..<30).map { _ in Double.random(in: -60...60, using: &random) }.sorted()
    let compounds = totals.map { calibration.compound($0, words: words) }
    #expect(zip(compounds, compounds.dropFirst()).allSatisfy { $0 <= $1 })
    for (total, compound) in zip(totals, compounds) {
      #expect((-1...1).contains(compound))
      #expect(abs(compound) <= 0.04 || abs(compound) >= calibration.indifference)
      #expect(compound == 0 || (compound > 0) == (total > 0))
      #expect(calibration.compound(-total, words: words) == -compound)
    }
    #expect(calibration.compound(0, words: words) == 0)
  }

  @Test func feelingsAreTheirSqueezedTotal() {
    var calibration = SentimentCalibration()
    calibration.normaliser = 9
    calibration.usualWords = 5
    #expect(calibration.compound(4, words: 1) == 0.8)
    #expect(calibration.compound(4, words: 5) == 0.8)
    // α is four times as large in a text of four times as many words.
    #expect(calibration.compound(8, words: 20) == 0.8)
    #expect(calibration.normaliser(words: 20) == 36 && calibration.share(words: 20) == 0.5)
    calibration.indifference = 0.8
    #expect(calibration.compound(-4, words: 1) == -0.8)
    calibration.indifference = 0.81
    #expect(abs(calibration.compound(-4, words: 1) + 0.8 * 0.04 / 0.81) < 1e-15)
    calibration.indifference = 0.03
    #expect(calibration.faintness == 1)
  }

  /// What counts less in a long text: `share` of a feeling for the toxicity, and the factors of both scores.
  @Test(arguments: 0..<50 as Range<UInt64>) func longTextsCountForLess(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let feeling = Self.sentiment(&random)
    let toxin = Self.toxicity(&random)
    for factor in [feeling.share(words:), feeling.lengthFactor(words:), toxin.lengthFactor(words:)] {
      let factors = (0...300).map(factor)
      #expect(factors[0] == 1 && factors.allSatisfy { $0 > 0 && $0 <= 1 })
      #expect(zip(factors, factors.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  @Test func lengthFactors() {
    var calibration = ToxicityCalibration()
    calibration.length = 4
    #expect(calibration.lengthFactor(words: 0) == 1 && calibration.lengthFactor(words: 12) == 0.5)
    var feeling = SentimentCalibration()
    feeling.length = 1
    #expect(feeling.lengthFactor(words: 3) == 0.5)
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func toxicityRisesWithEveryPart(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let calibration = Self.toxicity(&random)
    let parts = Self.parts(&random)
    let before = calibration.overall(parts)
    #expect((0...1).contains(before))
    var more = parts
    more.evidence += .random(in: 0...5, using: &random)
    #expect(calibration.overall(more) >= before)
    more = parts
    more.weights += .random(in: 0...5, using: &random)
    #expect(calibration.overall(more) >= before)
    more = parts
    more.badFeeling += .random(in: 0...5, using: &random)
    #expect(calibration.overall(more) >= before)
    more = parts
    more.isAllCapitals = true
    #expect(calibration.overall(more) >= before)
  }

  /// With the figures that lexicons without their own have, strictly.
  @Test func everyPartCounts() {
    let calibration = ToxicityCalibration()
    var parts = ToxicityParts()
    parts.words = 5
    var scores = [calibration.overall(parts)]
    parts.isAllCapitals = true
    scores.append(calibration.overall(parts))
    parts.badFeeling = 2
    scores.append(calibration.overall(parts))
    parts.weights = 0.5
    scores.append(calibration.overall(parts))
    parts.evidence = 1
    scores.append(calibration.overall(parts))
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func logOddsAreASum() {
    var calibration = ToxicityCalibration()
    calibration.bias = -3
    calibration.gain = 2
    calibration.feeling = 0.5
    calibration.capitals = 0.25
    var parts = ToxicityParts()
    parts.words = 4
    parts.lengthFactor = 0.5
    #expect(calibration.logOdds(parts) == -3)
    parts.weights = 1.5
    #expect(calibration.logOdds(parts) == -2.25)
    parts.isAllCapitals = true
    #expect(calibration.logOdds(parts) == -2)
    parts.badFeeling = 4
    #expect(calibration.logOdds(parts) == -1.75)
    // 1 + 4 × 0.5 × evidence is e², whose logarithm is 2.
    parts.evidence = 0.5 * (7.38905609893065 - 1)
    #expect(abs(calibration.logOdds(parts) - 2.25) < 1e-12)
    #expect(abs(calibration.overall(parts) - 0.904650535100891) < 1e-12)
  }

  @Test func textsWithoutWordsAreNotToxic() {
    var calibration = ToxicityCalibration()
    calibration.bias = 10
    var parts = ToxicityParts()
    #expect(calibration.overall(parts) == 0)
    parts.words = 1
    #expect(calibration.overall(parts) > 0.9999)
  }

  /// Each weight is that of its own category.
  @Test(arguments: ToxicityCategory.allCases) func weights(of category: ToxicityCategory) {
    var calibration = ToxicityCalibration()
    for other in ToxicityCategory.allCases { calibration.weights[other] = 0 }
    calibration.weights[category] = 7
    for other in ToxicityCategory.allCases {
      #expect(calibration.weights[other] == (other == category ? 7 : 0))
    }
  }
}
