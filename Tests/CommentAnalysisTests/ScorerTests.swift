import CommentAnalysis
import CommentModel
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

  @Test func signsOnly() {
    let explanation = explain("!!! ???")
    #expect(explanation.sentiment.score == .empty)
    #expect(explanation.ownSentiment == nil)
  }
}
