import CommentModel

/// The words of Markdown blocks: emphasis, code, links, pictures, spoilers, references, tags.
///
/// The words become tokens; what pairs with something before it changes that token (CommonMark, appendix "A
/// parsing strategy", phase 2). Every search that finds nothing is remembered, so that no source is searched
/// twice.
struct MarkdownInlines {
  let flavor: MarkdownText.Flavor

  var tokens: [MarkdownToken] = []
  var brackets: [Bracket] = []
  var delimiters = MarkdownDelimiters()
  var codeSpans = MarkdownCodeSpans()
  var tags = HTMLTagScanner()
  /// How often tags have opened a mark, in this block or one before.
  var openTags: [TextMarkKind: Int] = [:]
  /// Up to which bracket none can begin a link: a link holds no other.
  var firstLinkBracket = 0
  private var openSpoiler: Int?
  private var hasNoCommentEnd = false
  private var textStart = 0

  /// A `[` or `![` that may begin a link or a picture.
  struct Bracket {
    let token: Int
    let isImage: Bool
  }

  init(flavor: MarkdownText.Flavor) { self.flavor = flavor }

  /// Writes the words of one block. O(n).
  mutating func append(_ source: Span<UInt8>, to output: inout MarkedText) {
    tokens.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    delimiters.removeAll()
    codeSpans = MarkdownCodeSpans()
    tags = HTMLTagScanner()
    (firstLinkBracket, openSpoiler, hasNoCommentEnd, textStart) = (0, nil, false, 0)
    var index = 0
    while index < source.count {
      let sign = MarkdownInlines.nextSign(from: index, in: source)
      index = sign < source.count ? readSign(at: sign, in: source) : sign
    }
    addText(before: source.count)
    for token in tokens { MarkdownInlines.append(token, of: source, to: &output) }
  }

  /// Adds a token, and the text before it.
  mutating func add(_ kind: MarkdownToken.Kind, _ range: Range<Int>) {
    addText(before: range.lowerBound)
    tokens.append(MarkdownToken(kind: kind, range: range))
    textStart = range.upperBound
  }

  private mutating func addText(before end: Int) {
    if textStart < end { tokens.append(MarkdownToken(kind: .text, range: textStart..<end)) }
    textStart = end
  }

  private static func nextSign(from start: Int, in source: Span<UInt8>) -> Int {
    var index = start
    let count = source.count
    let (low, high) = signs
    while index < count {
      let byte = source[index]
      if byte < 0x80, (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0 { return index }
      index += 1
    }
    return count
  }

  /// A bit for each ASCII character that may begin or end something: those below 64, and those from there on.
  private static let signs = "\n!&*:<>[\\]_`~".utf8.reduce(into: (UInt64(0), UInt64(0))) { bits, byte in
    if byte < 0x40 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte & 0x3F) }
  }

  /// Reads what a sign begins or ends; the result is where to go on. What is not made a token stays text.
  private mutating func readSign(at index: Int, in source: Span<UInt8>) -> Int {
    let next: UInt8 = index + 1 < source.count ? source[index + 1] : 0x0A
    switch source[index] {
    case 0x0A:
      add(.lineBreak, index..<index + 1)
    case UInt8(ascii: "\\"):
      if next == 0x0A { add(.nothing, index..<index + 1) }
      guard next.isASCIIPunctuation else { break }
      add(.nothing, index..<index + 1)
      return index + 2
    case UInt8(ascii: "`"):
      return readBackticks(at: index, in: source)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return readDelimiters(at: index, in: source)
    case UInt8(ascii: "["):
      addBracket(index..<index + 1, isImage: false)
    case UInt8(ascii: "!"):
      return readExclamationMark(at: index, before: next)
    case UInt8(ascii: "]"):
      return readClosingBracket(at: index, in: source)
    case UInt8(ascii: ">"):
      guard next == UInt8(ascii: "!"), openSpoiler == nil else { break }
      add(.text, index..<index + 2)
      openSpoiler = tokens.count - 1
      return index + 2
    case UInt8(ascii: "<"):
      return readAngle(at: index, in: source)
    case UInt8(ascii: "&"):
      return readReference(at: index, in: source)
    default:
      return addressEnd(from: index, in: source)
    }
    return index + 1
  }

  private mutating func readBackticks(at index: Int, in source: Span<UInt8>) -> Int {
    var end = index
    while end < source.count, source[end] == UInt8(ascii: "`") { end += 1 }
    guard let close = codeSpans.close(of: end - index, from: end, in: source) else { return end }
    add(.nothing, index..<end)
    tokens.append(MarkdownToken(kind: .code, range: MarkdownCodeSpans.content(end..<close, in: source)))
    textStart = close + end - index
    return textStart
  }

  private mutating func readDelimiters(at index: Int, in source: Span<UInt8>) -> Int {
    var end = index
    while end < source.count, source[end] == source[index] { end += 1 }
    if source[index] == UInt8(ascii: "~"), end - index != 2 { return end }
    addText(before: index)
    delimiters.add(index..<end, in: source, to: &tokens)
    textStart = end
    return end
  }

  private mutating func addBracket(_ range: Range<Int>, isImage: Bool) {
    add(.text, range)
    brackets.append(Bracket(token: tokens.count - 1, isImage: isImage))
  }

  private mutating func readExclamationMark(at index: Int, before next: UInt8) -> Int {
    if next == UInt8(ascii: "[") {
      addBracket(index..<index + 2, isImage: true)
      return index + 2
    }
    guard next == UInt8(ascii: "<"), let opener = openSpoiler else { return index + 1 }
    tokens[opener].kind = .open(.spoiler)
    openSpoiler = nil
    add(.close(.spoiler), index..<index + 2)
    return index + 2
  }

  private mutating func readClosingBracket(at index: Int, in source: Span<UInt8>) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    let mayBeginLink = bracket.isImage || brackets.count >= firstLinkBracket
    firstLinkBracket = min(firstLinkBracket, brackets.count)
    guard mayBeginLink, let end = MarkdownLinkTarget.end(from: index + 1, in: source) else {
      return index + 1
    }
    tokens[bracket.token].kind = bracket.isImage ? .nothing : .open(.link)
    add(bracket.isImage ? .nothing : .close(.link), index..<end)
    if !bracket.isImage { firstLinkBracket = brackets.count }
    return end
  }

  private mutating func readAngle(at index: Int, in source: Span<UInt8>) -> Int {
    if let close = MarkdownLinkTarget.autolinkEnd(from: index, in: source) {
      add(.open(.link), index..<index + 1)
      add(.close(.link), close..<close + 1)
      return close + 1
    }
    guard flavor == .commonMark else { return index + 1 }
    if source.has("<!--", at: index, before: source.count), !hasNoCommentEnd {
      for end in index + 4..<max(index + 4, source.count)
      where source.has("-->", at: end, before: source.count) {
        add(.nothing, index..<end + 3)
        return end + 3
      }
      hasNoCommentEnd = true
    }
    guard let tag = tags.tag(at: index, in: source), let element = tag.element else { return index + 1 }
    addTag(tag, element, at: index, in: source)
    return tag.end
  }

  private mutating func readReference(at index: Int, in source: Span<UInt8>) -> Int {
    guard let reference = CharacterReference(at: index, in: source, before: source.count) else {
      return index + 1
    }
    // What Reddit's API has escaped is decoded already, and nothing is decoded twice.
    if flavor == .reddit, ["&", "<", ">"].contains(reference.scalar) { return index + 1 }
    let isBlank = reference.scalar.isASCII && UInt8(ascii: reference.scalar).isASCIIBlank
    add(.scalar(isBlank ? " " : reference.scalar), index..<reference.end)
    return reference.end
  }

  /// Where an address ends whose `://` begins at `index`, as far as its signs must not be read as Markdown.
  private func addressEnd(from index: Int, in source: Span<UInt8>) -> Int {
    guard source.has("://", at: index, before: source.count), index > 0, source[index - 1].isASCIILetter
    else {
      return index + 1
    }
    var end = index + 3
    while end < source.count, !source[end].isASCIIBlank, !"<>[]()`\"&*\\".utf8.contains(source[end]) {
      end += 1
    }
    while source[end - 1] == UInt8(ascii: "_") || source[end - 1] == UInt8(ascii: "~") { end -= 1 }
    return end
  }
}
