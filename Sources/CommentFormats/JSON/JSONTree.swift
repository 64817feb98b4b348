import CommentModel

/// Reads an input that is one JSON document, or many: one a line, or one right behind the other, as tools write them that
/// fetch a page at a time.
enum JSONTree {
  /// After so many damaged documents the rest is left out: each may be searched for its end through all that follows.
  private static let mostDamaged = 100

  /// Parses what is left of a source and hands the root of each document to `body`, in order. Meanwhile
  /// `ThreadCollector.documentLine` is the line on which it begins.
  ///
  /// A document that is cut off is closed behind its last whole value, and reported with the place.
  static func read(
    _ source: inout SourceStream, _ threads: inout ThreadCollector,
    _ body: (JSONElement, inout ThreadCollector) -> Void
  ) throws(ReadError) {
    let text = try source.text()
    var parser = JSONDocumentParser()
    let isRead: Void? = parser.withRoot(of: 0..<text.bytes.count, in: text.bytes) { body($0, &threads) }
    if isRead == nil { readEach(text.bytes, &parser, &threads, body) }
    threads.documentLine = 1
    if !threads.isEmpty { threads.note(0) { $0.completeness.invalidSequences += text.invalidSequences } }
  }

  private static func readEach(
    _ text: [UInt8], _ parser: inout JSONDocumentParser, _ threads: inout ThreadCollector,
    _ body: (JSONElement, inout ThreadCollector) -> Void
  ) {
    var documents = JSONDocuments(text)
    var hasWhole = false
    var damaged = 0
    while let document = documents.next() {
      threads.documentLine = document.line
      let isRead: Void? = parser.withRoot(of: document.range, in: text) { body($0, &threads) }
      if isRead != nil {
        hasWhole = true
        continue
      }
      let start = document.range.lowerBound
      let (closed, damage) = JSONRepair.closed(Array(text[start...]))
      let line = text[start..<start + damage].count { $0 == 0x0A } + document.line
      threads.report(.damagedJSON(offset: start + damage), line: line)
      _ = parser.withRoot(of: 0..<closed.count, in: closed) { body($0, &threads) }
      damaged += 1
      // One document may have lines that look like the beginning of another.
      if !hasWhole || damaged == mostDamaged { return }
      documents.resume(behind: start + damage, in: document)
    }
  }
}
