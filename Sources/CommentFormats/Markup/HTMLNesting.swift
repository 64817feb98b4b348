import CommentModel

/// The open elements of a fragment of HTML, as far as they matter to its text.
///
/// An end tag closes the innermost open element of its kind and all that was opened within it; one that
/// closes nothing is skipped. Links, code and inline quotes go on over the borders of other elements until
/// they are closed, as in a browser. Nothing recurs; each element is opened and closed once, so that all is
/// O(n).
struct HTMLNesting {
  private var containers: [OpenContainer] = []
  private var counts = InlineArray<7, Int>(repeating: 0)
  private var lists: [ListNumbering] = []
  private var spans: [TextMarkKind?] = []
  private var isLinkOpen = false
  private var openCode = 0
  private var openQuotes = 0
  private var openSpoilers = 0

  /// An element that is open, and the mark that ends with it.
  private struct OpenContainer {
    let container: HTMLElement.Container
    let mark: TextMarkKind?
  }

  /// Whether white space counts.
  var isPreformatted: Bool { counts[HTMLElement.Container.preformatted.rawValue] > 0 }

  /// Does what a tag does to the text, for all roles but images and what is not shown.
  mutating func apply(
    _ tag: HTMLTag, _ element: HTMLElement, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    switch element.role {
    case .paragraph: output.requestBreaks(2)
    case .lines: output.requestBreaks(1)
    case .lineBreak: output.requestLineBreak()
    case .cell: output.requestBlank()
    case .item: applyItem(tag, to: &output)
    case .container(let container):
      if tag.isEnd { close(container, to: &output) } else { open(container, tag, in: source, to: &output) }
    case .link: applyLink(tag, in: source, to: &output)
    case .code: HTMLNesting.apply(.code, isEnd: tag.isEnd, &openCode, to: &output)
    case .inlineQuote: HTMLNesting.apply(.quote, isEnd: tag.isEnd, &openQuotes, to: &output)
    case .inlineSpoiler: HTMLNesting.apply(.spoiler, isEnd: tag.isEnd, &openSpoilers, to: &output)
    case .span: applySpan(tag, in: source, to: &output)
    case .image, .dropped, .plain: break
    }
  }

  private mutating func applyItem(_ tag: HTMLTag, to output: inout MarkedText) {
    output.requestBreaks(1)
    guard !tag.isEnd else { return }
    if lists.isEmpty {
      output.requestPrefix(ListNumbering.bullet)
    } else {
      output.requestPrefix(lists[lists.count - 1].nextMarker(depth: lists.count))
    }
  }

  private mutating func applyLink(_ tag: HTMLTag, in source: Span<UInt8>, to output: inout MarkedText) {
    if isLinkOpen { output.close(.link) }
    isLinkOpen = !tag.isEnd && tag.value(of: HTMLAttribute.href, in: source) != nil
    if isLinkOpen { output.open(.link) }
  }

  private mutating func applySpan(_ tag: HTMLTag, in source: Span<UInt8>, to output: inout MarkedText) {
    if tag.isEnd {
      if let kind = spans.popLast() ?? nil { output.close(kind) }
    } else {
      let kind = tag.value(of: HTMLAttribute.class, in: source).flatMap { HTMLClass.mark($0, in: source) }
      spans.append(kind)
      if let kind { output.open(kind) }
    }
  }

  private static func apply(
    _ kind: TextMarkKind, isEnd: Bool, _ count: inout Int, to output: inout MarkedText
  ) {
    if !isEnd {
      count += 1
      output.open(kind)
    } else if count > 0 {
      count -= 1
      output.close(kind)
    }
  }

  private mutating func open(
    _ container: HTMLElement.Container, _ tag: HTMLTag, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    output.requestBreaks(container.breaks)
    let named = tag.value(of: HTMLAttribute.class, in: source).flatMap { HTMLClass.mark($0, in: source) }
    let mark = container == .preformatted ? container.mark : named ?? container.mark
    if let mark { output.open(mark) }
    if container == .bulletList { lists.append(.bullets) }
    if container == .numberedList {
      lists.append(.numbers(next: HTMLNesting.firstNumber(tag, in: source)))
    }
    containers.append(OpenContainer(container: container, mark: mark))
    counts[container.rawValue] += 1
  }

  private mutating func close(_ container: HTMLElement.Container, to output: inout MarkedText) {
    guard counts[container.rawValue] > 0 else { return }
    while let last = containers.popLast() {
      counts[last.container.rawValue] -= 1
      if last.container == .preformatted { output.dropLineBreaks() }
      if let mark = last.mark { output.close(mark) }
      if last.container == .bulletList || last.container == .numberedList { lists.removeLast() }
      output.requestBreaks(last.container.breaks)
      if last.container == container { return }
    }
  }

  /// What `start` says, if it is a number of at most six digits.
  private static func firstNumber(_ tag: HTMLTag, in source: Span<UInt8>) -> Int {
    guard let value = tag.value(of: HTMLAttribute.start, in: source), (1...6).contains(value.count) else {
      return 1
    }
    var number = 0
    for index in value {
      guard source[index].isASCIIDigit else { return 1 }
      number = number * 10 + Int(source[index] - 0x30)
    }
    return number
  }
}
