public import CommentModel
import GRDB

/// A thread as it stands in the queue: all its comments, with the cases on them.
public struct StoredThread: Sendable, Hashable {
  /// What tells threads with the same id apart.
  public var source: String
  /// The source's name for it.
  public var id: String
  /// The article's title, where the source has one.
  public var title: String?
  /// The article's address, where the source has one.
  public var link: String?
  /// How many comments it has.
  public var total: Int
  /// The comments, each behind the one that it answers; answers in the source's order. The first ones where there are
  /// more than were asked for.
  public var comments: [ThreadEntry]
}

/// A comment of a thread, with its current text and the case on it.
public struct ThreadEntry: Sendable, Hashable {
  /// The comment.
  public var comment: Comment
  /// 1 at the top level.
  public var depth: Int
  /// What the policy says of it.
  public var verdict: PolicyAction
  /// Every toxicity entry that counted in it.
  public var steps: [Step]
  /// The case on this text, where there is one.
  public var caseNumber: Int64?
  /// Where that case stands.
  public var caseState: CaseState?
  /// What was decided on it: approve or reject.
  public var decided: DecisionAction?
  /// How many entries behind this one answer it, or its answers.
  public var answers: Int
}

extension ReviewStore {
  /// A thread with up to so many of its comments. O(n log n) for n of them.
  ///
  /// - Returns: `nil` where there is no such thread.
  public func thread(_ id: String, source: String, limit: Int) throws(StoreError) -> StoredThread? {
    try read { db in
      let head = try Row.fetchOne(
        db,
        sql: """
          SELECT number, CAST(title AS BLOB), CAST(link AS BLOB), \
          (SELECT count(*) FROM comment WHERE comment.thread = thread.number) FROM thread \
          WHERE source = CAST(? AS TEXT) AND id = CAST(? AS TEXT)
          """, arguments: [UTF8Text(source), UTF8Text(id)])
      guard let head else { return nil }
      var columns = ColumnReader(head)
      let number: Int64 = try columns.value()
      let (title, link) = (try columns.optionalText(), try columns.optionalText())
      let total: Int = try columns.value()
      let rows = try Row.fetchAll(db, sql: entryQuery, arguments: [number, limit])
      return StoredThread(
        source: source, id: id, title: title, link: link, total: total,
        comments: try ordered(rows.map(LinkedEntry.init)))
    }
  }

  /// Puts answers behind what they answer.
  private func ordered(_ entries: [LinkedEntry]) -> [ThreadEntry] {
    let known = Set(entries.map(\.number))
    let top = entries.filter { entry in entry.parent.map { !known.contains($0) } ?? true }
    let answers = Dictionary(grouping: entries.filter { $0.parent != nil }, by: { $0.parent! })
    var ordered: [ThreadEntry] = []
    // Entries that are still to come, the next one last; `nil` ends the answers to the entry at an index.
    var open: [(entry: LinkedEntry?, ends: Int)] = top.reversed().map { ($0, 0) }
    while let (entry, ends) = open.popLast() {
      guard let entry else {
        ordered[ends].answers = ordered.count - ends - 1
        continue
      }
      open.append((nil, ordered.count))
      open += (answers[entry.number] ?? []).reversed().map { ($0, 0) }
      ordered.append(entry.entry)
    }
    return ordered
  }
}

private let entryQuery = """
  SELECT comment.number, comment.parent, \(CommentColumns.selection), comment.depth, revision.verdict, \
  revision.steps, review_case.number, review_case.state, decision.action \
  FROM comment JOIN revision ON revision.comment = comment.number AND revision.is_current = 1 \
  LEFT JOIN review_case ON review_case.revision = revision.number \
  LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) \
  WHERE comment.thread = ? ORDER BY comment.position, comment.number LIMIT ?
  """

/// An entry with what it hangs under.
private struct LinkedEntry {
  let number: Int64
  let parent: Int64?
  let entry: ThreadEntry

  init(_ row: Row) throws {
    var columns = ColumnReader(row)
    number = try columns.value()
    parent = try columns.optional()
    entry = ThreadEntry(
      comment: try CommentColumns.read(&columns), depth: try columns.value(), verdict: try columns.word(),
      steps: try columns.json([StoredStep].self).map { try $0.step() }, caseNumber: try columns.optional(),
      caseState: try columns.optionalWord(), decided: try columns.optionalWord(), answers: 0)
  }
}
