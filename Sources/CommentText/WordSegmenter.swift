/// Finds the words of a text one after the other, at libicu's boundaries. It runs libicu's rules by itself and
/// asks libicu only about stretches in scripts that need a dictionary.
@_spi(Checks) public struct WordSegmenter: ~Copyable {
  let rules: WordRules?
  private let breaker = WordBreaker()
  /// What libicu was last asked about, the ends of the segments in it, and the first of them that may be next.
  private var stretch = 0..<0
  private var ends: [Int32] = []
  private var next = 0

  /// Without rules all is asked of libicu.
  init(rules: WordRules?) { self.rules = rules }

  /// Creates a segmenter by libicu's rules.
  public init() { self.init(rules: .installed) }

  /// Whether the rules of the libicu that is installed are in a form that is known. Without, it is slow.
  public static var knowsRules: Bool { WordRules.installed != nil }

  /// Forgets the text before.
  public mutating func begin() { stretch = 0..<0 }

  /// Whether libicu was asked about what stands at an offset.
  func hasAsked(about offset: Int) -> Bool { stretch.contains(offset) }

  /// The end of the segment that begins at an offset, or goes on there, in O(its length). The offsets must
  /// grow.
  public mutating func end(ofSegmentAt start: Int, in text: Span<UInt8>) -> Int {
    if !stretch.contains(start) {
      guard let rules else {
        ask(about: start..<text.count, of: text)
        return end(fromStretchAt: start)
      }
      if let end = rules.segmentEnd(from: start, in: text) { return end }
      ask(about: start..<stretchEnd(from: start, by: rules, in: text), of: text)
    }
    return end(fromStretchAt: start)
  }

  /// Segments that need libicu stand close together: it is asked about as many as come with little between
  /// them, because each question costs something.
  private func stretchEnd(from start: Int, by rules: WordRules, in text: Span<UInt8>) -> Int {
    let (longestGap, longest) = (64, 1 << 12)
    var offset = start
    while offset < text.count, offset - start < longest {
      if text[offset] <= 0x20, offset > start, endsStretch(at: offset, in: text) { return offset }
      offset += 1
    }
    if offset == text.count { return offset }
    // A long text without a place that is a boundary for certain.
    var stretchEnd = start
    offset = start
    while offset < text.count, offset - stretchEnd < longestGap, stretchEnd - start < longest {
      let (end, asksDictionary) = rules.wholeSegment(from: offset, in: text)
      offset = end
      if asksDictionary { stretchEnd = end }
    }
    return stretchEnd
  }

  /// Whether a blank has a boundary before it and no script of dictionaries, which all have three bytes, behind it.
  private func endsStretch(at blank: Int, in text: Span<UInt8>) -> Bool {
    if blank + 1 < text.count, text[blank + 1] >= 0xE0 { return false }
    var before = blank - 1
    while before > 0, blank - before < 4, text[before] & 0xC0 == 0x80 { before -= 1 }
    return text[before] > 0x20 && !CodePoint(at: before, in: text).properties.contains(.whiteSpace)
  }

  private mutating func ask(about range: Range<Int>, of text: Span<UInt8>) {
    stretch = range
    next = 0
    breaker.segments(of: text.extracting(range), into: &ends)
  }

  private mutating func end(fromStretchAt start: Int) -> Int {
    while stretch.lowerBound + Int(ends[next]) <= start { next += 1 }
    return stretch.lowerBound + Int(ends[next])
  }
}
