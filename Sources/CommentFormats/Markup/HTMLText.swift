import CommentModel

/// Plain text out of a fragment of HTML, in one pass over its bytes and without a tree.
///
/// Marked are the content of quotes, code, links, spoilers and mail signatures; shown are the line breaks
/// that a browser shows, list markers, and the alternative texts of pictures; scripts, styles, comments and
/// what else a browser does not show is dropped. Broken markup never fails: see `HTMLTagScanner` for tags,
/// `HTMLNesting` for what is not closed.
struct HTMLText {
  private var nesting = HTMLNesting()
  private var scanner = HTMLTagScanner()
  private let keepsLineBreaks: Bool
  /// Elements that are not closed from here on, so that nothing looks for their end tags again.
  private var unclosed: [HTMLElement] = []
  private var hasNoMoreTagEnds = false

  private init(keepsLineBreaks: Bool) { self.keepsLineBreaks = keepsLineBreaks }

  /// Writes the text of `source`. O(n).
  ///
  /// - Parameter keepsLineBreaks: whether a line break in the source is one in the text, and a blank line
  ///   ends a paragraph.
  static func append(_ source: Span<UInt8>, to output: inout MarkedText, keepsLineBreaks: Bool) {
    var text = HTMLText(keepsLineBreaks: keepsLineBreaks)
    var offset = 0
    while offset < source.count {
      let end = text.wordsEnd(from: offset, in: source)
      if end > offset {
        output.append(source, offset..<end)
        offset = end
      } else {
        offset = text.readSpecial(at: offset, in: source, to: &output)
      }
    }
  }

  /// Where words and the single blanks between them end.
  private func wordsEnd(from start: Int, in source: Span<UInt8>) -> Int {
    var index = start
    let count = source.count
    if nesting.isPreformatted {
      while index < count, HTMLText.standsForItself(source[index]) { index += 1 }
      return index
    }
    while index < count {
      let byte = source[index]
      if byte > 0x3C {
        // Nearly all letters.
      } else if byte == 0x20 {
        guard index > start, index + 1 < count, source[index + 1] > 0x20, source[index + 1] != 0x3C else {
          break
        }
      } else if byte < 0x20 || byte == 0x26 || byte == 0x3C {
        break
      }
      index += 1
    }
    return index
  }

  private static func standsForItself(_ byte: UInt8) -> Bool {
    byte != 0x26 && byte != 0x3C && byte != 0x0A && byte != 0x0D && byte != 0x00
  }

  private mutating func readSpecial(
    at offset: Int, in source: Span<UInt8>, to output: inout MarkedText
  ) -> Int {
    switch source[offset] {
    case UInt8(ascii: "<"):
      return readMarkup(at: offset, in: source, to: &output)
    case UInt8(ascii: "&"):
      return readReference(at: offset, in: source, before: source.count, to: &output)
    case 0x00:
      return offset + 1
    case let byte where byte.isASCIIBlank:
      return readWhiteSpace(from: offset, in: source, to: &output)
    case let byte:
      output.append(byte)
      return offset + 1
    }
  }

  private func readReference(
    at offset: Int, in source: Span<UInt8>, before end: Int, to output: inout MarkedText
  ) -> Int {
    guard let reference = CharacterReference(at: offset, in: source, before: end) else {
      output.append(source[offset])
      return offset + 1
    }
    if !reference.scalar.isASCII || !UInt8(ascii: reference.scalar).isASCIIBlank {
      output.append(reference.scalar)
    } else if nesting.isPreformatted, reference.scalar == "\n" {
      output.requestLineBreak()
    } else if nesting.isPreformatted, reference.scalar != "\r" {
      output.append(reference.scalar)
    } else {
      output.requestBlank()
    }
    return reference.end
  }

  private func readWhiteSpace(from offset: Int, in source: Span<UInt8>, to output: inout MarkedText) -> Int {
    var index = offset
    var lineBreaks = 0
    while index < source.count, source[index].isASCIIBlank {
      let endsLine =
        source[index] == 0x0A
        || source[index] == 0x0D && !(index + 1 < source.count && source[index + 1] == 0x0A)
      if nesting.isPreformatted {
        if endsLine { output.requestLineBreak() } else if source[index] != 0x0D { return index }
      }
      if endsLine { lineBreaks += 1 }
      index += 1
    }
    if !nesting.isPreformatted {
      output.requestBlank()
      if keepsLineBreaks { output.requestBreaks(min(lineBreaks, 2)) }
    }
    return index
  }

  private mutating func readMarkup(
    at offset: Int, in source: Span<UInt8>, to output: inout MarkedText
  ) -> Int {
    if let tag = scanner.tag(at: offset, in: source) { return readTag(tag, in: source, to: &output) }
    if source.has("<!--", at: offset, before: source.count) {
      return HTMLText.commentEnd(from: offset + 4, in: source)
    }
    if let end = declarationEnd(from: offset, in: source) { return end }
    output.append(source[offset])
    return offset + 1
  }

  /// Where a comment ends that begins before `start`; it may be as short as `<!-->`.
  private static func commentEnd(from start: Int, in source: Span<UInt8>) -> Int {
    var index = start
    while index < source.count {
      if source[index] == UInt8(ascii: ">"), source[index - 1] == UInt8(ascii: "-"),
        index == start || source[index - 2] == UInt8(ascii: "-")
      {
        return index + 1
      }
      index += 1
    }
    return index
  }

  /// Where `<!doctype …>`, `<![if …]>` or `<?php …>` ends; `nil` if none begins here. `<![CDATA[` is text.
  private mutating func declarationEnd(from offset: Int, in source: Span<UInt8>) -> Int? {
    guard !hasNoMoreTagEnds, offset + 2 < source.count else { return nil }
    let isConditional = source.has("<![", at: offset, before: source.count)
    let isDeclaration = source[offset + 1] == UInt8(ascii: "!") || source[offset + 1] == UInt8(ascii: "?")
    let letter = offset + (isConditional ? 3 : 2)
    guard isDeclaration, letter < source.count, source[letter].isASCIILetter,
      !source.has("cdata[", at: letter, before: source.count)
    else { return nil }
    for index in letter..<source.count where source[index] == UInt8(ascii: ">") { return index + 1 }
    hasNoMoreTagEnds = true
    return nil
  }

  private mutating func readTag(_ tag: HTMLTag, in source: Span<UInt8>, to output: inout MarkedText) -> Int {
    guard let element = tag.element else { return tag.end }
    switch element.role {
    case .dropped:
      return tag.isEnd ? tag.end : contentEnd(of: element, from: tag.end, in: source)
    case .image:
      guard !tag.isEnd, let text = tag.value(of: HTMLAttribute.alt, in: source) else { return tag.end }
      appendValue(text, in: source, to: &output)
    case .container(.preformatted) where !tag.isEnd:
      nesting.apply(tag, element, in: source, to: &output)
      if source.has("\r\n", at: tag.end, before: source.count) { return tag.end + 2 }
      if source.has("\n", at: tag.end, before: source.count) { return tag.end + 1 }
    default:
      nesting.apply(tag, element, in: source, to: &output)
    }
    return tag.end
  }

  /// Writes the value of an attribute.
  private func appendValue(_ range: Range<Int>, in source: Span<UInt8>, to output: inout MarkedText) {
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == UInt8(ascii: "&") {
        index = readReference(at: index, in: source, before: range.upperBound, to: &output)
      } else {
        if source[index].isASCIIBlank { output.requestBlank() } else { output.append(source[index]) }
        index += 1
      }
    }
  }

  /// Where the content and the end tag of an element end that is not shown. A script or style sheet that is
  /// not closed takes all that follows, as in a browser; of others then only the tag is dropped.
  private mutating func contentEnd(of element: HTMLElement, from start: Int, in source: Span<UInt8>) -> Int {
    guard !unclosed.contains(element) else { return start }
    var index = start
    while index < source.count {
      if source[index] == UInt8(ascii: "<"), source.has("</", at: index, before: source.count),
        source.has(element.rawValue, at: index + 2, before: source.count)
      {
        index += 2 + element.rawValue.utf8.count
        while index < source.count, source[index] != UInt8(ascii: ">") { index += 1 }
        return min(index + 1, source.count)
      }
      index += 1
    }
    if element == .script || element == .style { return index }
    unclosed.append(element)
    return start
  }
}
