import CommentModel

/// The blocks that hold words.
extension MarkdownBlocks {
  /// Reads what is left of a line within its quotes and items. It is not blank.
  mutating func readLeaf(_ line: MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText) {
    if line.indent >= 4 {
      if isParagraph {
        addToParagraph(line, in: source)
      } else {
        beginIndentedCode(line, in: source, to: &output)
      }
    } else if let fence = fence(line, in: source) {
      closeLeaf(&output)
      requestBlock(&output)
      output.open(.code)
      leaf = fence
    } else if isParagraph, isUnderline(line, in: source) || isRule(line, in: source) {
      closeLeaf(&output)
    } else if isRule(line, in: source) {
      isAfterBlankLine = true
    } else if let level = headingLevel(line, in: source) {
      readHeading(line, level: level, in: source, to: &output)
    } else if source.has(":::", at: line.wordsStart, before: line.end) {
      readSpoilerSign(line, in: source, to: &output)
    } else if beginsComment(line, in: source) {
      closeLeaf(&output)
      leaf = .comment
    } else {
      addToParagraph(line, in: source, &output)
    }
  }

  /// Whether the line, where it could go on with a paragraph, begins another leaf.
  mutating func beginsBlock(_ line: MarkdownLine, in source: Span<UInt8>) -> Bool {
    guard line.indent < 4 else { return false }
    return isRule(line, in: source) || headingLevel(line, in: source) != nil || fence(line, in: source) != nil
      || source.has(":::", at: line.wordsStart, before: line.end) || beginsComment(line, in: source)
  }

  /// Goes on with the open paragraph.
  mutating func addToParagraph(_ line: MarkdownLine, in source: Span<UInt8>) {
    paragraph.append(0x0A)
    paragraph.append(addingCapacity: line.end - line.wordsStart) { bytes in
      for index in line.wordsStart..<line.end { bytes.append(source[index]) }
    }
  }

  private mutating func addToParagraph(
    _ line: MarkdownLine, in source: Span<UInt8>, _ output: inout MarkedText
  ) {
    if !isParagraph {
      closeLeaf(&output)
      requestBlock(&output)
      leaf = .paragraph
    }
    addToParagraph(line, in: source)
  }

  /// Whether the line is nothing but three or more `-`, `*` or `_`.
  func isRule(_ line: MarkdownLine, in source: Span<UInt8>) -> Bool {
    guard !line.isBlank, line.indent <= 3 else { return false }
    let byte = source[line.wordsStart]
    guard "-*_".utf8.contains(byte), line.isOnly(byte, in: source, loose: true) else { return false }
    var count = 0
    for index in line.wordsStart..<line.end where source[index] == byte { count += 1 }
    return count >= 3
  }

  /// Whether the line makes the paragraph above it a heading.
  func isUnderline(_ line: MarkdownLine, in source: Span<UInt8>) -> Bool {
    line.indent <= 3
      && (line.isOnly(UInt8(ascii: "="), in: source) || line.isOnly(UInt8(ascii: "-"), in: source))
  }

  private func fence(_ line: MarkdownLine, in source: Span<UInt8>) -> Leaf? {
    let byte = source[line.wordsStart]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let length = line.run(of: byte, in: source)
    guard length >= 3 else { return nil }
    if byte == UInt8(ascii: "`") {
      for index in line.wordsStart + length..<line.end where source[index] == byte { return nil }
    }
    return .fence(byte: byte, length: length, indent: line.indent)
  }

  private func headingLevel(_ line: MarkdownLine, in source: Span<UInt8>) -> Int? {
    let level = line.run(of: UInt8(ascii: "#"), in: source)
    let next = line.wordsStart + level
    guard (1...6).contains(level), next == line.end || source[next].isASCIIBlank else { return nil }
    return level
  }

  private mutating func readHeading(
    _ line: MarkdownLine, level: Int, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    closeLeaf(&output)
    requestBlock(&output)
    var line = line
    line.dropWords(level, in: source)
    var end = line.end
    while end > line.wordsStart, source[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end > line.wordsStart, !source[end - 1].isASCIIBlank { end = line.end }
    while end > line.wordsStart, source[end - 1].isASCIIBlank { end -= 1 }
    inlines.append(source.extracting(min(line.wordsStart, end)..<end), to: &output)
  }

  private mutating func beginIndentedCode(
    _ line: MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    var line = line
    requestBlock(&output)
    output.open(.code)
    leaf = .indentedCode(blankLines: 0)
    line.dropBlanks(4, in: source)
    output.append(source, line.start..<line.end)
  }

  /// `::: spoiler title` hides what follows, up to `:::` (Lemmy).
  private mutating func readSpoilerSign(
    _ line: MarkdownLine, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    closeLeaf(&output)
    requestBlock(&output)
    var line = line
    line.dropWords(line.run(of: UInt8(ascii: ":"), in: source), in: source)
    if source.has("spoiler", at: line.wordsStart, before: line.end) {
      line.dropWords(7, in: source)
      if !line.isBlank { inlines.append(source.extracting(line.wordsStart..<line.end), to: &output) }
      if containers.count < MarkdownBlocks.greatestDepth {
        containers.append(.spoiler)
        output.open(.spoiler)
      }
    } else if let place = containers.lastIndex(where: { if case .spoiler = $0 { true } else { false } }) {
      closeContainers(to: place, &output)
    }
  }

  private mutating func beginsComment(_ line: MarkdownLine, in source: Span<UInt8>) -> Bool {
    hasHTML && source.has("<!--", at: line.wordsStart, before: line.end)
      && commentEnds.isLater(than: line.wordsStart, in: source)
      && MarkdownBlocks.end(of: "-->", in: line, source) == nil
  }

  /// Asks for the line breaks between the last block and the next one: those that the author made.
  mutating func requestBlock(_ output: inout MarkedText) {
    output.requestBreaks(isAfterBlankLine ? 2 : 1)
    isAfterBlankLine = false
  }

  /// Ends the paragraph or code that is open.
  mutating func closeLeaf(_ output: inout MarkedText) {
    switch leaf {
    case .none: return
    case .paragraph:
      var words: [UInt8] = []
      swap(&words, &paragraph)
      inlines.append(words.span, to: &output)
      words.removeAll(keepingCapacity: true)
      swap(&words, &paragraph)
    case .fence:
      output.dropLineBreaks()
      output.close(.code)
    case .indentedCode(let blankLines):
      if blankLines > 0 { isAfterBlankLine = true }
      output.close(.code)
    case .comment: break
    }
    leaf = .none
  }

  /// Ends the containers from the one at `place` on, and what is open in them.
  mutating func closeContainers(to place: Int, _ output: inout MarkedText) {
    closeLeaf(&output)
    while containers.count > place {
      switch containers.removeLast() {
      case .quote: output.close(.quote)
      case .spoiler: output.close(.spoiler)
      case .item: break
      }
    }
  }
}
