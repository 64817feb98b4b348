import Testing

@testable import CommentAnalysis

@Suite struct AnnouncementsTests {
  @Test(
    arguments: [
      ("ai overview", "line"), ("ai overview of it", nil), ("did you mean: owls", "start"),
      ("did you mean:", "start"),
      ("did you", nil), ("", nil), ("überblick der ki und mehr als das", "line"),
    ] as [(String, String?)])
  func scopes(_ line: String, scope: String?) throws {
    let rows = "ai overview|line\ndid you mean:|start\nÜberblick der KI und mehr als das|line"
    let lexicons = try Lexicons([lexiconFile(.paste, rows)])
    #expect(lexicons.announcements.scope(of: line.utf8Span.span)?.rawValue == scope)
  }
}
