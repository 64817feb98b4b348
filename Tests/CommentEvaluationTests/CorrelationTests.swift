import CommentEvaluation
import TestSupport
import Testing

@Suite struct CorrelationTests {
  private func close(_ value: Double?, _ expected: Double) -> Bool { abs((value ?? 9) - expected) < 1e-14 }

  @Test func figuresByHand() {
    let line = [1.0, 2, 3, 4]
    #expect(close(Correlation.pearson(line, [2, 4, 6, 8]), 1))
    #expect(close(Correlation.pearson(line, [4, 3, 2, 1]), -1))
    // Deviations −1.5 −0.5 0.5 1.5 and −0.75 0.25 −0.75 1.25: products add up to 2.5, squares to 5 and 2.75.
    #expect(close(Correlation.pearson(line, [0, 1, 0, 2]), 2.5 / (5 * 2.75).squareRoot()))
    // Any rising curve has the ranks of a line.
    #expect(close(Correlation.spearman(line, [1, 10, 100, 1000]), 1))
  }

  @Test func equalValuesShareTheirRanks() throws {
    let rho = try #require(Correlation.spearman([1, 1, 2, 3], [5, 6, 7, 8]))
    let r = try #require(Correlation.pearson([1.5, 1.5, 3, 4], [1, 2, 3, 4]))
    #expect(rho == r)
  }

  @Test func undefinedIsNothing() {
    #expect(Correlation.pearson([1, 1, 1], [1, 2, 3]) == nil)
    #expect(Correlation.pearson([1, 2], [1, 2]) == nil)
    #expect(Correlation.spearman([], []) == nil)
  }

  @Test(arguments: 0..<20) func drawingARowTwiceIsAsHavingItTwice(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<12).map { _ in
      (Double.random(in: -1...1, using: &random), Double.random(in: -4...4, using: &random))
    }
    let times = values.map { _ in Int.random(in: 0...3, using: &random) }
    let repeated = zip(values, times).flatMap { Array(repeating: $0, count: $1) }
    let first = Correlation.pearson(values.map(\.0), values.map(\.1), times: times) ?? 2
    let second = Correlation.pearson(repeated.map(\.0), repeated.map(\.1)) ?? 2
    #expect(abs(first - second) < 1e-12)
  }
}
