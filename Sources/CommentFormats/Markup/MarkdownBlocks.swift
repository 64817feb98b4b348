import CommentModel

/// The blocks of a Markdown text: quotes and list items within each other, and in them paragraphs, headings
/// and code.
///
/// Line by line (CommonMark, appendix "A parsing strategy"). Quotes and items count to a depth of 32; deeper
/// ones are not told from their surroundings, which no comment needs and which keeps hostile input linear.
struct MarkdownBlocks {
  static let greatestDepth = 32

  var inlines: MarkdownInlines
  let hasHTML: Bool
  private var spoilerEnds = LastPlace("!<")
  var commentEnds = LastPlace("-->")

  var containers: [Container] = []
  var leaf = Leaf.none
  var paragraph: [UInt8] = []
  var isAfterBlankLine = false

  /// A block that holds others.
  enum Container {
    case quote
    /// Words that are set in so far belong to the item.
    case item(indent: Int)
    /// What stands between `::: spoiler` and `:::`.
    case spoiler
  }

  /// A block that holds words, and is still open.
  enum Leaf {
    case none
    case paragraph
    case fence(byte: UInt8, length: Int, indent: Int)
    case indentedCode(blankLines: Int)
    case comment
  }

  init(flavor: MarkdownText.Flavor) {
    inlines = MarkdownInlines(flavor: flavor)
    hasHTML = flavor == .commonMark
  }

  /// Writes the text of `source`, the only one that this may be used for.
  mutating func append(_ source: Span<UInt8>, to output: inout MarkedText) {
    var start = 0
    for index in source.indices where source[index] == 0x0A || source[index] == 0x0D {
      if source[index] == 0x0A, index > 0, source[index - 1] == 0x0D {
        start = index + 1
        continue
      }
      read(MarkdownLine(start..<index, in: source), in: source, to: &output)
      start = index + 1
    }
    if start < source.count { read(MarkdownLine(start..<source.count, in: source), in: source, to: &output) }
    closeContainers(to: 0, &output)
  }

  private mutating func read(_ line: MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText) {
    var line = line
    let matched = matchContainers(&line, in: source)
    if matched == containers.count, readCode(line, in: source, to: &output) { return }
    let isLazy = openContainers(&line, matched: matched, in: source, to: &output)
    if line.isBlank {
      if isLazy { closeContainers(to: matched, &output) }
      readBlankLine(&output)
    } else if isLazy, isParagraph, !beginsBlock(line, in: source) {
      addToParagraph(line, in: source)
    } else {
      if isLazy { closeContainers(to: matched, &output) }
      readLeaf(line, in: source, to: &output)
    }
  }

  var isParagraph: Bool { if case .paragraph = leaf { true } else { false } }

  /// Goes through the open containers as long as the line goes on with them.
  private mutating func matchContainers(_ line: inout MarkdownLine, in source: Span<UInt8>) -> Int {
    for (place, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard isQuote(line, in: source) else { return place }
        MarkdownBlocks.dropQuoteSign(&line, in: source)
      case .item(let indent):
        guard line.isBlank || line.indent >= indent else { return place }
        line.dropBlanks(indent, in: source)
      case .spoiler:
        break
      }
    }
    return containers.count
  }

  /// Whether the words begin with `>` as the sign of a quote, and not with a spoiler.
  private mutating func isQuote(_ line: MarkdownLine, in source: Span<UInt8>) -> Bool {
    guard !line.isBlank, line.indent <= 3, source[line.wordsStart] == UInt8(ascii: ">") else { return false }
    return !source.has(">!", at: line.wordsStart, before: line.end)
      || !spoilerEnds.isLater(than: line.wordsStart, in: source)
  }

  private static func dropQuoteSign(_ line: inout MarkdownLine, in source: Span<UInt8>) {
    line.dropWords(1, in: source)
    line.dropBlanks(1, in: source)
  }

  /// Opens the quotes and items that begin on the line. The result tells whether open containers do not go on
  /// and nothing has begun that closes them.
  private mutating func openContainers(
    _ line: inout MarkdownLine, matched: Int, in source: Span<UInt8>, to output: inout MarkedText
  ) -> Bool {
    var isLazy = matched < containers.count
    while !line.isBlank, line.indent <= 3 {
      if isQuote(line, in: source) {
        if isLazy { closeContainers(to: matched, &output) } else { closeLeaf(&output) }
        isLazy = false
        if containers.count < MarkdownBlocks.greatestDepth {
          containers.append(.quote)
          output.open(.quote)
        }
        MarkdownBlocks.dropQuoteSign(&line, in: source)
        continue
      }
      guard (isLazy ? matched : containers.count) < MarkdownBlocks.greatestDepth,
        !isRule(line, in: source), !(isParagraph && !isLazy && isUnderline(line, in: source)),
        let marker = MarkdownMarker(line, in: source, isWithinParagraph: isParagraph && !isLazy)
      else { break }
      if isLazy { closeContainers(to: matched, &output) } else { closeLeaf(&output) }
      isLazy = false
      openItem(marker, &line, in: source, to: &output)
    }
    return isLazy
  }

  private mutating func openItem(
    _ marker: MarkdownMarker, _ line: inout MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    requestBlock(&output)
    let level = containers.count { if case .item = $0 { true } else { false } }
    var prefix = [UInt8](repeating: 0x20, count: 2 * min(level, 7))
    if marker.isNumber {
      for index in line.wordsStart..<line.wordsStart + marker.length { prefix.append(source[index]) }
      prefix.append(0x20)
    } else {
      prefix += ListNumbering.bullet
    }
    output.requestPrefix(prefix)
    let markerIndent = line.indent
    line.dropWords(marker.length, in: source)
    // Words that are set in by five columns or more are code, which begins after the first blank.
    let padding = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.dropBlanks(padding, in: source)
    containers.append(.item(indent: markerIndent + marker.length + padding))
  }

  private mutating func readBlankLine(_ output: inout MarkedText) {
    if case .indentedCode(let blankLines) = leaf {
      leaf = .indentedCode(blankLines: blankLines + 1)
    } else {
      closeLeaf(&output)
      isAfterBlankLine = true
    }
  }

  /// Reads a line of open code or of an open comment; false if there is none, or it ends before the line.
  private mutating func readCode(
    _ line: MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText
  ) -> Bool {
    var line = line
    switch leaf {
    case .none, .paragraph:
      return false
    case .comment:
      if let end = MarkdownBlocks.end(of: "-->", in: line, source) {
        leaf = .none
        line.dropWords(end - line.wordsStart, in: source)
        if !line.isBlank { readLeaf(line, in: source, to: &output) }
      }
    case .fence(let byte, let length, let indent):
      if line.indent <= 3, line.run(of: byte, in: source) >= length, line.isOnly(byte, in: source) {
        closeLeaf(&output)
      } else {
        output.requestLineBreak()
        line.dropBlanks(indent, in: source)
        appendCode(line, in: source, to: &output)
      }
    case .indentedCode(let blankLines):
      if line.isBlank { return false }
      guard line.indent >= 4 else {
        closeLeaf(&output)
        return false
      }
      for _ in 0...blankLines { output.requestLineBreak() }
      leaf = .indentedCode(blankLines: 0)
      line.dropBlanks(4, in: source)
      appendCode(line, in: source, to: &output)
    }
    return true
  }

  private func appendCode(_ line: MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText) {
    if !line.isBlank { output.append(source, line.start..<line.end) }
  }

  static func end(of word: String, in line: MarkdownLine, _ source: Span<UInt8>) -> Int? {
    for index in line.wordsStart..<max(line.wordsStart, line.end)
    where source.has(word, at: index, before: line.end) {
      return index + word.utf8.count
    }
    return nil
  }
}
