import CommentAnalysis
import CommentModel
import TestSupport
import Testing

/// Comments that would take minutes if any rule looked through the whole text at each place. The limit only tells of what
/// hangs: it counts the time of other tests, too.
@Suite(.timeLimit(.minutes(15))) struct LongCommentTests {
  @Test(arguments: [
    "very good ", "good but bad ", "good but bad. ", "f u c k ", "a b c ", "> ", ">\n", "<blockquote\n\n",
    "[quote]\n\n",
    "\"quoted paragraph of more than forty bytes in it\"\n\n", "line\n", "idiot - ", "you idiot \" ", "not ",
    "f*** ",
    "AI Overview\n", "did you mean: x\n", "!", "a,", "…", "@name ",
  ])
  func length(_ piece: String) {
    let growth = growth(upTo: 50_000) { size in
      String(repeating: piece, count: size / piece.utf8.count)
    } work: { text in
      let scored = explain(text, answering: text).scored
      #expect(scored.passages.last?.range.upperBound == text.utf8.count)
    }
    #expect(growth < linearGrowth)
  }
}
