import CommentEvaluation
import TestSupport
import Testing

@Suite struct IntervalTests {
  /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, table I.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
  func published(hits: Int, count: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(hits, of: count))
    #expect(abs(interval.low - low) < 5e-5)
    #expect(abs(interval.high - high) < 5e-5)
  }

  @Test func itHoldsTheShareAndStaysWithinBounds() throws {
    #expect(Interval.wilson(0, of: 0) == nil)
    for count in 1...40 {
      for hits in 0...count {
        let interval = try #require(Interval.wilson(hits, of: count))
        #expect(interval.low >= 0 && interval.high <= 1)
        #expect((interval.low...interval.high).contains(Double(hits) / Double(count)))
      }
    }
  }

  @Test func drawsAreTheSameEachTimeAndAroundTheFigure() throws {
    var random = SeededGenerator(seed: 7)
    let values = (0..<400).map { _ in Double.random(in: 0...1, using: &random) }
    func mean(_ times: [Int]) -> Double { zip(values, times).reduce(0) { $0 + $1.0 * Double($1.1) } / 400 }
    let bootstrap = Bootstrap(groups: values.map { _ in "" })
    #expect(!bootstrap.isGrouped)
    let interval = try #require(bootstrap.interval(of: mean))
    #expect(interval == Bootstrap(groups: values.map { _ in "" }).interval(of: mean))
    // The standard error of a mean of 400 uniform numbers is 0.0144.
    let figure = mean(Array(repeating: 1, count: 400))
    #expect(abs(figure - 1.96 * 0.0144 - interval.low) < 0.005)
    #expect(abs(figure + 1.96 * 0.0144 - interval.high) < 0.005)
  }

  @Test func groupsAreDrawnAsWholes() {
    let bootstrap = Bootstrap(groups: ["a", "a", "", "b", "a", ""], resamples: 50)
    #expect(bootstrap.isGrouped)
    _ = bootstrap.interval { times in
      #expect(times[0] == times[1] && times[1] == times[4])
      #expect(times[0] + times[2] + times[3] + times[5] == 4)
      return 0
    }
    #expect(Bootstrap(groups: ["a", "a"]).interval { _ in 1 } == nil)
    #expect(Bootstrap(groups: ["", ""]).interval { _ in nil } == nil)
  }
}
