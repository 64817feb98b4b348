import CommentModel
import Testing

@testable import CommentFormats

@Suite struct AttributeLimitTests {
  private static func attributes(_ count: Int) -> String {
    (0..<count).map { " a\($0)=\"\($0)\"" }.joined()
  }

  private func cut(_ text: String, _ language: AttributeLimit.Language, by step: Int) -> (String, Int) {
    var limit = AttributeLimit(language)
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: step) {
      var piece = Array(bytes[start..<min(bytes.count, start + step)])
      limit.apply(to: &piece)
      output += piece
    }
    return (String(decoding: output, as: UTF8.self), limit.cutTags)
  }

  @Test(arguments: [1, 7, 100, 1_000_000]) func whatIsTooMuchIsCutOff(_ step: Int) {
    let whole = "<a><b\(AttributeLimitTests.attributes(1_000))>x = 'y'</b>"
    let long = "<a><b\(AttributeLimitTests.attributes(1_000)) c='>'\nd=\"<\" e = 'f'/>x</a><g h='i'/>"
    let short = "<a><b\(AttributeLimitTests.attributes(1_000))\n/>x</a><g h='i'/>"
    #expect(cut(whole, .xml, by: step) == (whole, 0))
    #expect(cut(long, .xml, by: step) == (short, 1))
    let code = "<![CDATA[ a <b and \(String(repeating: "c = d ", count: 2_000))]]>"
    #expect(cut(code, .xml, by: step) == (code, 0))
  }

  @Test func ofHTMLNamesAloneCount() {
    let names = String(repeating: " a", count: 1_000)
    let (text, tags) = cut("<p\(names) b c=\">\" d>x<br><p\(names)>y", .html, by: 1_000_000)
    #expect(text == "<p\(names) >x<br><p\(names)>y")
    #expect(tags == 1)
    let words = String(repeating: "a b ", count: 1_000)
    for text in [
      "<script>i <b \(words)</script><p>x", "<!-- <b \(words) --><p>x", "<STYLE> <b \(words)</STYLE>",
    ] {
      #expect(cut(text, .html, by: 1_000_000) == (text, 0))
    }
  }

  /// Without the limit each takes minutes.
  @Test(arguments: [
    (SourceFormat.wxr, "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item", "><comment>"),
    (.disqusXML, "<disqus><post dsq:id=\"1\"", "><message>x</message></post></disqus>"),
    (
      .wordPressHTML, "<html><ol class=\"comment-list\"><li class=\"comment\" id=\"comment-1\"",
      ">x</li></ol>"
    ),
  ]) func manyAttributesDoNotHang(_ format: SourceFormat, _ start: String, _ end: String) throws {
    let text = start + AttributeLimitTests.attributes(300_000) + end
    let clock = ContinuousClock()
    let time = try clock.measure {
      let result = try readThreads(bytes: Array(text.utf8), name: "input", format: format)
      #expect(result.threads.map(\.comments.count) == [1])
      #expect(result.problems.map(\.kind).contains(.surplusAttributes(tags: 1)))
    }
    #expect(time < .seconds(30))
  }
}
