import CommentText
import Testing

@Suite struct LookalikeTests {
  @Test(
    arguments: [
      ("а", "a"), ("е", "e"), ("о", "o"), ("р", "p"), ("с", "c"), ("х", "x"), ("ο", "o"), ("ѕ", "s"),
      ("і", "i"), ("А", "a"),
      ("В", "b"), ("Ε", "e"), ("ɑ", "a"), ("ӏ", "i"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func letter(_ scalar: Unicode.Scalar, letter: Unicode.Scalar) {
    #expect(Lookalike.letter(of: scalar.value) == UInt8(ascii: letter))
  }

  @Test(arguments: ["a", "1", "é", "я", "好", "😀", " ", "\u{301}", "‘"] as [Unicode.Scalar])
  func none(_ scalar: Unicode.Scalar) {
    #expect(Lookalike.letter(of: scalar.value) == nil)
  }

  @Test func anyNumber() {
    for value: UInt32 in [0xD800, 0xDFFF, 0x10FFFF, 0x110000, .max] {
      #expect(Lookalike.letter(of: value) == nil)
    }
  }
}
