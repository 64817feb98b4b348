import CommentModel
import CommentText
import Testing

@Suite struct FoldingTests {
  /// NFKC_Casefold of single characters and words, as Unicode's DerivedNormalizationProps.txt lists it.
  @Test(arguments: [
    ("A", "a"), ("ß", "ss"), ("ẞ", "ss"), ("ﬁn", "fin"), ("ＡＢＣ", "abc"), ("Å", "å"), ("İ", "i̇"), ("Σς", "σσ"),
    ("ſ", "s"),
    ("①", "1"), ("½", "1⁄2"), ("㎏", "kg"), ("Ǆ", "dž"), ("℃", "°c"), ("x²", "x2"), ("co\u{AD}op", "coop"),
    ("a\u{200D}b", "ab"), ("a\u{FE0F}", "a"), ("E\u{301}", "é"), ("ｶﾞ", "ガ"), ("Ⅷ", "viii"), ("ﬀ", "ff"),
    ("Ꭰ", "Ꭰ"),
    ("ꭰ", "Ꭰ"), ("\u{1E9B}\u{323}", "ṩ"),
  ])
  func compatibilityCasefold(_ word: String, folded: String) {
    #expect(fold(word) == folded)
  }

  @Test(arguments: [("don’t", "don't"), ("‘tis", "'tis"), ("donʼt", "don't"), ("ŉ", "'n"), ("„x“", "„x“")])
  func apostrophesAreStraight(_ word: String, folded: String) {
    #expect(fold(word) == folded)
  }

  @Test func foldingTwiceChangesNothing() {
    for value in (0x20...0x2FFF).map(UInt32.init) + (0xA640...0xABFF).map(UInt32.init) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = fold(String(scalar))
      #expect(fold(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  /// Only these grow so much: one character of 3 bytes becomes 18 of 33.
  @Test func longResultsFit() {
    let word = String(repeating: "ﷺ", count: 200)
    #expect(fold(word).utf8.count == 200 * 33)
  }

  @Test func whatWasAppendedBeforeStays() {
    var folded = Array("before ".utf8)
    let word = Array("Été".utf8)
    Folding.append(word.span, 0..<word.count, kind: .word, to: &folded)
    #expect(String(decoding: folded, as: UTF8.self) == "before été")
  }

  @Test func termsOfLexicons() {
    #expect(Folding.fold("Two Words") == Array("two words".utf8))
    #expect(Folding.fold("") == [])
  }

  private func fold(_ word: String) -> String {
    let bytes = Array(word.utf8)
    var folded: [UInt8] = []
    Folding.append(bytes.span, 0..<bytes.count, kind: .word, to: &folded)
    return String(decoding: folded, as: UTF8.self)
  }
}
