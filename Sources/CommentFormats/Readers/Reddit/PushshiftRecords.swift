import CommentModel

/// Turns the records of a Pushshift dump into comments, without a string for each field.
struct PushshiftRecords {
  private let hasPrefixes: Bool
  private var namesParents = false
  private var lastThread = 0
  private var fields = JSONFields<Key>(
    "id", "parent_id", "link_id", "author", "body", "created_utc", "title", "num_comments", "permalink")
  private var draft = CommentDraft()
  private var link: [UInt8] = []
  private var parent: [UInt8] = []

  /// The keys of `fields`, in their order.
  private enum Key: Int {
    case id, parent, link, author, body, created, title, commentCount, permalink
  }

  private static let comment = Array("t1_".utf8)
  private static let post = Array("t3_".utf8)

  init(hasPrefixes: Bool) {
    self.hasPrefixes = hasPrefixes
  }

  /// Takes one record.
  mutating func take(_ record: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    fields.find(in: record)
    draft.removeAll()
    fields.append(.id, to: &draft.id)
    if draft.id.isEmpty { return threads.report(.missingField("id"), line: line) }
    link.removeAll(keepingCapacity: true)
    fields.append(.link, to: &link)
    if link.isEmpty, fields[.title] != nil { return takePost(&threads) }
    if hasPrefixes, !draft.id.starts(with: PushshiftRecords.comment) {
      draft.id.insert(contentsOf: PushshiftRecords.comment, at: 0)
    }
    takeParent()
    let hasBody: Void? = fields.withBytes(.body) { RedditText.take($0, into: &draft) }
    if hasBody == nil { return threads.report(.missingField("body"), line: line) }
    _ = fields.withBytes(.author) { RedditText.take(author: $0, into: &draft) }
    draft.time = threads.time(fields[.created], line: line) { $0.epochSeconds }
    let thread = link.isEmpty ? threads.thread(nil) : threads.thread(link)
    lastThread = max(lastThread, thread)
    threads.append(draft, to: thread)
  }

  /// Says of a file without parents that it is flat.
  func finish(_ threads: inout ThreadCollector) {
    if namesParents || threads.count == 0 { return }
    for number in 0...lastThread { threads.note(number) { $0.completeness.isFlattened = true } }
  }

  private mutating func takeParent() {
    guard let value = fields[.parent] else { return }
    namesParents = true
    parent.removeAll(keepingCapacity: true)
    fields.append(.parent, to: &parent)
    if !hasPrefixes {
      if parent != link { draft.parentID.append(contentsOf: parent) }
    } else if parent.starts(with: PushshiftRecords.comment) {
      draft.parentID.append(contentsOf: parent)
    } else if case .integer(let number) = value.value, number > 0 {
      // Some months of 2021 and 2022 write the parent as the number that its base 36 id spells.
      draft.parentID.append(contentsOf: PushshiftRecords.comment)
      draft.parentID.append(contentsOf: String(number, radix: 36).utf8)
    }
  }

  /// A post of a file of submissions, which begins a thread.
  private mutating func takePost(_ threads: inout ThreadCollector) {
    let isPrefixed = draft.id.starts(with: PushshiftRecords.post)
    let thread = threads.thread(isPrefixed ? draft.id : PushshiftRecords.post + draft.id)
    lastThread = max(lastThread, thread)
    threads.note(thread) { heading in
      heading.title = fields[.title]?.string.map(RedditText.title)
      heading.link = fields[.permalink]?.word.map { "https://www.reddit.com" + $0 }
      heading.completeness.claimed = fields[.commentCount]?.count
    }
  }
}
