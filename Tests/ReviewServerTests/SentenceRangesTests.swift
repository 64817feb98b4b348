import Testing

@testable import ReviewServer

@Suite struct SentenceRangesTests {
  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]), ("  One  ", ["One"]), ("", []), (" \n ", []),
    ("He said \"no.\" Then he left", ["He said \"no.\"", "Then he left"]),
    ("Version 1.5 is out. wait e.g. here", ["Version 1.5 is out. wait e.g. here"]),
    ("What?! Really...  Yes", ["What?!", "Really...", "Yes"]), ("a\nb\r\nc", ["a", "b", "c"]),
    ("你好。再见!", ["你好。", "再见!"]), ("Ünïcödé 🙂. Next", ["Ünïcödé 🙂.", "Next"]),
  ])
  func finds(text: String, expected: [String]) {
    let sentences = SentenceRanges.all(in: Array(text.utf8))
    let bytes = Array(text.utf8)
    let units = Array(text.utf16)
    #expect(sentences.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == expected)
    #expect(sentences.map { String(decoding: units[$0.utf16], as: UTF16.self) } == expected)
  }
}
