import CommentModel

/// Reads the comments of Coral (`mongoexport` of its database: one document a line, or an array), and of
/// Talk, as it was called up to version 4. The thread is the story. Names stand in another collection, so the
/// author is the id of the user.
///
/// The text is that of the last revision. Where a parent is not there, the nearest known ancestor takes its
/// place.
struct CoralReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["", "[]."].contains { at in
      head.json.has(at + "storyID", at + "id", at + "status")
        && head.json.hasAny(at + "revisions", at + "parentID")
        || head.json.has(at + "asset_id", at + "id", at + "status")
          && head.json.hasAny(at + "body_history", at + "parent_id")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var comments = CoralComments()
    try JSONRecords.read(&source, &threads) { record, line, threads in comments.take(record, line, &threads) }
    comments.note(&threads)
  }
}

/// Takes comments, and remembers which ones others name as their replies.
private struct CoralComments {
  private struct Key: Hashable {
    let thread: Int
    let id: String
  }

  private var draft = CommentDraft()
  private var children: Set<Key> = []
  private var found: Set<Key> = []

  mutating func take(_ comment: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(comment["id"], line: line) else { return }
    let thread = threads.thread((comment["storyID"] ?? comment["asset_id"])?.identifier)
    found.insert(Key(thread: thread, id: id))
    comment["childIDs"]?.forEachMember { child in
      if let child = child.identifier { children.insert(Key(thread: thread, id: child)) }
    }
    let author = comment["authorID"] ?? comment["author_id"]
    draft.begin(
      id, answering: (comment["parentID"] ?? comment["parent_id"])?.identifier, by: author?.identifier)
    // The nearest one comes first.
    draft.ancestors = (comment["ancestorIDs"]?.members ?? []).reversed().compactMap { ancestor in
      ancestor.identifier.map { Array($0.utf8) }
    }
    draft.time = threads.time(comment["createdAt"] ?? comment["created_at"], line: line, CoralComments.time)
    let body = comment["revisions"]?.members.last?["body"] ?? comment["body"]
    draft.setText(body?.string, .html)
    takeState(comment, line, &threads)
    threads.append(draft, to: thread)
  }

  /// Counts the replies that are named and not there.
  func note(_ threads: inout ThreadCollector) {
    for child in children.subtracting(found) { threads.note(child.thread) { $0.completeness.absent += 1 } }
  }

  private mutating func takeState(_ comment: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    switch comment["status"]?.string {
    case "NONE", "APPROVED", "ACCEPTED": draft.state = .published
    case "REJECTED": draft.state = .removed
    case "PREMOD", "SYSTEM_WITHHELD": draft.state = .pending
    default: threads.report(.unknownState, line: line)
    }
    if comment["deletedAt"] != nil || comment["deleted_at"] != nil { draft.state = .deleted }
  }

  /// A date of MongoDB's extended JSON, in its relaxed and its canonical form, or a plain one.
  private static func time(_ element: JSONElement) -> Timestamp? {
    let date = element["$date"] ?? element
    return date.iso8601 ?? (date["$numberLong"] ?? date).epochMilliseconds
  }
}
