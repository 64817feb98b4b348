import CommentModel

/// Reads the plain text of a page with comments, as Resiliparse and its ports print it (`DumpLines`).
///
/// Comments are the items of the lists below a heading that announces them (`BlockFinder`); a page without such
/// a list is a thread without comments. Depth is the only structure: an item answers the nearest shallower one
/// above it. Where an item skips a level, the comment between left no text, and the item is flagged
/// `parentTextMissing`. Where numbers are missing behind a comment with replies, each of those may answer one of
/// the missing, and they are flagged `parentUncertain`. Lists inside a comment are judged by
/// `NestedListEvidence`, or as the options say.
///
/// Ids are positions among what was found (`1`, `1.1`), stable for the same bytes only. The text of a comment is
/// its lines without their indentation, paragraphs parted by one blank line, without buttons and ratings that the
/// page prints (`CommentFurniture`). Where the page heads its comments with `NAME says:`, that line becomes the
/// author and leaves the text; no other line is taken for a name.
struct TextDumpReader: ThreadReader {
  /// Any text that is not plainly marked-up or structured.
  func recognizes(_ head: SourceHead) -> Bool { StructuredText(head) == nil }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let text = try source.text()
    var problems: [ReadProblem] = []
    let dump = DumpLines(text, problems: &problems)
    let finder = BlockFinder(dump)
    let found = finder.found()
    let articleEnd = found?.line ?? dump.lines.count
    let thread = threads.thread(nil)
    threads.note(thread) { thread in
      thread.title =
        found?.heading.title.map(ArticleHead.cut) ?? ArticleHead.title(of: dump, before: articleEnd)
      thread.link = ArticleHead.link(of: dump, before: articleEnd)
      thread.completeness.claimed = found?.heading.counts.last ?? finder.claimed(before: articleEnd)
      thread.completeness.invalidSequences = text.invalidSequences
    }
    if let found {
      let comments = DumpComments(
        found.block, of: dump, counts: found.heading.counts, nestedLists: options.nestedLists)
      for draft in comments.drafts { threads.append(draft.comment, flags: draft.flags, to: thread) }
      threads.note(thread) { thread in
        thread.completeness.gaps = comments.gaps
        thread.completeness.isNumbered = comments.isNumbered
      }
      problems += comments.problems
    }
    for problem in problems.sorted(by: { $0.line < $1.line }) { threads.report(problem) }
  }
}
