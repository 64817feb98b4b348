import CommentModel
import Glibc
import Testing

/// A score is added up again from its steps and word weights, not from what was noted as their sum.
@Suite struct ToxicityDerivationTests {
  private static let calibration: ToxicityCalibration = {
    var calibration = ToxicityCalibration()
    calibration.bias = -2
    calibration.gain = 1.5
    calibration.feeling = 1
    calibration.capitals = 0.5
    calibration.weights[.insult] = 0.5
    calibration.weights[.threat] = 2
    return calibration
  }()

  private static func step(
    _ measure: Measure, _ base: Double, _ effects: [Effect] = []
  ) -> Step {
    Step(match: Match(range: 0..<5, term: "idiot"), measure: measure, base: base, effects: effects)
  }

  private static func derivation(steps: [Step], weights: [Step]) -> ToxicityDerivation {
    var parts = ToxicityParts()
    parts.words = 3
    parts.lengthFactor = 0.5
    parts.badFeeling = 4
    parts.isAllCapitals = true
    // What was noted is wrong on purpose.
    parts.evidence = 99
    parts.weights = -99
    return ToxicityDerivation(
      steps: steps, weights: weights, parts: parts, calibration: calibration, score: ToxicityScore())
  }

  @Test func everythingCounts() {
    let derivation = Self.derivation(
      steps: [
        Self.step(.toxicity(.insult), 2, [Effect(rule: .negation, operation: .times(0.25))]),
        Self.step(.toxicity(.threat), 0.25), Self.step(.toxicity(.insult), 1),
      ], weights: [Self.step(.overallToxicity, 0.5), Self.step(.overallToxicity, -0.25)])
    #expect(derivation.evidence(for: .insult) == 1.5 && derivation.evidence(for: .threat) == 0.25)
    let evidence = 0.5 * 1.5 + 2 * 0.25
    let odds = -2 + 1.5 * log1p(4 * evidence * 0.5) + 1 * 4 / (4 + 4) + 0.5 + 0.5 * 0.25
    let replayed = derivation.replayed
    #expect(abs(replayed.overall - 1 / (1 + exp(-odds))) < 1e-12)
    #expect(abs(replayed[.insult] - (1 - exp(-1.5))) < 1e-12)
    #expect(abs(replayed[.threat] - (1 - exp(-0.25))) < 1e-12)
    #expect(replayed[.profanity] == 0 && replayed[.identityAttack] == 0 && replayed[.sexuallyExplicit] == 0)
  }

  @Test func nothingFoundIsTheBias() {
    var derivation = Self.derivation(steps: [], weights: [])
    derivation.parts.badFeeling = 0
    derivation.parts.isAllCapitals = false
    #expect(abs(derivation.replayed.overall - 1 / (1 + exp(2))) < 1e-15)
    #expect(ToxicityCategory.allCases.allSatisfy { derivation.replayed[$0] == 0 })
  }

  @Test func noWordsAreNoToxicity() {
    var derivation = Self.derivation(steps: [], weights: [])
    derivation.parts.words = 0
    #expect(derivation.replayed == ToxicityScore())
  }

  /// A step that counts for something else is none of a category's.
  @Test func otherMeasuresAreNoEvidence() {
    let derivation = Self.derivation(
      steps: [Self.step(.overallToxicity, 3), Self.step(.sentiment, 3)], weights: [])
    for category in ToxicityCategory.allCases { #expect(derivation.evidence(for: category) == 0) }
  }
}
