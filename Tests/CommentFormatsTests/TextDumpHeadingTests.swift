import Testing

@testable import CommentFormats

/// Headings beside those of `HeadingTests`: further languages, and counts that do not stand first.
@Suite struct TextDumpHeadingTests {
  @Test(arguments: [
    "「橋」に対して14件のコメントがあります", "A bridge への14件のコメント", "橋への14件のコメント", "14件のコメント", "コメント14件",
    "“다리”의 14개의 댓글", "“다리”에 대한 14개의 생각", "댓글 14개", "14개의 댓글", "《桥》有14条评论", "在〈橋〉中有 14 則留言",
    "已有14条评论", "Обсуждение: 14 комментариев", "Мост: 14 комментариев", "14 ответов к “Мост”",
    "14 دیدگاه در “پل”", "۱۴ دیدگاه برای “پل”", "14 نظر", "14 دیدگاه‌ها", "14 آراء على “الجسر”",
    "١٤ تعليقات", "14 ردود على “الجسر”", "14 תגובות בנושא “הגשר”", "14 ความเห็นบน “สะพาน”", "14 ความคิดเห็น",
    "14 bình luận về “Cầu”", "14 những suy nghĩ trên “Cầu”", "14 tanggapan pada “Jembatan”",
    "14 komentarai „Tiltas“", "14 mintys apie “Tiltas”", "14 domas par “Tilts”", "14 mõtet “Sild” kohta",
    "14 kommentaari", "14 komente te “Ura”", "14 reflexions a “El pont”", "14 razmišljanja o “Most”",
    "14 мишљења на „Мост“", "14 коментарів до “Міст”", "14 vastausta artikkeliin “Silta”",
    "14 gânduri despre „Podul“", "Leser-Kommentare (14)", "14 Lesermeinungen", "14 Leserbriefe",
    "Diskussion (14 Kommentare)", "Bisherige Kommentare (14)", "Bisher 14 Kommentare",
    "Showing 1-14 of 14 comments", "Viewing 14 posts - 1 through 14 (of 14 total)",
    "The bridge is green has 14 comments", "The bridge is green: 14 comments", "14 Comments. Leave new",
    "View 14 Comments", "14 COMMENTS",
  ]) func claims(_ line: String) throws {
    guard case .heading(let heading) = HeadingMatcher.role(of: line) else {
      Issue.record("no heading")
      return
    }
    #expect(heading.counts == [14])
  }

  @Test(arguments: ["Comments (5 of 14)", "Showing 1-5 of 14 comments", "Showing 6 to 10 of 14 comments"])
  func pageAndTotal(_ line: String) {
    guard case .heading(let heading) = HeadingMatcher.role(of: line) else {
      Issue.record("no heading")
      return
    }
    #expect(heading.counts == [5, 14])
  }

  @Test(arguments: [
    "Bisherige Kommentare", "Comments on: A bridge", "Kommentare zu: Die Brücke", "Comments on “A bridge”",
    "Все комментарии", "コメント一覧", "نظرات",
  ]) func bare(_ line: String) {
    guard case .heading(let heading) = HeadingMatcher.role(of: line) else {
      Issue.record("no heading")
      return
    }
    #expect(heading.form == .bare)
  }

  @Test(arguments: [
    "Commentaires récents", "The mayor had 14 comments for the press and left", "Posted by: 14 comments",
    "Showing the new bridge to 14 children", "He said: 14 comments, and not one was kind",
    "Comments on the bridge: all of them bad", "Our discussion of 14 bridges", "Пост: 14 мостов",
  ]) func proseIsNone(_ line: String) {
    if case .heading = HeadingMatcher.role(of: line) { Issue.record("heading") }
  }
}
