import CommentModel

/// Reads Parley's own comments: one JSON object a line, as `NDJSONWriter` documents them.
///
/// Takes lines in any order, unknown keys, integer ids, and times in epoch seconds. Threads come out in the order
/// in which they are first named; a line without `thread` belongs to the thread named after the input. A line
/// that cannot be used becomes a problem and the rest goes on.
struct NDJSONReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    guard json.has("thread"), !json.isArray else { return false }
    return json.has("id", "text") || json.has("id", "state") || !json.hasAny("id", "text", "parent")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    threads.stream()
    var parser = JSONDocumentParser()
    var comments = NDJSONComments()
    let invalid = try source.forEachLine(longest: JSONRecords.longestLine) { number, line, problem, buffer in
      if let problem { return threads.report(problem) }
      if line.isEmpty || buffer[line.lowerBound].isASCIIBlank && buffer[line].allSatisfy(\.isASCIIBlank) {
        return
      }
      let isObject: Bool? = parser.withRoot(of: line, in: buffer) { root in
        guard root.isObject else { return false }
        if comments.take(root, &threads) { return true }
        take(NDJSONRecord(root), line: number, &threads)
        comments.forgetThread()
        return true
      }
      if isObject == nil { threads.report(ReadProblem(line: number, kind: .malformedJSON)) }
      if isObject == false { threads.report(ReadProblem(line: number, kind: .notAnObject)) }
    }
    if !threads.isEmpty { threads.note(0) { $0.completeness.invalidSequences += invalid } }
  }

  private func take(_ record: NDJSONRecord, line: Int, _ threads: inout ThreadCollector) {
    for problem in record.problems { threads.report(ReadProblem(line: line, kind: problem)) }
    guard record.isThreadRecord || record.missingField == nil else {
      if let field = record.missingField {
        threads.report(ReadProblem(line: line, kind: .missingField(field)))
      }
      return
    }
    let thread = threads.thread(record.thread)
    if record.saysSomethingOfThread { threads.note(thread) { record.complete(&$0) } }
    if let comment = record.comment { threads.append(comment, flags: record.flags, to: thread) }
  }
}
