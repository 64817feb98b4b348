import CommentText

/// One line of a lexicon file: where it and its cells stand in the file's bytes.
struct LexiconRow {
  /// The number of the line, from 1.
  let line: Int
  /// Without the line break.
  let range: Range<Int>
  /// How many cells there are.
  let count: Int
  /// Where the name of the rule stands that it belongs to; empty where none was named above it.
  var rule = 0..<0
  /// Where the first cells end; no kind of lexicon has more columns.
  private let ends: InlineArray<6, Int>

  fileprivate init(line: Int, range: Range<Int>, count: Int, ends: InlineArray<6, Int>) {
    self.line = line
    self.range = range
    self.count = count
    self.ends = ends
  }

  /// Where the cell at a place, from 0, stands; empty where the line has none there.
  @inline(__always)
  func cell(at place: Int?) -> Range<Int> {
    guard let place, place < min(count, ends.count) else { return range.upperBound..<range.upperBound }
    return (place == 0 ? range.lowerBound : ends[place - 1] + 1)..<ends[place]
  }

  /// Where the name of a rule stands, where this remark names one: `# rule: name`.
  func ruleName(_ bytes: Span<UInt8>) -> Range<Int>? {
    let mark: StaticString = "# rule: "
    guard range.count > mark.utf8CodeUnitCount,
      bytes.extracting(range).string(0..<mark.utf8CodeUnitCount) == "\(mark)"
    else { return nil }
    return range.lowerBound + mark.utf8CodeUnitCount..<range.upperBound
  }

  /// Whether it says something about the file and is no entry.
  func isRemark(_ bytes: Span<UInt8>) -> Bool {
    bytes[range.lowerBound] == UInt8(ascii: "#")
      && (range.count == 1 || bytes[range.lowerBound + 1] == UInt8(ascii: " "))
  }
}

/// A place between the lines of a lexicon file.
struct LexiconPlace: Sendable {
  private var offset = 0
  private var line = 0

  /// The next line that is not empty, or `nil` at the end.
  mutating func nextRow(_ bytes: Span<UInt8>) -> LexiconRow? {
    while offset < bytes.count {
      let start = offset
      var count = 0
      var ends = InlineArray<6, Int>(repeating: start)
      var end = bytes.lineEnd(from: start) { tab in
        if count < ends.count { ends[count] = tab }
        count &+= 1
      }
      offset = end + 1
      line += 1
      if end < bytes.count, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end == start { continue }
      if count < ends.count { ends[count] = end }
      return LexiconRow(line: line, range: start..<end, count: count + 1, ends: ends)
    }
    return nil
  }
}

extension Span<UInt8> {
  /// The next line break from an offset on, or the end, and before that each tab.
  @inline(__always)
  fileprivate func lineEnd(from start: Int, tab: (Int) -> Void) -> Int {
    var offset = start
    while offset < count {
      let bytes = eightBytes(at: offset)
      // Few other bytes are so low; the zeros that stand for those behind the end are.
      var found = bytes.bytes(from: 0, through: UInt8(ascii: "\n"))
      while found != 0 {
        let place = found.trailingZeroBitCount & ~7
        let byte = UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: place))
        if byte == UInt8(ascii: "\n") { return offset &+ place / 8 }
        if byte == UInt8(ascii: "\t") { tab(offset &+ place / 8) }
        found &= found &- 1
      }
      offset &+= 8
    }
    return count
  }
}
