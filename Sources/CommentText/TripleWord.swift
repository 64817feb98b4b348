import CommentModel

/// A word of letters and marks that all have three bytes, as in Devanagari and Hangul.
struct TripleWord {
  private(set) var end: Int
  private(set) var key: WordKey

  /// The word that begins at an offset; `nil` where it has other letters too, needs a closer look, or where what is
  /// behind it might belong to it.
  @inline(always)
  init?(at start: Int, in text: Span<UInt8>) {
    end = start
    var reader = Reader()
    while let facts = Reader.facts(at: end, in: text), facts.isPlain {
      if end == start && !facts.beginsWord || !reader.read(facts) { return nil }
      end &+= 3
    }
    guard end > start, PairWord.isClosed(at: end, in: text) else { return nil }
    key = reader.builder.key
  }

  /// The word that one of libicu's segments is, which begins with a letter; else `nil`.
  @inline(always)
  init?(segment: Range<Int>, of text: Span<UInt8>) {
    end = segment.lowerBound
    var reader = Reader()
    while end < segment.upperBound {
      guard let facts = Reader.facts(at: end, in: text), !facts.isContextual,
        !facts.properties.contains(.defaultIgnorable), end > segment.lowerBound || facts.properties.isLetter,
        reader.read(facts)
      else { return nil }
      end &+= 3
    }
    key = reader.builder.key
  }

  private struct Reader {
    var builder = WordKeyBuilder()
    private var wasCombining = false

    init() {}

    /// What is known of a code point of three bytes; `nil` where there is none.
    @inline(always)
    static func facts(at offset: Int, in text: Span<UInt8>) -> CharacterFacts? {
      let bytes = UInt32(truncatingIfNeeded: text.eightBytes(at: offset))
      let value = (bytes & 0x0F) &<< 12 | (bytes &>> 2 & 0xFC0) | (bytes &>> 16 & 0x3F)
      // Overlong forms would be read as other letters; surrogates are none.
      return bytes & 0xC0C0F0 == 0x8080E0 && value >= 0x800 ? CodePoint.facts(of: value) : nil
    }

    /// Takes the next one; `false` where it may have to change places with the one before.
    @inline(always)
    mutating func read(_ facts: CharacterFacts) -> Bool {
      if wasCombining && facts.isCombining { return false }
      wasCombining = facts.isCombining
      builder.append(facts.image, count: facts.imageLength)
      return true
    }
  }
}
