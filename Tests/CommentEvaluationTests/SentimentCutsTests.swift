import CommentEvaluation
import TestSupport
import Testing

@Suite struct SentimentCutsTests {
  @Test func theUsualCuts() {
    #expect([-0.05, -0.04, 0, 0.04, 0.05].map(SentimentCuts.usual.label) == [-1, 0, 0, 0, 1])
  }

  @Test(arguments: 0..<20) func noWorseThanTheUsualOnesOnWholeScales(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let labels = (0..<200).map { _ in Int.random(in: -1...1, using: &random) }
    let scores = labels.map { Double($0) / 2 + Double.random(in: -0.6...0.6, using: &random) }
    func macroF1(_ cuts: SentimentCuts) -> Double {
      let matrix = ConfusionMatrix(labels: labels, predictions: scores.map(cuts.label))
      return matrix.mean(over: matrix.classes, matrix.f1)
    }
    let best = SentimentCuts.best(labels: labels, scores: scores)
    #expect(best.negative < best.positive)
    // Cuts are quantiles, so a rank between two of them can be missed.
    #expect(macroF1(best) > macroF1(.usual) - 0.02)
  }

  @Test func withoutNeutralRowsNothingIsLeftBetween() {
    let cuts = SentimentCuts.best(labels: [-1, -1, 1, 1], scores: [0.1, 0.2, 0.3, 0.4])
    #expect(cuts.negative == cuts.positive.nextDown)
    #expect([0.1, 0.2, 0.3, 0.4].map(cuts.label) == [-1, -1, 1, 1])
    #expect(SentimentCuts.best(labels: [], scores: []) == .usual)
  }
}
