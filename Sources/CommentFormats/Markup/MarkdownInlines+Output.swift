import CommentModel

extension MarkdownInlines {
  /// Writes what has become of a token.
  static func append(_ token: MarkdownToken, of source: Span<UInt8>, to output: inout MarkedText) {
    switch token.kind {
    case .text, .delimiters: output.append(source, token.range)
    case .lineBreak: output.requestLineBreak()
    case .blockBreak: output.requestBreaks(1)
    case .scalar(let scalar): output.append(scalar)
    case .open(let kind): output.open(kind)
    case .close(let kind): output.close(kind)
    case .nothing: break
    case .code:
      output.open(.code)
      for index in token.range { output.append(source[index] == 0x0A ? 0x20 : source[index]) }
      output.close(.code)
    }
  }

  /// Adds what a tag of HTML does to the text: line breaks and marks.
  mutating func addTag(_ tag: HTMLTag, _ element: HTMLElement, at index: Int, in source: Span<UInt8>) {
    let range = index..<tag.end
    switch element.role {
    case .lineBreak: add(.lineBreak, range)
    case .paragraph, .lines, .item, .dropped: add(.blockBreak, range)
    case .container(let container):
      add(.blockBreak, range)
      if let kind = container.mark { addMark(kind, isEnd: tag.isEnd, after: tag.end) }
    case .link:
      add(.nothing, range)
      if tag.isEnd || tag.value(of: HTMLAttribute.href, in: source) != nil {
        addMark(.link, isEnd: tag.isEnd, after: tag.end)
      }
    case .code:
      add(.nothing, range)
      addMark(.code, isEnd: tag.isEnd, after: tag.end)
    case .inlineQuote:
      add(.nothing, range)
      addMark(.quote, isEnd: tag.isEnd, after: tag.end)
    case .inlineSpoiler:
      add(.nothing, range)
      addMark(.spoiler, isEnd: tag.isEnd, after: tag.end)
    case .image:
      add(.nothing, range)
      if let text = tag.value(of: HTMLAttribute.alt, in: source), !text.isEmpty {
        tokens.append(MarkdownToken(kind: .text, range: text))
      }
    case .cell, .span, .plain: add(.nothing, range)
    }
  }

  private mutating func addMark(_ kind: TextMarkKind, isEnd: Bool, after offset: Int) {
    let count = openTags[kind, default: 0]
    guard !isEnd || count > 0 else { return }
    openTags[kind] = isEnd ? count - 1 : count + 1
    add(isEnd ? .close(kind) : .open(kind), offset..<offset)
  }
}
