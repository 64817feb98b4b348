import CommentModel

/// Reads one comment a line; all stand at the top level and are numbered `1`, `2`, … in order. Blank lines are
/// passed over. Never detected, as every text could be meant so.
struct LinesReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool { false }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let thread = threads.thread(nil)
    var draft = CommentDraft()
    let invalid = try source.forEachLine { number, line, problem, buffer in
      if let problem { return threads.report(problem) }
      if buffer[line].allSatisfy(\.isASCIIBlank) { return }
      draft.removeAll()
      draft.id.append(contentsOf: String(threads.count + 1).utf8)
      draft.text.append(contentsOf: buffer[line])
      threads.append(draft, to: thread)
    }
    threads.note(thread) { $0.completeness.invalidSequences += invalid }
  }
}
