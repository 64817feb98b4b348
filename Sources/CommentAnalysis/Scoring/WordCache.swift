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
  /// Words that the lexicons don't know and that can't be read in any other way either, which takes long to find out.
  private var meaningless = ReusedBuffer<WordKey>()

  private static let bits = 13
  private static let meaninglessBits = 14

  init() {
    entries.append(
      repeating: Entry(key: .none, reading: .unknown), count: 1 << WordCache.bits)
    meaningless.append(repeating: .none, count: 1 << WordCache.meaninglessBits)
  }

  /// How a word is read.
  @inline(__always)
  mutating func look(up key: WordKey, in lexicons: Lexicons) -> Reading {
    let place = WordCache.place(of: key, bits: WordCache.bits)
    let entry = entries[place]
    if entry.key == key { return entry.reading }
    return read(key, at: place, lexicons)
  }

  @inline(never)
  private mutating func read(_ key: WordKey, at place: Int, _ lexicons: Lexicons) -> Reading {
    let word = lexicons.words.id(of: key)
    let reading = word == WordTable.unknown ? readUnknown(key, lexicons) : Reading(word, lexicons.words)
    entries[place] = Entry(key: key, reading: reading)
    return reading
  }

  private mutating func readUnknown(_ key: WordKey, _ lexicons: Lexicons) -> Reading {
    let place = WordCache.place(of: key, bits: WordCache.meaninglessBits)
    if meaningless[place] == key { return .unknown }
    let reading = lexicons.misspellings.reading(of: key)
    if reading.flags.isEmpty { meaningless[place] = key }
    return reading
  }

  @inline(__always)
  private static func place(of key: WordKey, bits: Int) -> Int {
    // The multiplier is 2⁶⁴ ÷ φ (Knuth, The Art of Computer Programming 3, 6.4).
    Int(((key.low ^ (key.high &* 3)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
