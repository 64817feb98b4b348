import CommentModel

/// Reads one comment a line; all stand at the top level and are numbered `1`, `2`, … in order. Blank lines are
/// passed over. Never detected, as every text could be meant so.
struct LinesReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool { false }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    threads.stream(hasAnswers: false)
    let thread = threads.thread(nil)
    var draft = CommentDraft()
    let invalid = try source.forEachLine { number, line, problem, buffer in
      if let problem { return threads.report(problem) }
      if line.isEmpty || buffer[line.lowerBound].isASCIIBlank && buffer[line].allSatisfy(\.isASCIIBlank) {
        return
      }
      draft.removeAll()
      draft.id.append(decimal: threads.count + 1)
      draft.text.append(buffer.span.extracting(line))
      threads.append(lent: &draft, to: thread)
    }
    threads.note(thread) { $0.completeness.invalidSequences += invalid }
  }
}

extension [UInt8] {
  /// Appends the digits of a number from 0 on.
  fileprivate mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
