/// Finds the blocks that tags open in one text: `<blockquote>`, `[quote]`. People type the tag and forget its
/// end, or its bracket.
struct BlockQuotes {
  private let paragraphs: [Paragraph]
  /// Where the last closing tag of each kind begins; looked for when the first tag is met.
  private var lastClosing: [Int?] = []
  /// For each paragraph the first one from it on that ends like a quotation.
  private var quotationEnds: [Int?] = []

  private static let tags: [(opening: [UInt8], closing: [UInt8])] = [
    (Array("<blockquote".utf8), Array("</blockquote".utf8)), (Array("[quote".utf8), Array("[/quote".utf8)),
  ]

  init(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  /// A block that goes on.
  struct Block {
    fileprivate let closing: [UInt8]
    /// Where the block ends when its closing tag never comes.
    fileprivate let end: Int?

    /// Whether a line is the last one of the block.
    func closes(with line: Range<Int>, _ text: Span<UInt8>) -> Bool {
      if let end { return line.upperBound >= end }
      return text.firstIndex(of: closing, in: line) != nil
    }
  }

  /// The block that a line of a paragraph opens, or `nil`. O(1), and O(n) once for a text.
  ///
  /// Without a closing tag the block ends with the first paragraph that ends with a quotation mark or a
  /// footnote; where there is none, with its own paragraph.
  mutating func block(openedBy line: Range<Int>, in paragraph: Int, of text: Span<UInt8>) -> Block? {
    guard let tag = BlockQuotes.tags.firstIndex(where: { text.hasPrefix($0.opening, at: line.lowerBound) })
    else { return nil }
    if lastClosing.isEmpty { readAhead(text) }
    let closing = BlockQuotes.tags[tag].closing
    if let last = lastClosing[tag], last >= line.lowerBound { return Block(closing: closing, end: nil) }
    return Block(
      closing: closing, end: paragraphs[quotationEnds[paragraph] ?? paragraph].lines.last?.upperBound)
  }

  private mutating func readAhead(_ text: Span<UInt8>) {
    lastClosing = BlockQuotes.tags.map { tag in text.indices.last { text.hasPrefix(tag.closing, at: $0) } }
    quotationEnds = [Int?](repeating: nil, count: paragraphs.count)
    var end: Int?
    for index in paragraphs.indices.reversed() {
      let body = text.trimmed(paragraphs[index].range)
      let isEnd =
        text.withoutFootnote(body) != body || text.closingQuotationMark(before: body.upperBound) != nil
      if isEnd { end = index }
      quotationEnds[index] = end
    }
  }
}
