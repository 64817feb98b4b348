import CommentModel

/// Reads one comment a line; all stand at the top level and are numbered `1`, `2`, … in order. Blank lines are
/// passed over. Never detected, as every text could be meant so.
struct LinesReader: ThreadReader {
  func recognizes(_ bytes: [UInt8]) -> Bool { false }

  func read(_ bytes: [UInt8], name: String, options: ReaderOptions) throws(ReadError) -> ReadResult {
    let text = SourceText(bytes)
    var problems: [ReadProblem] = []
    var drafts: [Linker.Draft] = []
    text.forEachLine(problems: &problems) { line, _ in
      if text.bytes[line.range].allSatisfy(\.isASCIIBlank) { return }
      let id = String(drafts.count + 1)
      drafts.append(Linker.Draft(comment: Comment(id: id, text: text.string(line.range))))
    }
    let completeness = Completeness(invalidSequences: text.invalidSequences)
    let thread = Linker.link(drafts, into: name, completeness: completeness)
    return ReadResult(threads: [thread], problems: problems)
  }
}
