import CommentModel
import GRDB

/// The work of one enqueue within its transaction.
struct Enqueuing {
  var counts = EnqueueCounts()
  let db: Database
  let time: Timestamp
  private let thread: CommentThread
  private let threadNumber: Int64
  /// The row of each comment that has been added, in the order of the thread.
  private var numbers: [Int64] = []
  /// Comments whose parent comes after them and has no row yet.
  private var unlinked: [Int] = []
  /// Cases that the audit trail has not been told of.
  private var run: EnqueuedRun?
  private let source: String
  private let holds: Bool
  private let manifest: String?
  private let names: AuthorNames
  /// Only threads with a new case need it.
  private lazy var heat = ThreadHeat(thread)

  init(
    _ db: Database, thread: CommentThread, source: String, holds: Bool, manifest: String?,
    names: AuthorNames, time: Timestamp
  ) throws {
    self.db = db
    self.thread = thread
    self.source = source
    self.holds = holds
    self.manifest = manifest
    self.names = names
    self.time = time
    threadNumber = try db.storeThread(thread, source: source, time: time)
  }

  mutating func add(_ index: Int, scored: ScoredComment) throws {
    let comment = try storeComment(index)
    numbers.append(comment.number)
    let text = thread.comments[index].text
    let revision = try storeRevision(of: comment.number, isNew: comment.isNew, text: text, scored: scored)
    if revision.hasCase { return }
    if revision.former != nil,
      try db.moveOpenCase(
        of: comment.number, to: revision.number, verdict: scored.verdict, manifest: manifest, at: time)
    {
      counts.updatedCases += 1
    } else if scored.verdict.action != .approve || holds {
      try openCase(index, revision: revision.number, verdict: scored.verdict)
      counts.newCases += 1
    } else {
      return
    }
    if revision.isPurged { try restore(revision.number, text: text, scored: scored) }
  }

  private mutating func openCase(_ index: Int, revision: Int64, verdict: Verdict) throws {
    let new = NewCase(
      revision: revision, origin: verdict.action == .approve ? .hold : .policy, verdict: verdict,
      author: try db.authorPart(of: author(of: thread.comments[index]), source: source), heat: heat[index])
    let made = try db.insertCase(new, at: time)
    if run?.append(made) != true {
      try recordRun()
      run = made
    }
  }

  private mutating func recordRun() throws {
    guard let run else { return }
    try db.record(run, manifest: manifest, by: nil, at: time)
    self.run = nil
  }

  /// Tells the audit trail of what it does not know, and links comments whose parents come behind them.
  mutating func finish() throws {
    try recordRun()
    try linkRemaining()
  }

  /// Sets the parents that had no row when their replies were stored.
  private func linkRemaining() throws {
    let update = try db.cachedStatement(sql: "UPDATE comment SET parent = ? WHERE number = ?")
    for index in unlinked {
      try update.execute(arguments: [numbers[thread.links[index].parent!], numbers[index]])
    }
  }

  private mutating func storeComment(_ index: Int) throws -> (number: Int64, isNew: Bool) {
    let comment = thread.comments[index]
    let link = thread.links[index]
    let parent = try link.parent.flatMap { $0 < index ? numbers[$0] : try find(thread.comments[$0].id) }
    if link.parent != nil, parent == nil { unlinked.append(index) }
    let place: [(any DatabaseValueConvertible)?] = [
      UTF8Text(comment.parentID), parent, UTF8Text(author(of: comment)), comment.time?.milliseconds,
      comment.state.rawValue, index, link.depth, link.flags.rawValue,
    ]
    if let number = try find(comment.id) {
      try db.moveAuthorRecord(of: number, to: author(of: comment))
      try db.cachedStatement(sql: Enqueuing.update).execute(arguments: StatementArguments(place + [number]))
      return (number, false)
    }
    try db.cachedStatement(sql: Enqueuing.insert)
      .execute(arguments: StatementArguments(place + [threadNumber, UTF8Text(comment.id)]))
    return (db.lastInsertedRowID, true)
  }

  /// The name that is stored.
  private func author(of comment: Comment) -> String? {
    comment.author.map(names.stored)
  }

  private func find(_ id: String) throws -> Int64? {
    let find = try db.cachedStatement(
      sql: "SELECT number FROM comment WHERE thread = ? AND id = CAST(? AS TEXT)")
    return try Int64.fetchOne(find, arguments: [threadNumber, UTF8Text(id)])
  }

  private static let columns = "parent_id, parent, author, time, state, position, depth, flags"
  private static let values = "CAST(?1 AS TEXT), ?2, CAST(?3 AS TEXT), ?4, ?5, ?6, ?7, ?8"
  private static let insert =
    "INSERT INTO comment (\(columns), thread, id) VALUES (\(values), ?9, CAST(?10 AS TEXT))"
  // A row that is as it should be is not written again.
  private static let update = """
    UPDATE comment SET (\(columns)) = (\(values)) WHERE number = ?9 AND (\(columns)) IS NOT (\(values))
    """
}
