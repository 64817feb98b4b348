import CommentAnalysis
import CommentModel
import TestSupport
import Testing

@Suite struct DisguiseTests {
  @Test(
    arguments: [
      ("⟦f*ck⟧ this", "fuck", [.masking]),
      ("⟦f**k⟧", "fuck", [.masking]),
      ("⟦f***⟧!!!", "fuck", [.masking]),
      ("⟦f@ck⟧", "fuck", [.substitution]),
      ("“⟦id10t⟧”", "idiot", [.substitution]),
      ("⟦$h!t⟧", "shit", [.substitution]),
      ("you ⟦@ss⟧", "ass", [.substitution]),
      ("⟦a$$⟧.", "ass", [.substitution]),
      ("⟦fuuuuuck⟧", "fuck", [.repetition]),
      ("⟦fuckkkk⟧", "fuck", [.repetition]),
      ("oh ⟦f u c k⟧ it", "fuck", [.spacing]),
      ("⟦f.u.c.k⟧", "fuck", [.spacing]),
      ("⟦f-u-c-k⟧", "fuck", [.spacing]),
      ("⟦F U C K⟧", "fuck", [.spacing]),
      ("⟦f*ck⟧😂", "fuck", [.masking]),
      ("😂⟦f*ck⟧", "fuck", [.masking]),
      ("(⟦sh*t⟧)", "shit", [.masking]),
      ("*⟦sh1t⟧*", "shit", [.substitution]),
      ("#⟦f*ck⟧", "fuck", [.masking]),
      ("öh, ⟦ｆｕｃｋ⟧", "fuck", []),
    ] as [(String, String, [Disguise])])
  func seen(_ marked: String, term: String, disguises: [Disguise]) {
    let example = MarkedText(marked)
    let steps = explain(example.text).toxicity.steps
    #expect(steps.map(\.match.range) == example.ranges)
    #expect(steps.map(\.match.term) == [term])
    #expect(steps.map(\.match.disguises) == [disguises])
  }

  @Test(arguments: [
    "a55", "21km", "10th", "f-16", "co-op", "e-mail", "p.m.", "A&S", "T&T", "C#m", "•It", "—it", "*put*",
    "a - s - - s",
    "U.S.", "f.", "s e e", "1st", "3rd", "100%", "$5", "a b c d e", "phone*", "gas*", "put***", "p***",
    "T__T", "1%-er", "$14,000", "hate*", "24/7", "x-ray", "AT&T", "h*",
    "***", "4x4", "MP3", "H&M", "R&B", "Q&A", "B2B", "f###", "5***", "re-do", "t-shirt", "is—it",
  ])
  func ignored(_ text: String) {
    for lexicons in [Lexicons.few, .ofTheProgram] {
      let score = explain("see \(text) there", lexicons).toxicity
      #expect(score.steps.map(\.match.term) == [])
    }
  }

  /// The signs around a hidden word still end sentences, open quotations and emphasise.
  @Test func signsAroundAreKept() {
    #expect(explain("good f***!").sentiment.emphasis > 0)
    #expect(explain("\"f*ck\" and idiot").toxicity.steps.map { $0.effects.count } == [2, 0])
    #expect(explain("i will f***. kill you").toxicity.steps.map(\.match.term) == ["fuck", "kill"])
  }

  /// Of the words that fit the likeliest is read: swear words are what people hide.
  @Test(arguments: [
    ("s**t", "shit"), ("c*ck", "cock"), ("f**k", "fuck"), ("b*tch", "bitch"),
    ("bastar*", "bastard"), ("bitch*", "bitch"),
  ])
  func likeliest(_ text: String, term: String) {
    #expect(Set(explain(text, .ofTheProgram).toxicity.steps.map(\.match.term)) == [term])
  }

  @Test func manySpacedWords() {
    #expect(explain("f u c k y o u").toxicity.steps.map(\.match.term) == ["fuck"])
    #expect(explain("what a s s e t").toxicity.steps.isEmpty)
    #expect(explain("f u c k, s h i t. A S S").toxicity.steps.map(\.match.term) == ["fuck", "shit", "ass"])
  }
}
