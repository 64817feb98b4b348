import CommentText
import TestSupport
import Testing

/// Texts that would take minutes if any scan began again at every place. The limit only tells of what hangs: it counts the
/// time of other tests, too.
@Suite(.timeLimit(.minutes(15))) struct LongTextTests {
  @Test(arguments: [
    "a-", "a.", "@", "#1", "a%b+c", "x@y-", "www.(", ":o", "0_0_", "\u{301}", "_", ")", "aaa.Aaa.", ".1️⃣", "👨‍",
    "1", "a1",
  ])
  func length(_ piece: String) {
    let growth = growth(upTo: 100_000) { size in
      String(repeating: piece, count: size / piece.utf8.count)
    } work: { text in
      #expect(tokens(of: text).allSatisfy { !$0.range.isEmpty })
    }
    #expect(growth < linearGrowth)
  }
}
