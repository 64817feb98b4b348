import CommentModel

/// The words that were looked up last, in front of the vocabulary: of a language's words a few thousand make up nearly
/// all text, and these few stay in the processor's nearest caches where the whole vocabulary does not.
struct WordCache: ~Copyable {
  /// A word and what the vocabulary knows of it.
  struct Entry {
    var key: WordKey
    var word: Int32
    var traits: WordTraits
    var weights: WordWeights
  }

  private var entries = ReusedBuffer<Entry>()

  private static let bits = 13

  init() {
    let empty = Entry(key: .none, word: WordTable.unknown, traits: [], weights: .none)
    entries.append(repeating: empty, count: 1 << WordCache.bits)
  }

  /// All that is kept of a word.
  @inline(__always)
  mutating func look(up key: WordKey, in lexicons: Lexicons) -> Entry {
    // The multiplier is 2⁶⁴ ÷ φ (Knuth, The Art of Computer Programming 3, 6.4).
    let place = Int(((key.low ^ (key.high &* 3)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - WordCache.bits))
    let entry = entries[place]
    if entry.key == key { return entry }
    let word = lexicons.words.id(of: key)
    let found = Entry(
      key: key, word: word, traits: lexicons.words.traits(of: word), weights: lexicons.words.weights[word])
    entries[place] = found
    return found
  }
}
