import CommentAnalysis
import CommentModel
import TestSupport
import Testing

/// `⟦…⟧` stands around what is not the author's own.
@Suite struct PassageTests {
  @Test(arguments: [
    "⟦> quoted\n⟧own",
    "⟦> quoted\n> more\n⟧\nown",
    "⟦>quoted\n⟧own",
    "⟦> > deep\n⟧own",
    "⟦  > indented\n⟧own",
    "> one line, and what it answers",
    ">:( that is a face",
    ">_< too",
    "⟦>... and so on\n⟧own",
    "⟦>_this_\n⟧own",
    "⟦>\n⟧own",
    "own > not quoted",
    "⟦<blockquote>quoted</blockquote>\n⟧own",
    "⟦<blockquote>\nquoted\n\nmore\n</blockquote>\n⟧own",
    "⟦<BLOCKQUOTE cite=\"x\">quoted\n</blockquote>\n⟧own",
    "⟦<blockquoteThe news of today\n\n⟧and mine",
    "⟦<blockquoteThe news of today\n\nand tomorrow.”\n\n⟧and mine",
    "⟦<blockquote>The news\n\nand a note[3]\n\n⟧and mine",
    "⟦[quote]quoted[/quote]\n⟧own",
    "⟦[quote=\"somebody\"]\nquoted\n[/quote]\n⟧own",
    "⟦[quote]no end\n\n⟧own",
  ])
  func quotes(_ marked: String) {
    check(marked, .quote)
  }

  @Test(arguments: [
    "⟦AI Overview\nThis is what it says.\nAnd this.\n\n⟧My words.",
    "Ask it.\n⟦AI Overview\nThis is what it says.\n\n⟧My words.",
    "⟦**AI Overview**\nSays.\n\n⟧Mine.",
    "⟦ai overview  \nSays.⟧",
    "the AI Overview above is wrong",
    "⟦Did you mean: something else\n⟧My words.",
    "Did you mean something else?",
    "⟦did you mean: this\nAI Overview\nsays\n\n⟧Mine",
  ])
  func pastes(_ marked: String) {
    check(marked, .paste)
  }

  @Test(arguments: [
    "⟦“Nobody in the whole town had ever seen such a thing before.”\n⟧\nI had.",
    "⟦\"Nobody in the whole town had ever seen such a thing before.\"[12]\n⟧\nI had.",
    "⟦„Nobody in the whole town had ever seen such a thing before.“\n⟧\nI had.",
    "⟦«Nobody in the whole town had ever seen such a thing before.»\n⟧\nI had.",
    "“Nobody in the whole town had ever seen such a thing before.”",
    "“Nobody in town.”\n\nI had.",
    "“Nobody in the whole town had ever seen such a thing”, he said before noon.\n\nI had.",
  ])
  func paragraphsInQuotationMarks(_ marked: String) {
    check(marked, .quote)
  }

  @Test(arguments: [
    "⟦The bridge was closed for three weeks in the autumn.\n⟧\nSo it was.",
    "⟦“…closed for three weeks in the autumn, they told us…”\n⟧\nSo it was.",
    "The bridge was closed.\n\nSo it was.",
    "The bridge was closed for four weeks in the autumn.\n\nNo.",
  ])
  func wordsOfTheParent(_ marked: String) {
    check(
      marked, .quote,
      answering:
        "We waited. The bridge was closed for three weeks in the autumn, they told us, and then opened.")
  }

  @Test func ownWordsAreScoredApart() {
    let explanation = explain("> awful, awful\n\ngood")
    #expect((explanation.ownSentiment?.score.compound ?? 0) > 0)
    #expect(explanation.sentiment.score.compound < 0)
    #expect(explain("> good\n> bread").ownSentiment == nil)
  }

  @Test func shares() {
    let scored = explain("> 345\nown78\n").scored
    #expect(scored.share(of: .quote) == 0.5 && scored.share(of: .own) == 0.5 && scored.share(of: .paste) == 0)
    #expect(explain("").scored.share(of: .own) == 0)
  }

  private func check(_ marked: String, _ kind: PassageKind, answering parent: String? = nil) {
    let example = MarkedText(marked)
    let passages = explain(example.text, answering: parent).scored.passages
    #expect(passages.filter { $0.kind != .own }.map(\.kind).allSatisfy { $0 == kind })
    #expect(passages.filter { $0.kind == kind }.map(\.range) == example.ranges)
  }
}
