import CommentModel
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct InertTextTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b", "a &amp; b"),
    ("\" onmouseover='x'", "&quot; onmouseover=&#39;x&#39;"),
    // One character with its combining mark, but the browser ends the attribute all the same.
    ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x"),
    ("<\u{338}img>", "&lt;\u{338}img&gt;"),
    ("\u{202E}evil\u{2066}", "&lt;U+202E&gt;evil&lt;U+2066&gt;"),
    ("\0\u{1B}[31m", "␀␛[31m"),
    ("line\n\ttab", "line\n\ttab"),
    ("👩‍👩‍👧 äöü", "👩‍👩‍👧 äöü"),
  ]) func isWrittenAsText(text: String, expected: String) {
    #expect(InertText().escapeText(text) == expected)
  }

  /// Each of them as a comment, an author, an id and a title.
  static let hostile = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
    "\"\u{301} autofocus onfocus=alert(1) x=",
    "</textarea><svg onload=alert(1)>", "{{csrf}}{{{csrf}}}", "javascript:alert(1)", "\u{202E}txt.exe",
    "--><iframe srcdoc='<script>'>", "%3Cscript%3E", "&lt;b&gt;", "\u{0}\u{8}\u{1B}[2J", "=1+1",
  ]

  @Test func hostileTextsAreInertOnEveryPage() async throws {
    let pages = try await PageServer(hasDemo: false)
    let comments = InertTextTests.hostile.enumerated().map { index, text in
      Comment(id: text + "\(index)", author: text, text: text)
    }
    let thread = CommentThread(
      id: InertTextTests.hostile[0], title: InertTextTests.hostile[1], link: "javascript:alert(1)",
      comments: comments, links: comments.map { _ in CommentLink(parent: nil, depth: 1) },
      completeness: Completeness(found: comments.count))
    let scored = comments.map { comment in
      let range = 0..<min(2, comment.text.utf8.count)
      let step = Step(match: Match(range: range, term: comment.text), measure: .toxicity(.insult), base: 1)
      return ScoredComment(
        passages: [], sentiment: .empty, ownSentiment: nil, toxicity: ToxicityScore(overall: 0.9),
        quotedToxicity: ToxicityScore(), steps: [step],
        verdict: Verdict(
          action: .queue, reasons: [],
          findings: [
            Finding(
              rule: comment.text, action: .queue, severity: 0.5, tags: [comment.text], message: comment.text)
          ]))
    }
    try pages.store.enqueue(thread, scored: scored, source: InertTextTests.hostile[2], at: PageServer.time)
    var addresses = ["/queue", "/dashboard", "/audit", "/policy", "/moderators", "/search?q=x"]
    addresses += (1...comments.count).map { "/cases/\($0)" }
    addresses.append(ThreadAddress.page(source: InertTextTests.hostile[2], id: InertTextTests.hostile[0]))
    for text in InertTextTests.hostile {
      var fields = FormFields()
      fields.append("q", text)
      fields.append("author", text)
      fields.append("thread", text)
      addresses += ["/search?\(fields.encoded)", "/queue?\(fields.encoded)"]
    }
    for address in addresses {
      let answer = try await pages.get(address)
      #expect(answer.status == 200, "\(address)")
      #expect(answer.inlineCode == [], "\(address)")
      let hasScriptLink = answer.body.contains("href=\"javascript:")
      #expect(!hasScriptLink, "\(address)")
      let hasControls = answer.body.unicodeScalars.contains { [0, 0x1B, 0x202E].contains($0.value) }
      #expect(!hasControls, "\(address)")
    }
    try await pages.close()
  }
}
