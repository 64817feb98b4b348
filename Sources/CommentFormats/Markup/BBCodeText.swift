import CommentModel

/// Plain text out of BBCode: tags are removed where they pair, line breaks are kept.
///
/// Quotes, code, spoilers and links are marked; the names behind `[quote=` are part of the tag. Quotes,
/// spoilers, code and lists that are not closed reach to the end, other tags without a partner are text, and
/// so is what no forum knows. References (`&quot;`) are decoded, since phpBB stores texts with them.
struct BBCodeText {
  private var tokens: [BBCodeToken] = []
  private var open = [Int?](repeating: nil, count: BBCodeTag.allCases.count)
  private var openLists = 0
  private var unclosed: [BBCodeTag] = []
  private var lists: [ListNumbering] = []

  /// Writes the text of `source`. O(n).
  static func append(_ source: Span<UInt8>, to output: inout MarkedText) {
    var text = BBCodeText()
    text.findTags(in: source)
    var start = 0
    for token in text.tokens where token.counts {
      BBCodeText.appendText(start..<token.range.lowerBound, of: source, to: &output)
      text.apply(token, in: source, to: &output)
      start = token.range.upperBound
    }
    BBCodeText.appendText(start..<source.count, of: source, to: &output)
  }

  private mutating func findTags(in source: Span<UInt8>) {
    var index = 0
    while index < source.count {
      guard source[index] == UInt8(ascii: "["), let token = BBCodeToken(at: index, in: source) else {
        index += 1
        continue
      }
      index = add(token, in: source)
    }
  }

  /// Adds a tag and pairs it with the one before that it closes; the result is where to go on.
  private mutating func add(_ token: BBCodeToken, in source: Span<UInt8>) -> Int {
    var token = token
    let place = token.tag.place
    if token.isEnd {
      if let opener = open[place] {
        (tokens[opener].counts, token.counts) = (true, true)
        open[place] = tokens[opener].outer
        if case .list = token.tag.role { openLists -= 1 }
      }
      tokens.append(token)
      return token.range.upperBound
    }
    switch token.tag.role {
    case .verbatim(let mark):
      return addVerbatim(token, mark, in: source)
    case .block: token.counts = true
    case .list:
      token.counts = true
      openLists += 1
    case .item: token.counts = openLists > 0
    case .inline, .rule, .lineBreak, .row, .plain: break
    }
    token.outer = open[place]
    open[place] = tokens.count
    tokens.append(token)
    return token.range.upperBound
  }

  private mutating func addVerbatim(_ token: BBCodeToken, _ mark: TextMarkKind?, in source: Span<UInt8>)
    -> Int
  {
    var token = token
    var index = token.range.upperBound
    if !unclosed.contains(token.tag) {
      while index < source.count {
        if source[index] == UInt8(ascii: "["), let end = BBCodeToken(at: index, in: source), end.isEnd,
          end.tag == token.tag
        {
          var end = end
          (token.counts, end.counts) = (true, true)
          tokens += [token, end]
          return end.range.upperBound
        }
        index += 1
      }
      unclosed.append(token.tag)
    }
    token.counts = mark != nil
    tokens.append(token)
    return mark == nil ? token.range.upperBound : source.count
  }

  private mutating func apply(_ token: BBCodeToken, in source: Span<UInt8>, to output: inout MarkedText) {
    switch token.tag.role {
    case .block(let kind):
      BBCodeText.requestBreak(at: token, &output)
      if token.isEnd { output.close(kind) } else { output.open(kind) }
    case .verbatim(let kind):
      guard let kind else { return }
      if token.tag != .icode, token.tag != .tt { BBCodeText.requestBreak(at: token, &output) }
      if token.isEnd { output.close(kind) } else { output.open(kind) }
    case .inline(let kind):
      if token.isEnd { output.close(kind) } else { output.open(kind) }
    case .list:
      BBCodeText.requestBreak(at: token, &output)
      if token.isEnd { lists.removeLast() } else { lists.append(BBCodeText.list(token, in: source)) }
    case .item:
      output.requestBreaks(1)
      if !token.isEnd, !lists.isEmpty {
        output.requestPrefix(lists[lists.count - 1].nextMarker(depth: lists.count))
      }
    case .rule, .row: output.requestBreaks(1)
    case .lineBreak: output.requestLineBreak()
    case .plain: break
    }
  }

  /// Sets a block apart. Line breaks before the tag that ends it belong to neither side.
  private static func requestBreak(at token: BBCodeToken, _ output: inout MarkedText) {
    if token.isEnd { output.dropLineBreaks() }
    output.requestBreaks(1)
  }

  private static func list(_ token: BBCodeToken, in source: Span<UInt8>) -> ListNumbering {
    let isNumbered =
      token.tag == .ol || token.value.count == 1 && source[token.value.lowerBound] == UInt8(ascii: "1")
    return isNumbered ? .numbers(next: 1) : .bullets
  }

  private static func appendText(_ range: Range<Int>, of source: Span<UInt8>, to output: inout MarkedText) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = source[index]
      if byte == 0x0A || byte == 0x0D {
        output.append(source, start..<index)
        if byte == 0x0A || index + 1 == source.count || source[index + 1] != 0x0A {
          output.requestLineBreak()
        }
        start = index + 1
      } else if byte == UInt8(ascii: "&"),
        let reference = CharacterReference(at: index, in: source, before: range.upperBound)
      {
        output.append(source, start..<index)
        let isBlank = reference.scalar.isASCII && UInt8(ascii: reference.scalar).isASCIIBlank
        output.append(isBlank ? " " : reference.scalar)
        start = reference.end
        index = reference.end
        continue
      }
      index += 1
    }
    output.append(source, start..<range.upperBound)
  }
}
