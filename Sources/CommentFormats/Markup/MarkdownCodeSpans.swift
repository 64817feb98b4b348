/// Where code between backticks ends (CommonMark 6.1).
struct MarkdownCodeSpans {
  /// The longest run of backticks that can begin code; cmark has the same limit.
  private static let greatestLength = 80

  /// The last run of each length, once all the source was looked through in vain.
  private var lastRuns: [Int] = []

  /// Where the run of `length` backticks begins that ends the code which begins at `start`.
  ///
  /// O(distance), and O(1) once a search has failed and the answer is no.
  mutating func close(of length: Int, from start: Int, in source: Span<UInt8>) -> Int? {
    guard length <= MarkdownCodeSpans.greatestLength else { return nil }
    if !lastRuns.isEmpty, lastRuns[length] < start { return nil }
    var runs = [Int](repeating: -1, count: MarkdownCodeSpans.greatestLength + 1)
    var index = start
    while index < source.count {
      guard source[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = index
      while index < source.count, source[index] == UInt8(ascii: "`") { index += 1 }
      if index - run == length { return run }
      if index - run <= MarkdownCodeSpans.greatestLength { runs[index - run] = run }
    }
    if lastRuns.isEmpty { lastRuns = runs }
    return nil
  }

  /// Code without the blank at each end that keeps backticks in it apart from those around it.
  static func content(_ range: Range<Int>, in source: Span<UInt8>) -> Range<Int> {
    guard range.count > 2, isBlank(source[range.lowerBound]), isBlank(source[range.upperBound - 1]) else {
      return range
    }
    for index in range where !isBlank(source[index]) { return range.lowerBound + 1..<range.upperBound - 1 }
    return range
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
