import CommentModel
import CommentText

/// Tells the author's own words from what is quoted and pasted, line by line.
///
/// - `>` lines, `<blockquote>` and `[quote]` blocks, paragraphs between quotation marks, and paragraphs that
///   stand word for word in the comment that is answered are quotes.
/// - A text of one line is its author's, whatever marks stand around it: nothing tells where a quote would end and the
///   answer begin. Only the parent's words and a block that markup closes are quotes there.
/// - A line that announces a machine's answer ("AI Overview") and what follows it up to the next empty line is
///   a paste, and so are single lines of a search engine ("Did you mean: …").
struct PassageFinder {
  let announcements: Announcements

  /// A paragraph between quotation marks is taken for a quote only if it is at least that long, in bytes;
  /// shorter ones are emphasis or irony. So it is for what stands in the parent, which might be a common
  /// phrase.
  static let leastQuote = 40
  /// How many paragraphs are looked for in the parent.
  private static let mostLookups = 16

  /// The passages of a text: whole lines, without a gap, neighbours of one kind joined.
  func passages(of text: Span<UInt8>, parent: Span<UInt8>?) -> [Passage] {
    let paragraphs = Paragraph.all(in: text)
    var blocks = BlockQuotes(paragraphs)
    var block: BlockQuotes.Block?
    var passages: [Passage] = []
    var lookups = 0
    let isOneLine =
      paragraphs.count == 1 && text.trimmed(paragraphs[0].range) == text.trimmed(paragraphs[0].lines[0])
    for (index, paragraph) in paragraphs.enumerated() {
      let first = passages.count
      var pasting = false
      for line in paragraph.lines {
        let trimmed = text.trimmed(line)
        if block == nil { block = blocks.block(openedBy: trimmed, in: index, of: text) }
        var kind = PassageKind.own
        if let open = block {
          kind = .quote
          if open.closes(with: line, text) { block = nil }
        } else if pasting {
          kind = .paste
        } else if !isOneLine, isMarked(trimmed, text) {
          kind = .quote
        } else if let scope = announced(by: trimmed, text) {
          kind = .paste
          pasting = scope == .line
        }
        passages.append(Passage(kind: kind, range: line))
      }
      guard block == nil, !pasting, passages.last?.kind == .own else { continue }
      let body = text.trimmed(paragraph.range)
      var isQuote = !isOneLine && isQuoted(body, text)
      if !isQuote, let parent, lookups < PassageFinder.mostLookups {
        lookups += 1
        isQuote = stands(body, of: text, in: parent)
      }
      if !isQuote { continue }
      for index in first..<passages.count
      where passages[index].kind == .own && passages[index].range.overlaps(paragraph.range) {
        passages[index].kind = .quote
      }
    }
    return joined(passages)
  }

  /// Passages with what the markup marked as quoted taken from the author's words. Marks may begin and end within a
  /// line; they are in the order of the text. O(passages + marks).
  func passages(_ passages: [Passage], withQuotes marks: [TextMark]) -> [Passage] {
    let quotes = marks.filter { $0.kind == .quote }.map(\.range)
    if quotes.isEmpty { return passages }
    var result: [Passage] = []
    var next = 0
    for passage in passages {
      guard passage.kind == .own else {
        result.append(passage)
        continue
      }
      var start = passage.range.lowerBound
      while next < quotes.count, quotes[next].upperBound <= start { next += 1 }
      var index = next
      while index < quotes.count, quotes[index].lowerBound < passage.range.upperBound {
        let quote = quotes[index].clamped(to: start..<passage.range.upperBound)
        if start < quote.lowerBound { result.append(Passage(kind: .own, range: start..<quote.lowerBound)) }
        if !quote.isEmpty { result.append(Passage(kind: .quote, range: quote)) }
        start = max(start, quote.upperBound)
        index += 1
      }
      if start < passage.range.upperBound {
        result.append(Passage(kind: .own, range: start..<passage.range.upperBound))
      }
    }
    return joined(result)
  }

  private func joined(_ passages: [Passage]) -> [Passage] {
    passages.reduce(into: []) { joined, passage in
      if let last = joined.last, last.kind == passage.kind {
        joined[joined.count - 1].range = last.range.lowerBound..<passage.range.upperBound
      } else {
        joined.append(passage)
      }
    }
  }

  /// Whether `>` begins a line; in `>:(` and `>_<` it begins a face.
  private func isMarked(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard !line.isEmpty, text[line.lowerBound] == UInt8(ascii: ">") else { return false }
    return EmoticonScanner.end(of: line.lowerBound, in: text) == nil
  }

  private func announced(by line: Range<Int>, _ text: Span<UInt8>) -> Announcements.Scope? {
    guard !line.isEmpty else { return nil }
    var folded: [UInt8] = []
    let head = line.prefix(Announcements.longestLine)
    Folding.append(
      text, head.lowerBound..<text.characterBoundary(before: head.upperBound), kind: .word, to: &folded)
    while let last = folded.last, folded.count > 1, " *_#".utf8.contains(last) { folded.removeLast() }
    let start = folded.prefix { " *_#".utf8.contains($0) }.count
    return announcements.scope(of: folded.span.extracting(start..<folded.count))
  }

  private func isQuoted(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count >= PassageFinder.leastQuote else { return false }
    let body = text.withoutFootnote(range)
    return text.openingQuotationMark(at: body.lowerBound) != nil
      && text.closingQuotationMark(before: body.upperBound) != nil
  }

  /// Whether a paragraph, without the marks and dots around it, stands word for word in another text.
  private func stands(_ range: Range<Int>, of text: Span<UInt8>, in other: Span<UInt8>) -> Bool {
    let core = text.withoutQuotationMarks(range)
    guard core.count >= PassageFinder.leastQuote else { return false }
    return other.firstOccurrence(of: text.extracting(core)) != nil
  }
}

/// A run of lines that are not empty, with the empty ones behind it.
struct Paragraph {
  /// The lines that are not empty, as one range.
  private(set) var range: Range<Int>
  /// All lines, line breaks included, the empty ones too.
  private(set) var lines: [Range<Int>]

  static func all(in text: Span<UInt8>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    var afterEmpty = true
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      end = min(end + 1, text.count)
      let line = start..<end
      let isEmpty = text.trimmed(line).isEmpty
      if paragraphs.isEmpty || afterEmpty && !isEmpty {
        paragraphs.append(Paragraph(range: line, lines: [line]))
      } else {
        paragraphs[paragraphs.count - 1].lines.append(line)
        if !isEmpty {
          paragraphs[paragraphs.count - 1].range = paragraphs[paragraphs.count - 1].range.lowerBound..<end
        }
      }
      afterEmpty = isEmpty
      start = end
    }
    return paragraphs
  }
}
