import CommentModel

/// Reads flat JSON records of comments: one a line, in an array, or in arrays inside of a document.
///
/// What each key holds is told by `ReaderOptions.mapping` and, where that says nothing, by the names of the
/// keys (`MappingGuess`). An object around an array of comments is their thread. Replies may stand inside of
/// the record that they answer (`NestedReplies`). Lines are streamed. An empty array is a thread without comments: which API gave it, nobody can tell.
struct JSONRecordsReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    if JSONRecordsReader.isEmptyList(head) { return true }
    guard let path = JSONRecordPath(head.json, text: nil) else { return false }
    return path.isCertain(head.json)
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let head = try SourceHead(of: &source)
    if JSONRecordsReader.isEmptyList(head) { return _ = threads.thread(nil) }
    let path = JSONRecordPath(head.json, text: options.mapping?.columns[.text])
    guard head.json.isSequence else {
      return try JSONRecordsReader.readDocument(&source, path, options.mapping, &threads)
    }
    let mapping = try AppliedMapping(options.mapping, to: sample(head, path), isWhole: false)
    var walk = JSONRecordWalk(mapping, path)
    walk.comments.reportMapping(&threads, line: 1)
    try JSONRecords.read(&source, &threads) { root, line, threads in
      walk.take(root, line: line, &threads)
    }
    walk.comments.finish(&threads)
  }

  private static func isEmptyList(_ head: SourceHead) -> Bool {
    let text = head.text.drop(while: \.isASCIIBlank)
    guard head.isWhole, text.first == UInt8(ascii: "[") else { return false }
    let rest = text.dropFirst().drop(while: \.isASCIIBlank)
    return rest.first == UInt8(ascii: "]") && rest.dropFirst().allSatisfy(\.isASCIIBlank)
  }

  private static func readDocument(
    _ source: inout SourceStream, _ path: JSONRecordPath?, _ wanted: FieldMapping?,
    _ threads: inout ThreadCollector
  ) throws(ReadError) {
    var failure: ReadError?
    var found: JSONRecordWalk?
    try JSONTree.read(&source, &threads) { root, threads in
      if failure != nil { return }
      do throws(ReadError) {
        if found == nil { found = try walk(root, path, wanted, &threads) }
        found?.take(root, line: threads.documentLine, &threads)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    found?.comments.finish(&threads)
  }

  /// A walk by a mapping that the first records of a document tell.
  private static func walk(
    _ root: JSONElement, _ path: JSONRecordPath?, _ wanted: FieldMapping?, _ threads: inout ThreadCollector
  ) throws(ReadError) -> JSONRecordWalk {
    var sample = RecordSample()
    JSONRecordWalk.forEachRecord(root, path) { record in
      if sample.count < RecordSample.most { JSONRecord.add(record, to: &sample) }
      return sample.count < RecordSample.most
    }
    let mapping = try AppliedMapping(wanted, to: sample, isWhole: false)
    let walk = JSONRecordWalk(mapping, path)
    walk.comments.reportMapping(&threads, line: threads.documentLine)
    return walk
  }

  private func sample(_ head: SourceHead, _ path: JSONRecordPath?) -> RecordSample {
    var sample = RecordSample()
    var parser = JSONDocumentParser()
    var start = 0
    func add(_ range: Range<Int>) {
      _ = parser.withRoot(of: range, in: head.text) { root in
        JSONRecordWalk.forEachRecord(root, path) { record in
          JSONRecord.add(record, to: &sample)
          return sample.count < RecordSample.most
        }
      }
    }
    while start < head.text.count, sample.count < RecordSample.most {
      let end = head.text[start...].firstIndex(of: 0x0A) ?? head.text.count
      add(start..<end)
      start = end + 1
    }
    if sample.count > 0 { return sample }
    var documents = JSONDocuments(head.text)
    while sample.count < RecordSample.most, let document = documents.next() { add(document.range) }
    return sample
  }
}
