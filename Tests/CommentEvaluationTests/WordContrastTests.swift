import Testing

@testable import CommentEvaluation

@Suite struct WordContrastTests {
  // Computed with Python's math from the paper's equations.
  @Test(arguments: [
    (40, 600, 0, 900, 1.6675866354729, 5.446315145057573), (5, 100, 5, 100, 0, 0),
    (1, 50, 30, 700, -0.07228330547843687, -0.2815956764140563),
  ]) func values(_ count: Int, _ total: Int, _ other: Int, _ otherTotal: Int, _ logOdds: Double, _ z: Double)
    throws
  {
    let contrast = try #require(
      WordContrast(count: count, of: total, otherCount: other, of: otherTotal))
    #expect(abs(contrast.logOdds - logOdds) < 1e-12)
    #expect(abs(contrast.z - z) < 1e-12)
  }

  @Test func theOtherWayRoundIsTheOpposite() throws {
    let one = try #require(WordContrast(count: 9, of: 200, otherCount: 2, of: 300))
    let other = try #require(WordContrast(count: 2, of: 300, otherCount: 9, of: 200))
    #expect(abs(one.z + other.z) < 1e-12 && one.z > 0)
  }

  @Test func nothingToCompare() {
    #expect(WordContrast(count: 0, of: 10, otherCount: 0, of: 10) == nil)
    #expect(WordContrast(count: 1, of: 10, otherCount: 0, of: 0) == nil)
    #expect(WordContrast(count: 0, of: 0, otherCount: 1, of: 10) == nil)
  }
}
