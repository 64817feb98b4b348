/// Lines of a mail that go on in the next one (`format=flowed`, RFC 3676).
struct FlowedLines {
  /// Whether the blank that says so was added for this alone.
  let delSp: Bool

  /// The lines joined into those that the author wrote, with LF as line ends. Quotation signs stay, once for
  /// each joined line. O(n).
  func joined(_ source: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var openDepth: Int?
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      openDepth = append(start..<end, of: source, after: openDepth, to: &bytes)
      start = end + (source.count > end + 1 && source[end] == 0x0D && source[end + 1] == 0x0A ? 2 : 1)
    }
    return bytes
  }

  /// Adds a line, `openDepth` being the depth of quotation of the one before it if that goes on. The result
  /// is the depth of this one, if it goes on.
  private func append(
    _ line: Range<Int>, of source: Span<UInt8>, after openDepth: Int?, to bytes: inout [UInt8]
  ) -> Int? {
    var start = line.lowerBound
    while start < line.upperBound, source[start] == UInt8(ascii: ">") { start += 1 }
    let depth = start - line.lowerBound
    let isStuffed = start < line.upperBound && source[start] == 0x20
    var end = line.upperBound
    let isSeparator = source.has("-- ", at: start + (isStuffed ? 1 : 0), before: end) && end - start <= 4
    let goesOn = end > start && source[end - 1] == 0x20 && !isSeparator
    if goesOn, delSp { end -= 1 }
    if isStuffed { start = min(start + 1, end) }
    if openDepth == depth, !isSeparator, !bytes.isEmpty {
      bytes.removeLast()
    } else {
      for _ in 0..<depth { bytes.append(UInt8(ascii: ">")) }
      // A blank parts signs from words, and words of the author that begin with a sign from a quote.
      let beginsLikeQuote = start < end && source[start] == UInt8(ascii: ">")
      if depth > 0 ? start < end : beginsLikeQuote { bytes.append(0x20) }
    }
    for index in start..<max(start, end) { bytes.append(source[index]) }
    bytes.append(0x0A)
    return goesOn ? depth : nil
  }
}
