import CommentEvaluation
import TestSupport
import Testing

@Suite struct RaterAgreementTests {
  private func close(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs((value ?? 9) - expected) < tolerance
  }

  /// Cohen 1960, table 2: 200 joint judgements, κ = 0.492.
  @Test func cohensExample() {
    let cells = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    var first: [Int] = []
    var second: [Int] = []
    for row in 0..<3 {
      for column in 0..<3 {
        first.append(row)
        second.append(column)
      }
    }
    let kappa = RaterAgreement.kappa(first, second, times: cells.flatMap { $0 })
    // Margins 120, 60, 20 and 100, 60, 40: 0.7 agree, 0.41 would by chance.
    #expect(close(kappa, (0.7 - 0.41) / (1 - 0.41)))
    #expect(close(kappa, 0.492, 0.0005))
  }

  @Test func kappaByHand() {
    // 20 + 15 of 50 agree; margins 25, 25 and 30, 20: 0.7 against 0.5.
    let first = Array(repeating: 0, count: 25) + Array(repeating: 1, count: 25)
    let second =
      Array(repeating: 0, count: 20) + Array(repeating: 1, count: 5)
      + Array(repeating: 0, count: 10) + Array(repeating: 1, count: 15)
    #expect(close(RaterAgreement.kappa(first, second), 0.4))
    #expect(RaterAgreement.kappa([0, 1], [1, 0]) == -1)
    #expect(RaterAgreement.kappa([0, 0], [0, 0]) == nil)
    #expect(RaterAgreement.kappa([], []) == nil)
  }

  /// Krippendorff 2011: two observers, two labels, α = 0.095; two observers, five labels, α = 0.692.
  @Test func krippendorffsTwoObservers() {
    let meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    #expect(close(RaterAgreement.alpha(zip(meg, owen).map { [$0, $1] }), 0.095, 0.0005))
    let ben = [0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0]
    let gerry = [1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3]
    #expect(close(RaterAgreement.alpha(zip(ben, gerry).map { [$0, $1] }), 0.692, 0.0005))
  }

  /// Krippendorff 2011: four observers, twelve units, some labels missing, α = 0.743.
  @Test func krippendorffsFourObservers() {
    let none = 0
    let rows = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
      [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
    ]
    let units = (0..<12).map { unit in rows.map { $0[unit] }.filter { $0 != none } }
    #expect(close(RaterAgreement.alpha(units), 0.743, 0.0005))
  }

  @Test func alphaWithoutVariationIsNothing() {
    #expect(RaterAgreement.alpha([[0, 0], [0, 0]]) == nil)
    #expect(RaterAgreement.alpha([[0], [1]]) == nil)
    #expect(RaterAgreement.alpha([]) == nil)
    #expect(RaterAgreement.alpha([[0, 0], [1, 1]]) == 1)
  }

  @Test(arguments: 0..<40) func whateverTheLabelsAre(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let labels = Int.random(in: 2...5, using: &random)
    let units = (0..<30).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 0..<labels, using: &random) }
    }
    let pairs = (0..<30).map { _ in
      (Int.random(in: 0..<labels, using: &random), Int.random(in: 0..<labels, using: &random))
    }
    let times = units.map { _ in Int.random(in: 0...3, using: &random) }
    // Counting a unit twice is as having it twice.
    let repeated = zip(units, times).flatMap { Array(repeating: $0, count: $1) }
    let alpha = try #require(RaterAgreement.alpha(units, times: times))
    #expect(close(RaterAgreement.alpha(repeated), alpha))
    // Other names for the labels, raters in another order, or units in another order, change nothing.
    let names = (0..<labels).shuffled(using: &random)
    let renamed = repeated.map { $0.map { names[$0] }.shuffled(using: &random) }.shuffled(using: &random)
    #expect(close(RaterAgreement.alpha(renamed), alpha))
    #expect(alpha <= 1)
    let kappa = try #require(RaterAgreement.kappa(pairs.map(\.0), pairs.map(\.1)))
    #expect(close(RaterAgreement.kappa(pairs.map(\.1), pairs.map(\.0)), kappa))
    #expect(close(RaterAgreement.kappa(pairs.map { names[$0.0] }, pairs.map { names[$0.1] }), kappa))
    #expect((-1...1).contains(kappa))
  }

  @Test func severalFiguresOverTheSameDraws() throws {
    let bootstrap = Bootstrap(numbered: [0, 0, 1, 2, 3, 4])
    let values = [1.0, 2, 3, 4, 5, 6]
    func mean(_ counts: [Int]) -> Double? {
      let sum = zip(values, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
      return sum / Double(counts.reduce(0, +))
    }
    let both = bootstrap.intervals(of: 2) { [mean($0), nil] }
    #expect(both[0] == bootstrap.interval(of: mean))
    #expect(both[0] == Bootstrap(groups: ["a", "a", "", "", "", ""]).interval(of: mean))
    #expect(both[1] == nil)
  }
}
