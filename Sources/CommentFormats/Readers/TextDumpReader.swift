import CommentModel

/// Reads the plain text of a page with comments, as Resiliparse and its ports print it (`DumpLines`).
///
/// Comments are the items of the lists below a heading that announces them (`BlockFinder`). Depth is their only
/// structure: an item answers the nearest shallower one above it. Where an item skips a level, the comment between
/// left no text, and the item is flagged `parentTextMissing`. Where numbers are missing behind a comment with
/// replies, each of those may answer one of the missing, and they are flagged `parentUncertain`. Lists inside a
/// comment are judged by `NestedListEvidence`, or as the options say. A page that lost its indents on its way gets
/// them back as far as its markers tell (`StrippedIndents`).
///
/// On a page without such lists comments are what stands between regular bylines below such a heading
/// (`FlatComments`), with nesting flattened. A page without either is a thread without comments.
///
/// Ids are positions among what was found (`1`, `1.1`), stable for the same bytes only. The text of a comment is
/// its lines without their indentation, paragraphs parted by one blank line, without buttons and ratings that the
/// page prints (`CommentFurniture`). Where the page heads its comments with names and dates in one way
/// (`DumpByline`), those become author and time and leave the text; no other line is taken for a name. Times have no
/// zone and are taken as UTC.
struct TextDumpReader: ThreadReader {
  /// Any text that is not plainly marked-up or structured.
  func recognizes(_ head: SourceHead) -> Bool { StructuredText(head) == nil }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let text = try source.text()
    var problems: [ReadProblem] = []
    let reading = DumpReading(DumpLines(text, problems: &problems), nestedLists: options.nestedLists)
    let thread = threads.thread(nil)
    threads.note(thread) { thread in
      thread.title = reading.title
      thread.link = reading.link
      thread.completeness = reading.completeness
      thread.completeness.invalidSequences = text.invalidSequences
    }
    for draft in reading.drafts { threads.append(draft.comment, flags: draft.flags, to: thread) }
    problems += reading.problems
    for problem in problems.sorted(by: { $0.line < $1.line }) { threads.report(problem) }
  }
}
