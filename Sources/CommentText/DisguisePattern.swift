public import CommentModel

/// What a word with signs in the place of letters could mean: for each place, the letters that may stand
/// there.
public struct DisguisePattern: Sendable {
  /// The possible letters, place by place.
  public private(set) var letters: [LetterSet] = []
  /// What has to be undone to read it.
  public private(set) var disguises: [Disguise] = []
  /// The bytes of the text that it was read from, without outer punctuation.
  public private(set) var range: Range<Int>
  /// Whether all that hides letters are stars at its end: `fuc*`, but also a word with a footnote.
  public private(set) var endsWithMasks = false
  /// One letter and then stars: `f***`.
  public private(set) var isMostlyMasked = false

  /// A set of letters a…z.
  public struct LetterSet: Sendable, Hashable {
    private var bits: UInt32

    static let all = LetterSet(bits: (1 << 26) - 1)

    private init(bits: UInt32) { self.bits = bits }

    init(_ letters: StaticString) {
      bits = 0
      for scalar in letters.description.utf8 { bits |= 1 << UInt32(scalar - UInt8(ascii: "a")) }
    }

    init(letter: UInt8) { bits = 1 << UInt32(letter.asciiLowercased - UInt8(ascii: "a")) }

    /// Whether a lower-case ASCII letter is in it.
    public func contains(_ letter: UInt8) -> Bool {
      bits & (1 << UInt32(letter &- UInt8(ascii: "a"))) != 0
    }
  }

  /// Reads a stretch of text without white space, or gives `nil` where its shape is no disguise: at least one
  /// letter, at least one sign or digit in the place of another, and more that is known than masked.
  public init?(_ text: Span<UInt8>, _ stretch: Range<Int>) {
    range = DisguisePattern.trimmed(text, stretch)
    guard range.count >= 2, range.count <= DisguisePattern.longest else { return nil }
    var known = 0
    var masked = 0
    var substituted = 0
    var stars = 0
    var digits = 0
    var lastKnown = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let point = CodePoint(at: offset, in: text)
      let byte = UInt8(truncatingIfNeeded: point.value)
      if point.value < 0x80, byte.isASCIILetter {
        letters.append(LetterSet(letter: byte))
        known += 1
        lastKnown = letters.count
      } else if let set = DisguisePattern.substitutes[point.value] {
        letters.append(set)
        substituted += 1
        if point.value < 0x80, byte.isASCIIDigit { digits += 1 }
      } else if DisguisePattern.masks.contains(point.value) {
        letters.append(.all)
        masked += 1
        if point.value == 0x2A { stars += 1 }
      } else {
        return nil
      }
      offset += point.length
    }
    guard known >= 1, masked + substituted >= 1 else { return nil }
    // `A&S`, `C#m` and `T-T` are names; only stars hide so short a word.
    if letters.count <= 3, masked > stars { return nil }
    // `a55` may be a road and `10th` a rank: digits need as many letters beside them.
    if digits > 0, digits > known || masked > stars { return nil }
    endsWithMasks = substituted == 0 && lastKnown == known
    if masked > 0, known + substituted < max(2, letters.count - masked - 1) || known + substituted < 2 {
      guard known == 1, letters.count == 4, masked == 3, text[range.lowerBound].isASCIILetter else {
        return nil
      }
      isMostlyMasked = true
    }
    if masked > known + substituted, !isMostlyMasked { return nil }
    if substituted > 0 { disguises.append(.substitution) }
    if masked > 0 { disguises.append(.masking) }
  }

  /// No toxic word is longer.
  private static let longest = 40

  /// Signs and digits by the letters that they stand for (the common table of "leet" spellings). `@` is any
  /// vowel, because it hides one as often as it looks like an a.
  private static let substitutes: [UInt32: LetterSet] = [
    0x40: LetterSet("aeiou"), 0x24: LetterSet("s"), 0x21: LetterSet("il"), 0x7C: LetterSet("il"),
    0x30: LetterSet("o"), 0x31: LetterSet("il"), 0x33: LetterSet("e"), 0x34: LetterSet("a"),
    0x35: LetterSet("s"), 0x36: LetterSet("g"), 0x37: LetterSet("t"), 0x38: LetterSet("b"),
    0x39: LetterSet("g"), 0x2B: LetterSet("t"), 0x20AC: LetterSet("e"), 0xA3: LetterSet("l"),
    0xA2: LetterSet("c"), 0xA7: LetterSet("s"),
  ]

  /// Fillers: `*`, `#`, `%`, `&`, `^`, `_`, `-`, `~`, dashes, bullets and blocks.
  private static let masks: Set<UInt32> = [
    0x2A, 0x23, 0x25, 0x26, 0x5E, 0x5F, 0x2D, 0x7E, 0x2013, 0x2014, 0x2022, 0x25CF, 0x2588, 0xD7,
  ]

  /// Without the signs around it. Those that may be letters stay, and so do closing stars, unless stars open
  /// it too: `*word*` is emphasis.
  private static func trimmed(_ text: Span<UInt8>, _ stretch: Range<Int>) -> Range<Int> {
    var start = stretch.lowerBound
    var end = stretch.upperBound
    var isEmphasis = false
    while start < end {
      let point = CodePoint(at: start, in: text)
      if isEdge(point) { break }
      if point.value == 0x2A { isEmphasis = true }
      start += point.length
    }
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      let point = CodePoint(at: last, in: text)
      if isEdge(point) || point.value == 0x2A && !isEmphasis { break }
      end = last
    }
    return start..<end
  }

  /// Whether a word in disguise may begin and end with that: letters, digits, `$`, `@`, `€` and their like.
  private static func isEdge(_ point: CodePoint) -> Bool {
    if point.value >= 0x80 {
      return substitutes[point.value] != nil || point.properties.contains(.alphabetic)
    }
    let byte = UInt8(point.value)
    return byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "@")
  }
}
