/// The lines of a text dump with what the layout says of each.
///
/// The layout is that of Resiliparse's `extract_plain_text` (chatnoir-eu/chatnoir-resiliparse, html2text.pyx): an
/// item of a list at nesting depth d is `2·d` spaces, a marker (`• ` or `N. `) and its first text; each later line
/// of the item has `2·(d + 1)` spaces.
struct DumpLines {
  /// What opens an item.
  enum Marker: Equatable {
    case bullet
    case number(Int)

    /// Whether both belong to the same kind of list.
    func isSameKind(as other: Marker) -> Bool {
      switch (self, other) {
      case (.bullet, .bullet), (.number, .number): true
      default: false
      }
    }
  }

  struct Line {
    /// 1-based.
    var number: Int
    /// Leading spaces.
    var indent: Int
    var marker: Marker?
    /// Behind the spaces.
    var start: Int
    /// Behind the spaces and the marker.
    var text: Int
    var end: Int
    /// Nothing but blanks, no-break spaces among them.
    var isBlank: Bool

    /// The nesting depth of the list that the item belongs to; 0 for lines that open none.
    var depth: Int { marker == nil ? 0 : indent / 2 }
    /// Length behind the spaces in UTF-8 bytes.
    var length: Int { end - start }
  }

  let source: SourceText
  private(set) var lines: [Line] = []

  init(_ source: SourceText, problems: inout [ReadProblem]) {
    self.source = source
    source.forEachLine(problems: &problems) { line, _ in
      lines.append(DumpLines.line(line, in: source.bytes))
    }
  }

  /// The text of a line behind its spaces, the marker included.
  func whole(_ index: Int) -> String { source.string(lines[index].start..<lines[index].end) }

  /// The text of a line behind its spaces and its marker.
  func text(_ index: Int) -> String { source.string(lines[index].text..<lines[index].end) }

  /// The text of a line without up to `indent` of its spaces.
  func text(_ index: Int, withoutIndent indent: Int) -> String {
    let line = lines[index]
    return source.string(line.start - max(0, line.indent - indent)..<line.end)
  }

  /// Whether the line before is blank; there is none before the first.
  func isBlankBefore(_ index: Int) -> Bool { index == 0 || lines[index - 1].isBlank }

  private static func line(_ line: SourceText.Line, in bytes: [UInt8]) -> Line {
    var start = line.range.lowerBound
    let end = line.range.upperBound
    while start < end && bytes[start] == 0x20 { start += 1 }
    let indent = start - line.range.lowerBound
    var marker: Marker?
    var text = start
    if indent >= 2 && indent % 2 == 0, let found = self.marker(in: bytes[start..<end]) {
      marker = found.marker
      text = found.end
    }
    return Line(
      number: line.number, indent: indent, marker: marker, start: start, text: text, end: end,
      isBlank: isBlank(bytes[start..<end]))
  }

  /// `• `, or a number of up to six digits with `. `.
  private static func marker(in bytes: ArraySlice<UInt8>) -> (marker: Marker, end: Int)? {
    if bytes.starts(with: "• ".utf8) { return (.bullet, bytes.startIndex + 4) }
    var number = 0
    var next = bytes.startIndex
    while next < bytes.endIndex, (0x30...0x39).contains(bytes[next]), next - bytes.startIndex < 6 {
      number = number * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    guard next > bytes.startIndex, bytes[next...].starts(with: ". ".utf8) else { return nil }
    return (.number(number), next + 2)
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    var next = bytes.startIndex
    while next < bytes.endIndex {
      if bytes[next].isASCIIBlank {
        next += 1
      } else if bytes[next...].starts(with: [0xC2, 0xA0]) {
        next += 2
      } else {
        return false
      }
    }
    return true
  }
}
