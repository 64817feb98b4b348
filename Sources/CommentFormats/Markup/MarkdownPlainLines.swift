/// The way past the parser for texts in which nothing can be Markdown, as most comments are.
enum MarkdownPlainLines {
  /// Writes the text of `source` as the parser would, if no line begins with anything but a letter, `"` or `'`
  /// and no sign stands in it; otherwise writes nothing and returns false. O(n).
  static func append(_ source: Span<UInt8>, to output: inout MarkedText) -> Bool {
    guard areIn(source) else { return false }
    var start = 0
    var breaks = 0
    while start < source.count {
      var index = start
      while index < source.count, source[index] != 0x0A { index += 1 }
      var end = index
      while end > start, source[end - 1].isASCIIBlank { end -= 1 }
      if start == end {
        breaks = 2
      } else {
        output.requestBreaks(max(breaks, 1))
        output.append(source, start..<end)
        breaks = 0
      }
      start = index + 1
    }
    return true
  }

  private static func areIn(_ source: Span<UInt8>) -> Bool {
    let (low, high) = signs
    var beginsLine = true
    for index in source.indices {
      let byte = source[index]
      if byte >= 0x80 || (0x61...0x7A).contains(byte) {
        beginsLine = false
      } else if (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0 {
        return false
      } else if beginsLine {
        beginsLine = byte == 0x0A
        guard beginsLine || byte.isASCIILetter || byte == 0x22 || byte == 0x27 else { return false }
      } else if byte == 0x0A {
        beginsLine = true
      }
    }
    return true
  }

  /// A bit for each ASCII character that may be Markdown within a line, and for the line ends that are not LF:
  /// those below 64, and those from there on.
  private static let signs = "\r&*<>[\\]_`~".utf8.reduce(into: (UInt64(0), UInt64(0))) { bits, byte in
    if byte < 0x40 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte & 0x3F) }
  }
}
