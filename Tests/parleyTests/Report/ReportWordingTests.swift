import Testing

@testable import parley

@Suite struct ReportWordingTests {
  @Test(arguments: [
    ([], ""), (["1"], "1"), (["1", "2"], "1 and 2"), (["1", "2", "3"], "1, 2 and 3"),
  ]) func listsReadAsSentences(words: [String], sentence: String) {
    #expect(listed(words) == sentence)
  }

  @Test func longListsAreCut() {
    #expect(listed((1...1500).map(String.init), most: 3) == "1, 2, 3 and 1,497 more")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-12_345, "−12,345"), (1_234_567, "1,234,567"),
  ]) func thousandsAreParted(count: Int, words: String) {
    #expect(grouped(count) == words)
  }

  @Test(arguments: [
    (0, "0 %"), (0.001, "under 1 %"), (0.333, "33 %"), (0.999, "over 99 %"), (1, "100 %"), (2, "200 %"),
  ]) func sharesNeverClaimTooMuch(share: Double, words: String) {
    #expect(percent(share) == words)
  }

  @Test(arguments: [
    (0, "0 s"), (59.4, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (12_000, "3 h 20 min"),
    (86_400, "24 h"), (176_400, "2 d 1 h"), (5_000_000, "57 d"),
  ]) func timesHaveOneUnitOrTwo(seconds: Double, words: String) {
    #expect(timeSpan(seconds: seconds) == words)
  }

  @Test(arguments: [
    (0.9, "clearly positive"), (-0.1, "neither positive nor negative"), (-1, "clearly negative"),
  ])
  func feelingsHaveWords(compound: Double, words: String) {
    #expect(feelingWords(compound) == words)
  }
}
