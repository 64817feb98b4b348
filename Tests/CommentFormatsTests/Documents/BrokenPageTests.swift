import CommentFormats
import CommentModel
import Testing

/// HTML that is nested too deep, badly encoded, or damaged.
@Suite struct BrokenPageTests {
  private func page(_ body: String, head: String = "") -> [UInt8] {
    Array(
      "<!DOCTYPE html><html><head>\(head)</head><body class=\"postid-1\">\(body)<!-- wp-content/ --></body></html>"
        .utf8)
  }

  @Test(arguments: ["</div>", "</span>", ""]) func depthIsNoLimit(_ end: String) throws {
    let body = String(repeating: "<div>", count: 100_000) + "deep" + String(repeating: end, count: 100_000)
    let bytes = page("<div id=\"comment-1\" class=\"depth-1\"><p>up</p></div>\(body)")
    let result = try readThreads(bytes: bytes, name: "x", format: .wordPressHTML)
    #expect(result.threads[0].comments.map(\.text) == ["up"])
    #expect(result.problems.contains { if case .nestedTooDeep = $0.kind { true } else { false } })
  }

  @Test func deepRepliesAreLinked() throws {
    let body = (1...5_000).map { "<div id=\"comment-\($0)\" class=\"depth-\($0)\"><p>\($0)</p></div>" }
      .joined()
    let thread = try readThreads(bytes: page(body), name: "x", format: .wordPressHTML).threads[0]
    #expect(thread.links.last?.depth == 5_000)
  }

  @Test func classBeatsNesting() throws {
    let body = """
      <ol><li id="comment-1" class="depth-1">a</li><ul><li id="comment-2" class="depth-2">b</li></ul>
      <li id="comment-3" class="depth-1">c<ul><li id="comment-4">d</li></ul></li></ol>
      """
    let thread = try readThreads(bytes: page(body), name: "x", format: .wordPressHTML).threads[0]
    #expect(pairs(thread) == ["1<", "2<1", "3<", "4<3"])
  }

  @Test func onlyElementsThatHoldCommentsCount() throws {
    let body = """
      <a id="comment-1"></a><li id="li-comment-2" class="depth-1"><div id="comment-2">b</div></li>
      <div id="comment-x">no</div><div id="the-comment_3">c</div><div id="recomment-4">no</div>
      """
    let thread = try readThreads(bytes: page(body), name: "x", format: .wordPressHTML).threads[0]
    #expect(pairs(thread) == ["2<", "3<"])
  }

  @Test func charsets() throws {
    func text(_ bytes: [UInt8]) throws -> String? {
      try readThreads(bytes: bytes, name: "x", format: .wordPressHTML).threads[0].comments.first?.text
    }
    let box = "<div id=\"comment-1\"><p>caf#</p></div>"
    let western = page(box).map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
    #expect(try text(western) == "café")
    let declared = page(box, head: "<meta charset=\"windows-1251\">").map {
      $0 == UInt8(ascii: "#") ? 0xE9 : $0
    }
    #expect(try text(declared) == "cafй")
    #expect(try text([0xEF, 0xBB, 0xBF] + page(box.replacing("#", with: "é"))) == "café")
  }

  @Test func printedDatesMeanOneDay() throws {
    func time(_ date: String) throws -> String? {
      let body = "<div id=\"comment-1\"><div class=\"comment-meta\">\(date)</div><p>x</p></div>"
      return try readThreads(bytes: page(body), name: "x", format: .wordPressHTML).threads[0].comments.first?
        .time?
        .description
    }
    #expect(try time("March 3, 2014 at 5:02 pm") == "2014-03-03T17:02:00Z")
    #expect(try time("3 de marzo de 2014 a las 12:05 am") == "2014-03-03T00:05:00Z")
    #expect(try time("3. März 2014 um 17:02 Uhr") == "2014-03-03T17:02:00Z")
    #expect(try time("03.03.2014 17:02") == "2014-03-03T17:02:00Z")
    #expect(try time("2014年3月3日 17:02") == "2014-03-03T17:02:00Z")
    #expect(try time("13/03/2014") == "2014-03-13T00:00:00Z")
    #expect(try time("03/04/2014") == nil)
    #expect(try time("2 weeks ago") == nil)
    #expect(try time("31. Februar 2014") == nil)
  }
}
