import CommentModel

/// The words that were looked up last, in front of the vocabulary: of a language's words a few thousand make up nearly
/// all text, and these few stay in the processor's nearest caches where the whole vocabulary does not.
struct WordCache: ~Copyable {
  /// A word and how it is read.
  struct Entry {
    var key: WordKey
    var reading: Reading
  }

  private var entries = ReusedBuffer<Entry>()

  private static let bits = 13

  init() {
    entries.append(
      repeating: Entry(key: .none, reading: Reading(WordTable.unknown, [])), count: 1 << WordCache.bits)
  }

  /// How a word is read.
  @inline(__always)
  mutating func look(up key: WordKey, in lexicons: Lexicons) -> Reading {
    // The multiplier is 2⁶⁴ ÷ φ (Knuth, The Art of Computer Programming 3, 6.4).
    let place = Int(((key.low ^ (key.high &* 3)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - WordCache.bits))
    let entry = entries[place]
    if entry.key == key { return entry.reading }
    let reading = lexicons.reading(of: key)
    entries[place] = Entry(key: key, reading: reading)
    return reading
  }
}
