import CommentModel

/// The words that were looked up last, in front of the vocabulary: of a language's words a few thousand make up nearly
/// all text, and these few stay in the processor's nearest caches where the whole vocabulary does not.
struct WordCache: ~Copyable {
  /// A word and what the vocabulary knows of it.
  struct Entry {
    var key: WordKey
    var word: Int32
    var traits: WordTraits
  }

  private var entries = ReusedBuffer<Entry>()

  private static let bits = 13

  init() {
    entries.append(
      repeating: Entry(key: .none, word: WordTable.unknown, traits: []), count: 1 << WordCache.bits)
  }

  /// The number and the traits of a word.
  @inline(__always)
  mutating func look(up key: WordKey, in lexicons: Lexicons) -> (word: Int32, traits: WordTraits) {
    // The multiplier is 2⁶⁴ ÷ φ (Knuth, The Art of Computer Programming 3, 6.4).
    let place = Int(((key.low ^ (key.high &* 3)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - WordCache.bits))
    let entry = entries[place]
    if entry.key == key { return (entry.word, entry.traits) }
    let word = lexicons.words.id(of: key)
    let traits = lexicons.words.traits(of: word)
    entries[place] = Entry(key: key, word: word, traits: traits)
    return (word, traits)
  }
}
