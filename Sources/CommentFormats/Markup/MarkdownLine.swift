/// A line of Markdown that is being read from its left end: blanks count in columns, tabs reach to the next
/// multiple of four (CommonMark 2.2).
struct MarkdownLine {
  /// Where the rest of the line begins.
  private(set) var start: Int
  /// Where the first byte of it stands that is no blank.
  private(set) var wordsStart: Int
  /// Where the line ends, without white space.
  let end: Int
  private var column = 0
  private var wordsColumn = 0

  /// The line in `range` of `source`, which does not hold its line end.
  init(_ range: Range<Int>, in source: Span<UInt8>) {
    var end = range.upperBound
    while end > range.lowerBound, source[end - 1].isASCIIBlank { end -= 1 }
    self.end = end
    start = range.lowerBound
    wordsStart = start
    findWords(in: source)
  }

  /// Whether nothing but blanks is left.
  var isBlank: Bool { wordsStart >= end }

  /// How many columns of blanks the rest begins with.
  var indent: Int { wordsColumn - column }

  /// Drops columns of blanks, at most those that are there.
  mutating func dropBlanks(_ columns: Int, in source: Span<UInt8>) {
    let target = min(column + columns, wordsColumn)
    while start < wordsStart, column < target {
      column += source[start] == 0x09 ? 4 - column % 4 : 1
      start += 1
    }
  }

  /// Drops the blanks and so many bytes after them.
  mutating func dropWords(_ count: Int, in source: Span<UInt8>) {
    start = min(wordsStart + count, end)
    column = wordsColumn + count
    findWords(in: source)
  }

  /// How often `byte` stands at the beginning of the words.
  func run(of byte: UInt8, in source: Span<UInt8>) -> Int {
    var index = wordsStart
    while index < end, source[index] == byte { index += 1 }
    return index - wordsStart
  }

  /// Whether the words are nothing but `byte`, and blanks among them if these are `loose`.
  func isOnly(_ byte: UInt8, in source: Span<UInt8>, loose: Bool = false) -> Bool {
    for index in wordsStart..<max(wordsStart, end) where source[index] != byte {
      guard loose, source[index].isASCIIBlank else { return false }
    }
    return !isBlank
  }

  private mutating func findWords(in source: Span<UInt8>) {
    wordsStart = start
    wordsColumn = column
    while wordsStart < end, source[wordsStart] == 0x20 || source[wordsStart] == 0x09 {
      wordsColumn += source[wordsStart] == 0x09 ? 4 - wordsColumn % 4 : 1
      wordsStart += 1
    }
  }
}
