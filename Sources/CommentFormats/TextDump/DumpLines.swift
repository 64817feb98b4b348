/// The lines of a text dump with what the layout says of each.
///
/// The layout is that of Resiliparse's `extract_plain_text` (chatnoir-eu/chatnoir-resiliparse, html2text.pyx): an
/// item of a list at nesting depth d is `2·d` spaces, a marker (`• ` or `N. `) and its first text; each later line
/// of the item has `2·(d + 1)` spaces. Other tools print the same with other signs, which `MarkerStyle` finds out.
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
    /// Leading spaces; a tab counts as two.
    var indent: Int
    /// How many ASCII spaces the line begins with.
    var spaces: Int
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
    readMarkers()
  }

  /// The same lines with other indents.
  init(_ dump: DumpLines, indents: [Int]) {
    source = dump.source
    lines = dump.lines
    for index in lines.indices { lines[index].indent = indents[index] }
    readMarkers()
  }

  private mutating func readMarkers() {
    let style = MarkerStyle(lines, source.bytes)
    for index in lines.indices {
      let line = lines[index]
      lines[index].marker = nil
      lines[index].text = line.start
      guard line.indent >= 2, line.indent % 2 == 0 else { continue }
      guard let found = style.marker(in: source.bytes[line.start..<line.end]) else { continue }
      lines[index].marker = found.marker
      lines[index].text = found.end
    }
  }

  /// The text of a line behind its spaces, the marker included.
  func whole(_ index: Int) -> String { source.string(lines[index].start..<lines[index].end) }

  /// The text of a line behind its spaces and its marker.
  func text(_ index: Int) -> String { source.string(lines[index].text..<lines[index].end) }

  /// The same of a line that may be a heading, a date or furniture; empty where it is longer than those can be.
  func shortText(_ index: Int) -> String { lines[index].length <= LineWords.longest ? text(index) : "" }

  /// The text of a line without up to `indent` of its spaces; without all where they are other than spaces.
  func text(_ index: Int, withoutIndent indent: Int) -> String {
    let line = lines[index]
    let spaces = line.spaces == line.indent ? max(0, line.indent - indent) : 0
    return source.string(line.start - spaces..<line.end)
  }

  /// Whether the line before is blank; there is none before the first.
  func isBlankBefore(_ index: Int) -> Bool { index == 0 || lines[index - 1].isBlank }

  private static func line(_ line: SourceText.Line, in bytes: [UInt8]) -> Line {
    var start = line.range.lowerBound
    let end = line.range.upperBound
    while start < end && bytes[start] == 0x20 { start += 1 }
    let spaces = start - line.range.lowerBound
    var indent = spaces
    // Where another tool indents, it begins so; behind spaces these signs are the text's own.
    if spaces == 0 { indent = skipForeign(&start, end, bytes) }
    return Line(
      number: line.number, indent: indent, spaces: spaces, start: start, text: start, end: end,
      isBlank: isBlank(bytes[start..<end]))
  }

  /// Skips tabs and no-break spaces with the spaces among them; how wide they are.
  private static func skipForeign(_ start: inout Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var indent = 0
    while start < end {
      if bytes[start] == 0x20 {
        indent += 1
        start += 1
      } else if bytes[start] == 0x09 {
        indent += 2
        start += 1
      } else if bytes[start..<end].starts(with: [0xC2, 0xA0]) {
        indent += 1
        start += 2
      } else {
        break
      }
    }
    return indent
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
