import CommentFormats
import CommentModel
import Testing

/// XML that is cut off, nested too deep, badly encoded, or made to harm.
@Suite struct BrokenXMLTests {
  private func export(_ items: String, before: String = "") -> [UInt8] {
    Array(
      "\(before)<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\(items)</channel></rss>".utf8)
  }

  private func comment(_ id: Int, _ content: String) -> String {
    "<wp:comment><wp:comment_id>\(id)</wp:comment_id><wp:comment_content>\(content)</wp:comment_content></wp:comment>\n"
  }

  private func ids(_ result: ReadResult) -> [String] { result.threads.flatMap { $0.comments.map(\.id) } }

  @Test func garbageInFrontIsPassedOver() throws {
    let bytes = export("<item>\(comment(1, "one"))</item>", before: "\u{1}x\n<?xml version=\"1.0\"?>\n")
    #expect(SourceFormat.detect(bytes) == .wxr)
    #expect(try ids(readThreads(bytes: bytes, name: "x")) == ["1"])
  }

  @Test func entitiesAreNotExpanded() throws {
    let bomb = (1..<10).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
      .joined()
    let bytes = export(
      "<item>\(comment(1, "&e9; &amp; &nbsp;x"))</item>",
      before: "<!DOCTYPE rss [<!ENTITY e0 \"0123456789\">\(bomb)<!ENTITY f SYSTEM \"file:///etc/hosts\">]>")
    let comment = try #require(try readThreads(bytes: bytes, name: "x").threads[0].comments.first)
    #expect(comment.text.utf8.count < 30)
    #expect(comment.text.contains("&e9; & "))
  }

  @Test func nestedCDATALosesNoComment() throws {
    let items = comment(1, "<![CDATA[a <![CDATA[b]]> c <3 <br> & d]]>") + comment(2, "two &amp; more")
    let result = try readThreads(bytes: export("<item>\n\(items)</item>"), name: "x")
    #expect(ids(result) == ["1", "2"])
    #expect(result.threads[0].comments.last?.text == "two & more")
    #expect(result.problems.contains { $0.kind == .malformedMarkup && $0.line == 2 })
  }

  @Test(arguments: ["<![CDATA[second and", "second and", "second &amp"]) func whatIsBeforeTheCutIsKept(
    _ last: String
  ) throws {
    let bytes = Array(
      """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>\(comment(1, "one"))
      <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_content>\(last)
      """.utf8)
    let result = try readThreads(bytes: bytes, name: "x")
    #expect(ids(result) == ["1", "2"])
    #expect(result.threads[0].comments.last?.text.hasPrefix("second") == true)
    #expect(result.problems.contains { $0.kind == .malformedMarkup })
  }

  @Test func elementsThatAreNeverClosedDoNoHarm() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let result = try readThreads(bytes: export("<item>\(deep)\(comment(1, "one"))</item>"), name: "x")
    #expect(ids(result) == ["1"])
  }

  @Test func endsThatAreOneTooManyDoNoHarm() throws {
    let items = "<item>\(comment(1, "one"))</item></channel></rss><item>\(comment(2, "two"))</item>"
    #expect(try ids(readThreads(bytes: export(items), name: "x")) == ["1", "2"])
  }

  @Test func aRestartAtEveryElementEnds() throws {
    let bytes = export(String(repeating: "<item><3 ", count: 50_000))
    #expect(try readThreads(bytes: bytes, name: "x").problems.count <= 200)
  }

  @Test func controlCharactersAndInvalidBytesAreReplaced() throws {
    var bytes = export("<item>\(comment(1, "a\u{10}b#c"))</item>")
    bytes = bytes.map { $0 == UInt8(ascii: "#") ? 0xFF : $0 }
    let result = try readThreads(bytes: bytes, name: "x")
    #expect(result.threads[0].comments.first?.text == "a\u{FFFD}b\u{FFFD}c")
    #expect(result.threads[0].completeness.invalidSequences == 1)
    #expect(result.problems.map(\.kind) == [.controlCharacters(1)])
  }

  @Test func declaredCharsetIsFollowed() throws {
    var bytes = export(
      "<item>\(comment(1, "caf#"))</item>", before: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n")
    bytes = bytes.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
    #expect(try readThreads(bytes: bytes, name: "x", format: .wxr).threads[0].comments.first?.text == "café")
  }
}
