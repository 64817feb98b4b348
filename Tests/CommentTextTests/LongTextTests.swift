import CommentText
import Testing

/// Texts that would take minutes if any scan began again at every place.
@Suite(.timeLimit(.minutes(15))) struct LongTextTests {
  @Test(arguments: [
    "a-", "a.", "@", "#1", "a%b+c", "x@y-", "www.(", ":o", "0_0_", "\u{301}", "_", ")", "aaa.Aaa.", ".1️⃣", "👨‍",
    "1", "a1",
  ])
  func length(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(tokens(of: text).allSatisfy { !$0.range.isEmpty })
  }
}
