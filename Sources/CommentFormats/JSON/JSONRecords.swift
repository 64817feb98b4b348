import CommentModel

/// Reads an input that is a list of records: one JSON object a line, one array, or one object with the array under a
/// key.
enum JSONRecords {
  /// Lines of this many bytes and more are left out: what MongoDB allows a document
  /// (https://www.mongodb.com/docs/manual/reference/limits), which a line of its exports is.
  static let longestLine = 16_777_216

  /// Hands each record to `body` with its line, which is 1 in an array. Lines are streamed.
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
    let isDocument = !head.json.isSequence && (isSpread || isKeyed || head.isWhole)
    if !head.json.isArray, !isDocument { return try readLines(&source, &threads, body) }
    try JSONTree.read(&source, &threads) { root, threads in
      let list = root.isArray ? root : key.flatMap { root[$0] }
      guard let list, list.isArray else { return body(root, 1, &threads) }
      list.forEachMember { record in
        if record.isObject { body(record, 1, &threads) } else { threads.report(.notAnObject) }
      }
    }
  }

  private static func readLines(
    _ source: inout SourceStream, _ threads: inout ThreadCollector,
    _ body: (JSONElement, Int, inout ThreadCollector) -> Void
  ) throws(ReadError) {
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
      if isObject != true { threads.report(isObject == nil ? .malformedJSON : .notAnObject, line: number) }
    }
    if !threads.isEmpty { threads.note(0) { $0.completeness.invalidSequences += invalid } }
  }
}
