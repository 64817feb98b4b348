import CommentAnalysis
import CommentModel
import Glibc
import Testing

@Suite struct ScorerTests {
  private static let texts = [
    "", "good", "you idiot", "> quoted\n\nown", "f u c k", "AI Overview\nbad", "😀 :) great!!", "“idiot",
    "a\u{301}", "\n",
  ]

  @Test func usedScorersGiveTheSame() {
    var scorer = Scorer(lexicons: .few, policy: Policy(name: "test", thresholds: [:], quotedWeight: 0.5))
    for text in Self.texts + Self.texts.reversed() { #expect(scorer.explain(text) == explain(text)) }
  }

  @Test func emptyText() {
    let scored = explain("").scored
    #expect(scored.passages.isEmpty && scored.sentiment == .empty && scored.ownSentiment == nil)
    #expect(scored.toxicity == ToxicityScore() && scored.verdict.action == .approve)
  }

  @Test func plainWordsHaveTheScoreOfNothing() {
    let explanation = explain("a table")
    let nothing = ToxicityScore(overall: 1 / (1 + exp(-Calibration().toxicity.bias)))
    #expect(explanation.toxicity.score == nothing && explanation.quotedToxicity.score == ToxicityScore())
    #expect(explanation.sentiment.score.compound == 0 && explanation.scored.verdict.action == .approve)
  }

  /// Of three words at least, of which one could be in small letters.
  @Test(arguments: [
    ("THE TABLE THERE", true), ("THE TABLE", false), ("THE TABLE there", false), ("I AM A TABLE", true),
    ("😀 😀 😀", false), ("1 2 3", false), ("a b c", false), ("I I I", false), ("漢字 漢字 漢字", false),
    ("@NAME @NAME @NAME", false), ("F U C K", false),
  ]) func allInCapitals(_ text: String, isSo: Bool) {
    #expect(explain(text).toxicity.parts.isAllCapitals == isSo)
  }

  @Test func signsOnly() {
    let explanation = explain("!!! ???")
    #expect(explanation.sentiment.score == .empty)
    #expect(explanation.ownSentiment == nil)
  }
}
