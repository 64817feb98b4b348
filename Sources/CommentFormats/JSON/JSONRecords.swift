import CommentModel

/// Reads an input that is a list of records: one JSON object a line, one array, one object with the array under a key,
/// or several such documents one behind the other.
enum JSONRecords {
  /// Lines of this many bytes and more are left out: what MongoDB allows a document
  /// (https://www.mongodb.com/docs/manual/reference/limits), which a line of its exports is.
  static let longestLine = 16_777_216

  /// Hands each record to `body` with its line, which is that of the document in an array. Lines are streamed.
  ///
  /// What is no object is reported. An object that is alone and has no array under `key` is the only record.
  static func read(
    _ source: inout SourceStream, _ threads: inout ThreadCollector, under key: String? = nil,
    _ body: (JSONElement, Int, inout ThreadCollector) -> Void
  ) throws(ReadError) {
    let head = try SourceHead(of: &source)
    let isSpread = head.text.drop(while: \.isASCIIBlank).dropFirst().prefix(while: \.isASCIIBlank).contains(
      0x0A)
    let isKeyed = key.map { head.json.has($0) } ?? false
    let isDocument = isSpread || !head.json.isSequence && (isKeyed || head.isWhole)
    if !head.json.isArray, !isDocument { return try readLines(&source, &threads, body) }
    try JSONTree.read(&source, &threads) { root, threads in
      let list = root.isArray ? root : key.flatMap { root[$0] }
      let line = threads.documentLine
      guard let list, list.isArray else { return body(root, line, &threads) }
      list.forEachMember { record in
        if record.isObject { body(record, line, &threads) } else { threads.report(.notAnObject) }
      }
    }
  }

  private static func readLines(
    _ source: inout SourceStream, _ threads: inout ThreadCollector,
    _ body: (JSONElement, Int, inout ThreadCollector) -> Void
  ) throws(ReadError) {
    threads.stream()
    var parser = JSONDocumentParser()
    let invalid = try source.forEachLine(longest: longestLine) { number, line, problem, buffer in
      if let problem { return threads.report(problem) }
      if line.isEmpty || buffer[line.lowerBound].isASCIIBlank && buffer[line].allSatisfy(\.isASCIIBlank) {
        return
      }
      let isObject: Bool? = parser.withRoot(of: line, in: buffer) { root in
        guard root.isObject else { return false }
        body(root, number, &threads)
        return true
      }
      if isObject == true { return }
      if isObject == nil, readTogether(line, in: buffer, &parser, { body($0, number, &threads) }) { return }
      threads.report(isObject == nil ? .malformedJSON : .notAnObject, line: number)
    }
    if !threads.isEmpty { threads.note(0) { $0.completeness.invalidSequences += invalid } }
  }
  /// Hands over objects that stand on one line, if that is what the line is.
  ///
  /// - Returns: Whether it is.
  private static func readTogether(
    _ line: Range<Int>, in buffer: borrowing [UInt8], _ parser: inout JSONDocumentParser,
    _ body: (JSONElement) -> Void
  ) -> Bool {
    let text = Array(buffer[line])
    var documents = JSONDocuments(text)
    var found: [Range<Int>] = []
    while let document = documents.next() {
      let isObject = parser.withRoot(of: document.range, in: text, \.isObject)
      guard isObject == true else { return false }
      found.append(document.range)
    }
    for range in found { _ = parser.withRoot(of: range, in: text, body) }
    return true
  }
}
