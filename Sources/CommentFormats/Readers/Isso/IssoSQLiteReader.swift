import CommentModel

/// Reads the SQLite database of Isso. The thread is the page. Isso keeps two levels, so its nesting is
/// flattened.
///
/// Rows that Isso has not yet written into the database itself, but into the log beside it, are not read;
/// where there may be such a log, a problem says so.
struct IssoSQLiteReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.raw.starts(with: SQLiteDatabase.magic) else { return false }
    // The schema is written out as SQL.
    let schema = String(decoding: head.raw.map { $0 & 0x80 == 0 ? $0 : 0x3F }, as: UTF8.self)
    return ["comments", "threads", "remote_addr", "voters"].allSatisfy(schema.contains)
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let bytes = try source.all()
    let isOpen: Void? = SQLiteDatabase.withDatabase(in: bytes) { database, mayHaveLog in
      if mayHaveLog { threads.report(.writeAheadLog) }
      var rows = IssoRows(pages: pages(database, &threads))
      let query = "SELECT id, parent, tid, mode, created, author, text FROM comments"
      let outcome = database.forEachRow(of: query) { row in rows.take(row, &threads) }
      if outcome == .damaged { threads.report(.damagedDatabase) }
      if outcome != .unanswerable, threads.isEmpty { _ = threads.thread(nil) }
    }
    if isOpen == nil { threads.report(.damagedDatabase) }
  }

  private func pages(
    _ database: borrowing SQLiteDatabase, _ threads: inout ThreadCollector
  ) -> [Int64: IssoRows.Page] {
    var pages: [Int64: IssoRows.Page] = [:]
    let outcome = database.forEachRow(of: "SELECT id, uri, title FROM threads") { row in
      let link = SourceText(row.bytes(1) ?? [])
      let title = SourceText(row.bytes(2) ?? [])
      if let id = row.integer(0) { pages[id] = IssoRows.Page(link: link.bytes, title: title.bytes) }
      return link.bytes.count + title.bytes.count
    }
    if outcome == .damaged { threads.report(.damagedDatabase) }
    return pages
  }
}

/// Takes the rows of Isso's comments.
struct IssoRows {
  /// A page that has comments.
  struct Page {
    let link: [UInt8]
    let title: [UInt8]
  }

  private let pages: [Int64: Page]
  private var draft = CommentDraft()

  /// The bit of `mode` of a comment that waits, and of one whose text was taken away because it has answers.
  private static let pending: Int64 = 2
  private static let deleted: Int64 = 4

  init(pages: [Int64: Page]) { self.pages = pages }

  /// Takes the row `id, parent, tid, mode, created, author, text`, and says how many bytes of text it has.
  mutating func take(_ row: borrowing SQLiteRow, _ threads: inout ThreadCollector) -> Int {
    let text = SourceText(row.bytes(6) ?? [])
    let author = SourceText(row.bytes(5) ?? [])
    let thread = thread(row.integer(2), &threads)
    draft.removeAll()
    draft.id = SourceText(row.bytes(0) ?? []).bytes
    draft.parentID = SourceText(row.bytes(1) ?? []).bytes
    draft.author = author.bytes
    draft.time = IssoRows.time(row.number(4))
    if draft.time == nil { threads.report(.unreadableTime) }
    draft.setText(text.bytes.span, .markdown)
    let mode = row.integer(3) ?? 0
    if mode & IssoRows.deleted != 0 {
      draft.state = .deleted
    } else if mode & IssoRows.pending != 0 {
      draft.state = .pending
    }
    threads.note(thread) {
      $0.completeness.invalidSequences += text.invalidSequences + author.invalidSequences
    }
    if draft.id.isEmpty {
      threads.report(.missingField("id"))
    } else {
      threads.append(draft, to: thread)
    }
    return text.bytes.count + author.bytes.count
  }

  private func thread(_ page: Int64?, _ threads: inout ThreadCollector) -> Int {
    guard let page else { return threads.thread(nil) }
    guard let known = pages[page], !known.link.isEmpty else { return threads.thread(String(page)) }
    let thread = threads.thread(known.link)
    threads.note(thread) { heading in
      heading.link = String(decoding: known.link, as: UTF8.self)
      heading.title = known.title.isEmpty ? nil : String(decoding: known.title, as: UTF8.self)
      heading.completeness.isFlattened = true
    }
    return thread
  }

  private static func time(_ seconds: Double?) -> Timestamp? {
    guard let seconds else { return nil }
    let milliseconds = (seconds * 1000).rounded()
    guard (-62_167_219_200_000.0...253_402_300_799_999.0).contains(milliseconds) else { return nil }
    return Timestamp(milliseconds: Int64(milliseconds))
  }
}
