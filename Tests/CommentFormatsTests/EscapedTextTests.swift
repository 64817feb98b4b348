import CommentModel
import Testing

@testable import CommentFormats

@Suite struct EscapedTextTests {
  @Test(arguments: [
    ("salt &amp; pepper", "salt & pepper"), ("&amp;amp;", "&amp;"), ("&lt;b&gt; *x*", "<b> *x*"),
    ("&#39;&#x27;&quot;", "''\""), ("?a=1&copy=2 & &amp", "?a=1&copy=2 & &amp"), ("", ""),
  ]) func referencesAreDecodedOnce(_ escaped: String, _ text: String) throws {
    #expect(String(decoding: EscapedText.decoded(Array(escaped.utf8).span), as: UTF8.self) == text)
    let utterance =
      "{\"id\":\"1\",\"conversation_id\":\"1\",\"text\":\"\(escaped.replacing("\"", with: "\\\""))\","
      + "\"speaker\":\"Zoe\",\"reply-to\":null,\"timestamp\":1}"
    let result = try readThreads(bytes: Array(utterance.utf8), name: "utterances.jsonl")
    #expect(result.format == .convoKit)
    #expect(result.threads[0].comments[0].text == text)
  }

  @Test(arguments: ["salt & pepper", "&amp;", "&amp;lt; & &lt;", "?a=1&copy=2", "&&amp;", "&#39"])
  func whatIsEscapedComesBack(_ text: String) {
    let escaped = EscapedText.escaped(text)
    #expect(String(decoding: EscapedText.decoded(Array(escaped.utf8).span), as: UTF8.self) == text)
    if !text.contains(";") { #expect(escaped == text) }
  }

  @Test func lineSeparatorsAreVisible() {
    #expect(visibleLines("a\u{2028}b\u{2029}c\u{85}d\n\te") == "a<U+2028>b<U+2029>c<U+0085>d\n\te")
    #expect(visible("a\u{2028}b\u{2029} c") == "a b c")
  }
}
