import CommentModel
import CommentText
import Testing

/// Words of other scripts; where they have no spaces, libicu's dictionaries decide.
@Suite struct ScriptTests {
  @Test(arguments: [
    ("Это очень плохо!", ["это", "очень", "плохо"]),
    ("ΚΑΛΗΜΈΡΑ σας", ["καλημέρα", "σασ"]),
    ("هذا جيد", ["هذا", "جيد"]),
    ("यह अच्छा है।", ["यह", "अच्छा", "है"]),
    ("สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]),
    ("これはペンです。", ["これ", "は", "ペン", "です"]),
    ("שלום לכם", ["שלום", "לכם"]),
    ("ＦＵＬＬ　ＷＩＤＴＨ", ["full", "width"]),
    ("e\u{301}te\u{301} = été", ["été", "été"]),
  ])
  func words(_ text: String, words: [String]) {
    #expect(tokens(of: text).filter { $0.kind == .word }.map(\.folded) == words)
  }
}
