import CommentEvaluation
import Testing

@Suite struct ConfusionMatrixTests {
  private let matrix = ConfusionMatrix(labels: [1, 1, 1, 0, 0, -1], predictions: [1, 1, 0, 0, 1, 0])

  @Test func figuresByHand() {
    #expect(matrix.total == 6)
    #expect(matrix.classes == [-1, 0, 1])
    #expect(matrix.accuracy == 0.5)
    #expect(matrix.precision(of: 1) == 2.0 / 3)
    #expect(matrix.recall(of: 1) == 2.0 / 3)
    #expect(abs(matrix.f1(of: 1) - 2.0 / 3) < 1e-15)
    #expect(matrix.precision(of: 0) == 1.0 / 3)
    #expect(matrix.recall(of: 0) == 0.5)
    #expect(abs(matrix.f1(of: 0) - 0.4) < 1e-15)
    #expect(matrix.f1(of: -1) == 0)
    #expect(abs(matrix.mean(over: matrix.classes, matrix.f1) - (2.0 / 3 + 0.4) / 3) < 1e-15)
    #expect(abs(matrix.weightedMean(matrix.recall) - matrix.accuracy) < 1e-15)
  }

  @Test func rowsCountAsOftenAsTheyWereDrawn() {
    let drawn = ConfusionMatrix(labels: [1, 0, -1], predictions: [1, 1, 0], times: [3, 0, 2])
    #expect(drawn.count(1, as: 1) == 3)
    #expect(drawn.count(of: 0) == 0)
    #expect(drawn.count(as: 0) == 2)
    #expect(drawn.classes == [-1, 1])
    #expect(drawn.accuracy == 0.6)
  }

  @Test func nothingIsZero() {
    let empty = ConfusionMatrix()
    #expect(empty.accuracy == 0)
    #expect(empty.classes.isEmpty)
    #expect(empty.f1(of: 1) == 0)
    #expect(empty.mean(over: [], empty.f1) == 0)
    #expect(empty.weightedMean(empty.f1) == 0)
  }
}
