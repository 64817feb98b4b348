import CommentModel
import CommentText
import TestSupport
import Testing

@Suite struct DisguisePatternTests {
  @Test(arguments: [
    ("f@ck", "fuck"), ("f*ck", "fuck"), ("f**k", "fuck"), ("f***", "fuck"), ("sh1t", "shit"),
    ("sh!t", "shit"),
    ("$hit", "shit"), ("a$$", "ass"), ("@ss", "ass"), ("a**hole", "asshole"), ("b!tch", "bitch"),
    ("b1tch", "bitch"),
    ("1diot", "idiot"), ("id10t", "idiot"), ("m0r0n", "moron"), ("d-ck", "dick"), ("p#ssy", "pussy"),
    ("c_nt", "cunt"),
    ("f—ck", "fuck"), ("f•ck", "fuck"), ("sh*t!!!", "shit"), ("(f*ck)", "fuck"), ("“f*ck”", "fuck"),
    ("\"sh*t\",", "shit"),
    ("—f*ck—", "fuck"), ("fuc*", "fuck"), ("d*ck's", nil), ("*sh*t*", "shit"),
  ])
  func readsAs(_ text: String, word: String?) {
    #expect(pattern(text).map { reads($0, as: word ?? "") } ?? false == (word != nil))
  }

  @Test(arguments: [
    "a55", "21km", "f-16", "p.m.", "word", "don't", "$5", "100%", "A+", "C++", "c#", "24/7", "s/he", "—", "*",
    "***",
    "A*", "5***", "90s", "A&S", "T&T", "C#m", "d-d", "a*", "10:30",
  ])
  func isNoDisguise(_ text: String) {
    #expect(pattern(text) == nil)
  }

  /// Signs may stand in their middle, but what they read as is no toxic word of that length.
  @Test(arguments: ["10th", "co-op", "e-mail", "x-ray", "AT&T", "4chan", "1080p"])
  func keepsItsOwnLetters(_ text: String) throws {
    let read = try #require(pattern(text))
    #expect(read.letters.count == text.utf8.count)
  }

  @Test(
    arguments: [
      ("⟦f*ck⟧!", 0), ("(⟦f*ck⟧)", 0), ("*⟦shit⟧*", nil), ("•⟦sh1t⟧", 0), ("⟦sh**⟧.", 0), ("—⟦f@ck⟧—", 0),
    ] as [(String, Int?)])
  func range(_ marked: String, index: Int?) {
    let example = MarkedText(marked)
    #expect(pattern(example.text)?.range == index.map { example.ranges[$0] })
  }

  @Test func disguises() throws {
    #expect(pattern("f@ck")?.disguises == [.substitution])
    #expect(pattern("f*ck")?.disguises == [.masking])
    #expect(pattern("$h*t")?.disguises == [.substitution, .masking])
    #expect(pattern("nаmе")?.disguises == [.lookalike])
    #expect(pattern("nа*e")?.disguises == [.lookalike, .masking])
    #expect(pattern("n\u{200B}ame")?.disguises == [.invisible])
    #expect(pattern("f***")?.isMostlyMasked == true)
    #expect(pattern("f**k")?.isMostlyMasked == false)
  }

  /// Letters of other scripts stand for those they look like; folded forms for themselves.
  @Test(arguments: [
    ("nаmе", "name"), ("ѕimрlе", "simple"), ("wοrd", "word"), ("ｗ0rd", "word"), ("𝐰*rd", "word"),
    ("wor\u{AD}d", "word"),
    ("l\u{406}ne", "line"), ("слово", nil), ("наvе", "have"), ("é*n", "eon"), ("ѕһір", "ship"), ("соп", nil),
    ("w̶o̶r̶d̶", "word"), ("wörd", "word"), ("łïńę", "line"), ("ηαmе", "name"), ("ɯᴏʀd", "word"),
  ])
  func readsLookalikes(_ text: String, word: String?) {
    #expect(pattern(text).map { reads($0, as: word ?? "") } ?? false == (word != nil))
  }

  @Test func tooLongIsNone() {
    #expect(pattern(String(repeating: "a", count: 40) + "@") == nil)
  }

  private func pattern(_ text: String) -> DisguisePattern? {
    let bytes = Array(text.utf8)
    return DisguisePattern(bytes.span, 0..<bytes.count)
  }

  private func reads(_ pattern: DisguisePattern, as word: String) -> Bool {
    pattern.letters.count == word.utf8.count && zip(pattern.letters, word.utf8).allSatisfy { $0.contains($1) }
  }
}
