import CommentModel

/// Plain text that is being put together out of markup, with its marks.
///
/// Blanks and line breaks are asked for, and written only when words follow: a text neither begins nor ends
/// with them, and a mark begins and ends with words.
struct MarkedText {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var marks: [TextMark] = []
  private var openMarks = InlineArray<5, OpenMark>(repeating: OpenMark())

  private var isWaiting = false
  private var wantsBlank = false
  private var blockBreaks = 0
  private var lineBreaks = 0
  private var prefix: [UInt8] = []

  /// A kind of mark that is open, at any depth.
  private struct OpenMark {
    var depth = 0
    var start = Start.nowhere
  }

  /// Where an open mark begins.
  private enum Start {
    case nowhere
    /// Before the list marker that is written next.
    case beforePrefix
    case atNextWord
    case at(Int)
  }

  /// Takes the draft's buffers, to write on them anew.
  init(reusing draft: inout CommentDraft) {
    swap(&bytes, &draft.text)
    swap(&marks, &draft.marks)
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  /// Closes what is open and hands text and marks to the draft.
  mutating func move(to draft: inout CommentDraft) {
    for kind in TextMarkKind.allCases where openMarks[kind.place].depth > 0 {
      openMarks[kind.place].depth = 1
      close(kind)
    }
    marks.sort { first, second in
      (first.range.lowerBound, second.range.upperBound, first.kind.place)
        < (second.range.lowerBound, first.range.upperBound, second.kind.place)
    }
    swap(&bytes, &draft.text)
    swap(&marks, &draft.marks)
  }

  /// Asks for one blank before the next words, unless they begin a line.
  mutating func requestBlank() {
    wantsBlank = true
    isWaiting = true
  }

  /// Asks for at least so many line breaks before the next words.
  mutating func requestBreaks(_ count: Int) {
    blockBreaks = max(blockBreaks, count)
    isWaiting = true
  }

  /// Asks for one more line break before the next words.
  mutating func requestLineBreak() {
    lineBreaks += 1
    isWaiting = true
  }

  /// Takes back the line breaks that `requestLineBreak` asked for.
  mutating func dropLineBreaks() {
    lineBreaks = 0
  }

  /// Asks for a list marker before the next words; it takes the place of one that is still waiting.
  mutating func requestPrefix(_ prefix: [UInt8]) {
    self.prefix = prefix
    isWaiting = true
    for place in openMarks.indices {
      if case .atNextWord = openMarks[place].start { openMarks[place].start = .beforePrefix }
    }
  }

  /// Begins a mark at the next words. One that is open already goes on.
  mutating func open(_ kind: TextMarkKind) {
    openMarks[kind.place].depth += 1
    guard openMarks[kind.place].depth == 1 else { return }
    openMarks[kind.place].start = .atNextWord
    isWaiting = true
  }

  /// Ends a mark after the last words, if it was opened as often as it was closed now.
  mutating func close(_ kind: TextMarkKind) {
    guard openMarks[kind.place].depth > 0 else { return }
    openMarks[kind.place].depth -= 1
    guard openMarks[kind.place].depth == 0 else { return }
    if case .at(let start) = openMarks[kind.place].start, start < bytes.count {
      marks.append(TextMark(kind: kind, range: start..<bytes.count))
    }
    openMarks[kind.place].start = .nowhere
  }

  /// Adds a mark over text that is there.
  mutating func mark(_ range: Range<Int>, as kind: TextMarkKind) {
    if !range.isEmpty { marks.append(TextMark(kind: kind, range: range)) }
  }

  /// Writes words.
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if isWaiting { writeWaiting() }
    bytes.append(addingCapacity: range.count) { output in
      for index in range { output.append(source[index]) }
    }
  }

  /// Writes one byte of a word.
  mutating func append(_ byte: UInt8) {
    if isWaiting { writeWaiting() }
    bytes.append(byte)
  }

  /// Writes one character.
  mutating func append(_ scalar: Unicode.Scalar) {
    if isWaiting { writeWaiting() }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Writes text as it stands, with LF as line ends.
  mutating func append(lines source: Span<UInt8>) {
    var start = 0
    for index in source.indices where source[index] == 0x0D {
      append(source, start..<index)
      start = index + 1
      if start == source.count || source[start] != 0x0A { append(0x0A) }
    }
    append(source, start..<source.count)
  }

  /// Writes text as it stands, without the blank lines before and the white space after it.
  mutating func append(trimmed source: Span<UInt8>) {
    var start = 0
    var end = source.count
    while end > 0, source[end - 1].isASCIIBlank { end -= 1 }
    for index in 0..<end {
      guard source[index].isASCIIBlank else { break }
      if source[index] == 0x0A || source[index] == 0x0D { start = index + 1 }
    }
    append(lines: source.extracting(start..<end))
  }

  private mutating func writeWaiting() {
    if bytes.isEmpty {
      // A text does not begin with white space.
    } else if max(blockBreaks, lineBreaks) > 0 {
      for _ in 0..<max(blockBreaks, lineBreaks) { bytes.append(0x0A) }
    } else if wantsBlank {
      bytes.append(0x20)
    }
    for place in openMarks.indices {
      if case .beforePrefix = openMarks[place].start { openMarks[place].start = .at(bytes.count) }
    }
    bytes.append(contentsOf: prefix)
    for place in openMarks.indices {
      if case .atNextWord = openMarks[place].start { openMarks[place].start = .at(bytes.count) }
    }
    prefix.removeAll(keepingCapacity: true)
    (blockBreaks, lineBreaks, wantsBlank, isWaiting) = (0, 0, false, false)
  }
}

extension TextMarkKind {
  /// The place of its open mark.
  fileprivate var place: Int {
    switch self {
    case .quote: 0
    case .code: 1
    case .link: 2
    case .spoiler: 3
    case .signature: 4
    }
  }
}
