/// What stands behind a word of ASCII letters.
enum WordEnding {
  /// Something that ends words and belongs to no address.
  case closed
  /// `-`: it ends words, but an address may go on.
  case hyphen
  /// A byte of a code point that is not ASCII.
  case beyondASCII
  /// Something else: digits, `_`, `@`, a full stop inside a word.
  case open

  @inline(always)
  init(at end: Int, in text: Span<UInt8>) {
    let byte = end < text.count ? text[end] : 0
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      // `foo. `, `foo...` and `foo:)` go on with nothing that belongs to a word or an address, not even to `www.`.
      var place = end + 1
      while place < text.count, text[place] == UInt8(ascii: ".") { place += 1 }
      let next = place < text.count ? text[place] : 0
      let isEnd = next <= 0x20 || next == UInt8(ascii: "\"") || next == UInt8(ascii: ")")
      self = isEnd ? .closed : .open
    case UInt8(ascii: "-"): self = .hyphen
    case 0x80...: self = .beyondASCII
    default: self = WordEnding.isClosing(byte) ? .closed : .open
    }
  }

  @inline(always)
  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
      UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";")...UInt8(ascii: "?"),
      UInt8(ascii: "[")...UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{")...0x7F:
      true
    default: false
    }
  }
}
