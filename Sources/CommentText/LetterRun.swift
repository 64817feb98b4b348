private import CICU

/// The letters and marks in up to eight bytes of a text, as far as they have nothing special about them.
struct LetterRun {
  /// How many bytes they have.
  private(set) var length = 0
  /// Their folded form, the first byte lowest, and how many bytes that has.
  private(set) var image: UInt64 = 0
  private(set) var imageLength = 0
  /// The last letter, for `category(of:)`; 0 where there are only marks.
  private(set) var last: UInt32 = 0
  /// ASCII capitals.
  private(set) var capitals = 0
  /// Whether there are small ASCII letters.
  private(set) var hasSmall = false
  private(set) var isBeyondASCII = false
  private(set) var beginsWithMark = false
  /// Whether there may be more of them behind the eight bytes.
  private(set) var goesOn = false

  private static let ascii = UInt32.max

  /// The class of a last letter in the word rules.
  @inline(always)
  static func category(of last: UInt32) -> UInt32 {
    last == ascii
      ? CharacterFacts.ofASCIILetters.category : last &>> CICU_PAIR_CATEGORY_SHIFT & CICU_CATEGORY_MASK
  }

  @inline(always)
  init(at start: Int, in text: Span<UInt8>) {
    var bytes = text.eightBytes(at: start)
    while true {
      if bytes & 0x80 == 0 {
        let byte = UInt8(truncatingIfNeeded: bytes)
        guard byte.isASCIILetter, imageLength < 8 else { break }
        append(UInt64(byte | 0x20), count: 1)
        if byte & 0x20 == 0 { capitals &+= 1 } else { hasSmall = true }
        last = LetterRun.ascii
        bytes &>>= 8
        length &+= 1
      } else if bytes & 0xC0E0 == 0x80C0 {
        let pair = cicu_pair(UInt32(truncatingIfNeeded: bytes))
        guard imageLength <= 6, pair != 0 else { break }
        append(
          UInt64(pair & CICU_PAIR_IMAGE), count: Int(pair &>> CICU_PAIR_LENGTH_SHIFT & CICU_PAIR_LENGTH_MASK))
        if pair & CICU_PAIR_LETTER != 0 {
          last = pair
        } else if length == 0 {
          beginsWithMark = true
        }
        isBeyondASCII = true
        bytes &>>= 16
        length &+= 2
      } else {
        guard length <= 5, imageLength <= 4 else { break }
        let point = CodePoint(at: start &+ length, in: text)
        let facts = point.facts
        guard facts.isPlain, !facts.isCombining, point.length == 3 else { break }
        append(facts.image, count: facts.imageLength)
        if facts.beginsWord {
          last = facts.category &<< CICU_PAIR_CATEGORY_SHIFT
        } else if length == 0 {
          beginsWithMark = true
        }
        isBeyondASCII = true
        bytes &>>= 24
        length &+= 3
      }
      if length >= 8 { break }
    }
    goesOn = length >= 6
  }

  @inline(always)
  private mutating func append(_ bytes: UInt64, count: Int) {
    image |= bytes &<< UInt64(truncatingIfNeeded: imageLength &* 8)
    imageLength &+= count
  }
}
