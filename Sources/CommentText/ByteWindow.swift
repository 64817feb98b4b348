private import CByteMasks

/// The classes of the 64 bytes of a text from an offset on, one bit each, the first byte's lowest. Bytes behind the
/// text's end are blanks.
struct ByteWindow {
  /// Where it begins.
  let start: Int
  /// ASCII letters.
  let letters: UInt64
  /// Letters and `'`.
  let wordBytes: UInt64
  /// `'` that is not between letters.
  let edges: UInt64
  /// ASCII white space and control characters, but for U+007F.
  let blanks: UInt64
  /// Spaces with a letter behind them.
  let nextWords: UInt64

  /// How far into it a word may begin so that all of it, up to the length of a key, and the three bytes behind it are seen.
  static let reach = 64 - longestWord - 3
  /// In bytes.
  static let longestWord = 15

  @inline(always)
  init(at offset: Int, in text: Span<UInt8>) {
    // In bounds: the bytes from `offset` to the end, whose number is given.
    let masks = unsafe text.extracting(offset..<text.count).withUnsafeBufferPointer {
      unsafe cbytemasks_read($0.baseAddress, $0.count)
    }
    start = offset
    letters = masks.letters
    wordBytes = masks.letters | masks.apostrophes
    // At the window's own edges it is not known what is beside: no matter, a word that matters is seen whole.
    edges = masks.apostrophes & ~(masks.letters &<< 1 & masks.letters &>> 1)
    blanks = masks.blanks
    nextWords = masks.spaces & masks.letters &>> 1
  }
}
