import CommentModel

/// Reads Parley's own comments: one JSON object a line, as `NDJSONWriter` documents them.
///
/// Takes lines in any order, unknown keys, integer ids, and times in epoch seconds. Threads come out in the order
/// in which they are first named; a line without `thread` belongs to the thread named after the input. A line
/// that cannot be used becomes a problem and the rest goes on.
struct NDJSONReader: ThreadReader {
  func recognizes(_ bytes: [UInt8]) -> Bool {
    let text = SourceText(Array(bytes.prefix(SourceText.longestLine)))
    guard let start = text.bytes.firstIndex(where: { !$0.isASCIIBlank }) else { return false }
    let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
    var parser = JSONDocumentParser()
    let record = parser.withRoot(of: start..<end, in: text.bytes) { root in NDJSONRecord(root) }
    guard let record, record.thread != nil else { return false }
    return record.isThreadRecord || (record.id != nil && record.text != nil)
  }

  func read(_ bytes: [UInt8], name: String, options: ReaderOptions) throws(ReadError) -> ReadResult {
    let text = SourceText(bytes)
    var problems: [ReadProblem] = []
    var threads = OpenThreads(name: name)
    var parser = JSONDocumentParser()
    text.forEachLine(problems: &problems) { line, problems in
      if text.bytes[line.range].allSatisfy(\.isASCIIBlank) { return }
      let record = parser.withRoot(of: line.range, in: text.bytes) { root in
        root.value == .object ? NDJSONRecord(root) : nil
      }
      guard let record else {
        problems.append(ReadProblem(line: line.number, kind: .malformedJSON))
        return
      }
      guard let record else {
        problems.append(ReadProblem(line: line.number, kind: .notAnObject))
        return
      }
      problems += record.problems.map { ReadProblem(line: line.number, kind: $0) }
      if record.isThreadRecord {
        threads.note(record)
      } else if let draft = record.draft {
        threads.note(record)
        threads.append(draft, to: record.thread)
      } else if let field = record.missingField {
        problems.append(ReadProblem(line: line.number, kind: .missingField(field)))
      }
    }
    if threads.isEmpty { throw .noRecords(.ndjson) }
    return ReadResult(
      threads: threads.linked(invalidSequences: text.invalidSequences), problems: problems)
  }
}

/// Threads that still grow, in the order in which they are first named.
private struct OpenThreads {
  private struct Open {
    var id: String
    var title: String?
    var link: String?
    var completeness = Completeness()
    var drafts: [Linker.Draft] = []
  }

  let name: String
  private var threads: [Open] = []
  private var places: [String: Int] = [:]

  init(name: String) { self.name = name }

  var isEmpty: Bool { threads.isEmpty }

  private mutating func place(of id: String?) -> Int {
    let id = id ?? name
    if let place = places[id] { return place }
    places[id] = threads.count
    threads.append(Open(id: id))
    return threads.count - 1
  }

  /// Keeps what a record says of its thread; what is said first stands.
  mutating func note(_ record: NDJSONRecord) {
    let place = place(of: record.thread)
    guard record.saysSomethingOfThread else { return }
    threads[place].title = threads[place].title ?? record.title
    threads[place].link = threads[place].link ?? record.link
    threads[place].completeness.claimed = threads[place].completeness.claimed ?? record.claimed
    if record.numbered { threads[place].completeness.isNumbered = true }
    if threads[place].completeness.gaps.isEmpty { threads[place].completeness.gaps = record.gaps }
    threads[place].completeness.duplicates += record.duplicates
    threads[place].completeness.invalidSequences += record.invalidSequences
  }

  mutating func append(_ draft: Linker.Draft, to thread: String?) {
    threads[place(of: thread)].drafts.append(draft)
  }

  /// The finished threads; the input's own invalid sequences are counted in the first.
  func linked(invalidSequences: Int) -> [CommentThread] {
    threads.enumerated().map { index, open in
      var completeness = open.completeness
      if index == 0 { completeness.invalidSequences += invalidSequences }
      return Linker.link(
        open.drafts, into: open.id, title: open.title, link: open.link, completeness: completeness)
    }
  }
}
