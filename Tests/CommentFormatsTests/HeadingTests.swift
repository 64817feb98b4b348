import Testing

@testable import CommentFormats

@Suite struct HeadingTests {
  @Test(arguments: [
    ("14 Comments", 14), ("14 Comments:", 14), ("14 Comments »", 14), ("1 Comment", 1), ("One comment", 1),
    ("1,234 Comments", 1234), ("14 thoughts on “A bridge, painted”", 14), ("One thought on “A bridge”", 1),
    ("14 responses to “A bridge”", 14), ("14 Responses to A bridge", 14), ("There are 14 comments", 14),
    ("{ 14 comments… read them below or add one }", 14), ("Comments (14)", 14), ("14 Kommentare", 14),
    ("14 Comments, add yours below", 14), ("14 comments so far", 14), ("No comments yet", 0),
    ("14 Gedanken zu „Die Brücke", 14), ("14 Antworten zu Die Brücke", 14), ("14 Ergänzungen", 14),
    ("Dieser Artikel hat 14 Kommentare.", 14), ("Se han publicado 14 comentarios", 14),
    ("14 Discussion to this post", 14), ("14 Kommentare on “Die Brücke (3)”", 14),
    ("Kommentare 4 Kommentare", 4),
    ("14 comentarios en “El puente”", 14), ("Hay 14 comentarios", 14), ("14 réponses à “Le pont”", 14),
    ("14 réflexions au sujet de « Le pont »", 14), ("Un commentaire", 1), ("14 commenti", 14),
    ("14 pensieri su “Il ponte”", 14), ("14 comentários em “A ponte”", 14), ("14 reacties", 14),
    ("14 gedachten over “De brug”", 14), ("14 kommentarer", 14), ("14 svar till “Bron”", 14),
    ("14 tanker om “Broen”", 14), ("14 komentarzy", 14), ("14 odpowiedzi na „Most”", 14),
    ("14 комментариев", 14), ("14 мыслей о “Мост”", 14), ("14 komentářů", 14), ("14 yorum", 14),
    ("“Köprü” hakkında 14 düşünce", 14), ("「橋」への14件のフィードバック", 14), ("RSSKommentare (14)", 14),
    ("«Міст»: 14 коментарів", 14), ("14 hozzászólás", 14), ("14 kommenttia artikkeliin “Silta”", 14),
  ]) func claims(_ line: String, _ count: Int) throws {
    guard case .heading(let heading) = HeadingMatcher.role(of: line) else {
      Issue.record("no heading")
      return
    }
    #expect(heading.counts == [count])
  }

  @Test func pageAndTotal() {
    let role = HeadingMatcher.role(of: "10 Comments / 14 Comments")
    #expect(role == .heading(CommentHeading(form: .count, counts: [10, 14])))
  }

  @Test func quotedTitle() {
    let role = HeadingMatcher.role(of: "3 thoughts on “A bridge, “green” and old”")
    let heading = CommentHeading(form: .sentence, counts: [3], title: "A bridge, “green” and old")
    #expect(role == .heading(heading))
  }

  @Test(arguments: ["Comments", "Comments:", "Reader Interactions", "KOMMENTARE", "Комментарии", "コメント"])
  func bare(_ line: String) {
    #expect(HeadingMatcher.role(of: line) == .heading(CommentHeading(form: .bare)))
  }

  @Test func vague() {
    #expect(HeadingMatcher.role(of: "Discussion") == .heading(CommentHeading(form: .vague)))
  }

  @Test(arguments: [
    "Leave a Reply", "Leave a Reply Cancel reply", "Schreibe einen Kommentar", "Deja una respuesta",
    "Laisser un commentaire", "Lascia un commento", "Deixe um comentário", "Geef een reactie",
    "Lämna en kommentar", "Dodaj komentarz", "Добавить комментарий", "Napsat komentář", "Bir yanıt yazın",
    "Einen Kommentar schreiben", "Kommentar verfassen",
  ]) func form(_ line: String) {
    #expect(HeadingMatcher.role(of: line) == .form)
  }

  @Test(arguments: ["Comments are closed.", "Die Kommentarfunktion ist geschlossen."]) func closed(
    _ line: String
  ) {
    #expect(HeadingMatcher.role(of: line) == .closed)
  }

  @Test(arguments: ["Trackbacks/Pingbacks", "{ 1 trackback }", "2 Pingbacks"]) func pings(_ line: String) {
    #expect(HeadingMatcher.role(of: line) == .pings)
  }

  @Test(arguments: [
    "by 24 Comments", "By and 24 comments", "3 März, 2011 | | Kommentare 24 |",
    "712 mal gelesen | 24 Kommentare",
    "By on | 24 Comments. This post may contain links to a shop, and so it goes on",
    "By Ada 4. März 2018 in Bridges, Paint 24 Comments", "May 3, 2024 | 24 Comments »",
  ]) func metaLinesOnlyClaim(_ line: String) {
    #expect(HeadingMatcher.countInMetaLine(line) == 24)
    #expect(HeadingMatcher.role(of: line) == .other)
  }

  @Test(arguments: [
    "Recent Comments", "3 comments the mayor made made us angry", "The council read 300 comments.", "2025",
    "",
    "Comments on the new bridge by people who know", "14 bridges",
    "Two thoughts about that are enough for me.",
    "He had no reply to that and went", "Reply all is not a good idea",
  ]) func proseIsNone(_ line: String) {
    switch HeadingMatcher.role(of: line) {
    case .heading(let heading): #expect(heading.form == .sentence && line.contains("thoughts"))
    case .pings: Issue.record("pings")
    default: break
    }
    #expect(HeadingMatcher.countInMetaLine(line) == nil)
  }
}
