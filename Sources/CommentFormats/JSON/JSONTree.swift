import CommentModel

/// Reads an input that is one JSON document.
enum JSONTree {
  /// Parses what is left of a source and hands the root to `body`.
  ///
  /// A document that is cut off is closed behind its last whole value, and reported with the place.
  static func read(
    _ source: inout SourceStream, _ threads: inout ThreadCollector,
    _ body: (JSONElement, inout ThreadCollector) -> Void
  ) throws(ReadError) {
    let text = try source.text()
    var parser = JSONDocumentParser()
    let isRead: Void? = parser.withRoot(of: 0..<text.bytes.count, in: text.bytes) { body($0, &threads) }
    if isRead == nil {
      let (closed, damage) = JSONRepair.closed(text.bytes)
      let line = text.bytes[..<damage].count { $0 == 0x0A } + 1
      threads.report(.damagedJSON(offset: damage), line: line)
      _ = parser.withRoot(of: 0..<closed.count, in: closed) { body($0, &threads) }
    }
    if !threads.isEmpty { threads.note(0) { $0.completeness.invalidSequences += text.invalidSequences } }
  }
}
