public import CommentModel

/// What a word with signs in the place of letters could mean: for each place, the letters that may stand
/// there.
public struct DisguisePattern: Sendable {
  /// The possible letters, place by place.
  public private(set) var letters = Letters()
  /// The bytes of the text that it was read from, without outer punctuation.
  public private(set) var range: Range<Int>
  /// Whether all that hides letters are stars at its end: `fuc*`, but also a word with a footnote.
  public private(set) var endsWithMasks = false
  /// One letter and then stars: `f***`.
  public private(set) var isMostlyMasked = false
  /// More digits than letters: `5h17`, but also a time or a measure.
  public private(set) var isMostlyDigits = false
  /// Whether there are invisible characters in it.
  public private(set) var hasInvisible = false
  /// Whether there are letters of other scripts in the place of their look-alikes.
  public private(set) var hasLookalikes = false
  /// Whether there are marks on letters, or letters that have some.
  public private(set) var hasAccents = false
  /// Whether there are signs or digits in the place of letters.
  public private(set) var hasSubstitutes = false
  /// Whether there are stars or other fillers.
  public private(set) var hasMasks = false

  /// The possible letters of up to 40 places; no toxic word is longer.
  public struct Letters: RandomAccessCollection, Sendable {
    private var sets = InlineArray<40, LetterSet>(repeating: .none)
    /// How many places there are.
    public private(set) var endIndex = 0
    /// 0.
    public var startIndex: Int { 0 }

    /// The letters that may stand at a place.
    public subscript(place: Int) -> LetterSet { sets[place] }

    /// Whether there was room for another place.
    mutating func append(_ set: LetterSet) -> Bool {
      if endIndex == sets.count { return false }
      sets[endIndex] = set
      endIndex += 1
      return true
    }
  }

  /// What has to be undone to read it, in that order.
  public var disguises: [Disguise] {
    var disguises: [Disguise] = []
    if hasInvisible { disguises.append(.invisible) }
    if hasAccents { disguises.append(.accent) }
    if hasLookalikes { disguises.append(.lookalike) }
    if hasSubstitutes { disguises.append(.substitution) }
    if hasMasks { disguises.append(.masking) }
    return disguises
  }

  /// Reads a stretch of text without white space, or gives `nil` where its shape is no disguise: at least one
  /// letter, at least one sign, digit or look-alike in the place of another or an invisible character, and more that
  /// is known than masked. It allocates nothing.
  public init?(_ text: Span<UInt8>, _ stretch: Range<Int>) {
    range = DisguisePattern.trimmed(text, stretch)
    guard range.count >= 2, range.count <= 4 * 40 else { return nil }
    var count = PlaceCount()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let point = CodePoint(at: offset, in: text)
      offset += point.length
      let place = Place(point)
      switch place {
      case .invisible:
        hasInvisible = true
        continue
      case .mark:
        hasAccents = true
        continue
      case .accented: hasAccents = true
      default: break
      }
      guard let set = place.letters, letters.append(set) else { return nil }
      count.add(place, point, at: letters.count)
    }
    guard count.known + count.rareLookalikes >= 1,
      count.masked + count.substituted >= 1 || hasInvisible || hasAccents
    else { return nil }
    if let isMostlyMasked = count.isMostlyMasked(
      of: letters.count, firstIsASCII: text[range.lowerBound] < 0x80)
    {
      self.isMostlyMasked = isMostlyMasked
    } else {
      return nil
    }
    isMostlyDigits = count.isMostlyDigits
    hasLookalikes = count.lookalikes > 0
    hasSubstitutes = count.substituted > count.lookalikes
    hasMasks = count.masked > 0
    endsWithMasks = hasMasks && count.substituted == 0 && count.lastKnown == count.known
  }

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
      return LetterSet.substituted(by: point.value) != nil || point.properties.contains(.alphabetic)
    }
    let byte = UInt8(truncatingIfNeeded: point.value)
    return byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "@")
  }
}
