import CommentModel

/// Walks the things of a Reddit answer, the outermost first, however deep they stand in each other.
struct RedditThings {
  private var fields = JSONFields<Key>(
    "id", "name", "parent_id", "link_id", "author", "body", "created_utc", "replies", "context", "link_title",
    "link_permalink", "num_comments", "spam", "removed")
  private var draft = CommentDraft()
  /// The thread that the walk is in.
  private var thread: Int?
  private var lastThread = 0
  /// Whether the last answer that was taken says that there are more.
  private var hasMorePages = false
  /// Stubs that were met before any thread.
  private var early = Completeness()

  /// The keys of `fields`, in their order.
  private enum Key: Int {
    case id, name, parent, link, author, body, created, replies, context, linkTitle, linkPermalink,
      commentCount, spam,
      removed
  }

  /// Takes everything from the root of an answer.
  mutating func take(_ root: JSONElement, _ threads: inout ThreadCollector) {
    hasMorePages = false
    var pending = [root["json"]?["data"]?["things"] ?? root]
    while let thing = pending.popLast() {
      if thing.isArray {
        pending.append(contentsOf: thing.members.reversed())
      } else if let data = thing["data"], let kind = thing["kind"]?.string {
        switch kind {
        case "Listing":
          if data["after"] != nil { hasMorePages = true }
          if let children = data["children"] { pending.append(children) }
        case "t1":
          if let replies = takeComment(data, &threads) { pending.append(replies) }
        case "t3": takePost(data, &threads)
        case "more": takeStub(data, &threads)
        default: threads.report(.notAComment)
        }
      } else if let list = thing["data"], list.isArray {
        pending.append(list)
      } else {
        threads.report(thing.isObject ? .missingField("data") : .notAnObject)
      }
    }
  }

  private mutating func enter(_ key: String, _ threads: inout ThreadCollector) -> Int {
    let number = threads.thread(key)
    thread = number
    lastThread = max(lastThread, number)
    return number
  }

  private mutating func takePost(_ post: JSONElement, _ threads: inout ThreadCollector) {
    guard let name = post["name"]?.word ?? post["id"]?.word.map({ "t3_" + $0 }) else {
      return threads.report(.missingField("id"))
    }
    let number = enter(name, &threads)
    threads.note(number) { heading in
      heading.title = post["title"]?.string.map(RedditText.title)
      heading.link = post["permalink"]?.word.map { "https://www.reddit.com" + $0 } ?? post["url"]?.word
      heading.completeness.claimed = post["num_comments"]?.count
    }
  }

  /// Gives what hangs below.
  private mutating func takeComment(_ comment: JSONElement, _ threads: inout ThreadCollector) -> JSONElement?
  {
    fields.find(in: comment)
    let replies = fields[.replies].flatMap { $0.isObject ? $0 : nil }
    draft.removeAll()
    fields.append(.name, to: &draft.id)
    if draft.id.isEmpty, let id = fields[.id]?.identifier, !id.isEmpty {
      draft.id += Array(("t1_" + id).utf8)
    }
    if draft.id.isEmpty {
      threads.report(.missingField("id"))
      return replies
    }
    let parent = fields[.parent]?.string ?? ""
    if parent.hasPrefix("t1_") { draft.parentID += Array(parent.utf8) }
    _ = fields.withBytes(.author) { RedditText.take(author: $0, into: &draft) }
    draft.time = threads.time(fields[.created]) { $0.epochSeconds }
    let hasBody: Void? = fields.withBytes(.body) { RedditText.take($0, into: &draft) }
    if hasBody == nil { threads.report(.wrongType(field: "body")) }
    if fields[.spam]?.bool == true { draft.state = .spam }
    if fields[.removed]?.bool == true { draft.state = .removed }
    threads.append(draft, to: threadOfComment(parent, &threads))
    return replies
  }

  private mutating func threadOfComment(_ parent: String, _ threads: inout ThreadCollector) -> Int {
    let named =
      fields[.link]?.word ?? fields[.context]?.string.flatMap(RedditThings.post(inPath:))
      ?? (parent.hasPrefix("t3_") ? parent : nil)
    guard let number = named.map({ enter($0, &threads) }) ?? thread else {
      let number = threads.thread(nil)
      thread = number
      return number
    }
    let title = fields[.linkTitle]?.word.map(RedditText.title)
    let link = fields[.linkPermalink]?.word
    let count = fields[.commentCount]?.count
    if title != nil || link != nil || count != nil {
      threads.note(number) { heading in
        heading.title = heading.title ?? title
        heading.link = heading.link ?? link
        heading.completeness.claimed = heading.completeness.claimed ?? count
      }
    }
    return number
  }

  private mutating func takeStub(_ stub: JSONElement, _ threads: inout ThreadCollector) {
    let named = stub["children"]?.memberCount ?? 0
    let count = stub["count"]?.count ?? 0
    var stubs = Completeness()
    if stub["id"]?.string == "_" || count == 0 && named == 0 {
      stubs.depthLimits = 1
    } else {
      stubs.hidden = max(count, named)
    }
    if let parent = stub["parent_id"]?.string, parent.hasPrefix("t3_") { thread = enter(parent, &threads) }
    if let thread {
      threads.note(thread) { RedditThings.add(stubs, to: &$0.completeness) }
    } else {
      RedditThings.add(stubs, to: &early)
    }
  }

  /// Says what is known when all answers have been taken.
  func finish(_ threads: inout ThreadCollector) {
    let early = early
    if early.hidden > 0 || early.depthLimits > 0 {
      let first = threads.isEmpty ? threads.thread(nil) : 0
      threads.note(first) { RedditThings.add(early, to: &$0.completeness) }
    }
    guard hasMorePages, !threads.isEmpty else { return }
    for number in 0...lastThread { threads.note(number) { $0.completeness.hasMorePages = true } }
  }

  private static func add(_ stubs: Completeness, to completeness: inout Completeness) {
    completeness.hidden += stubs.hidden
    completeness.depthLimits += stubs.depthLimits
  }

  /// The post that the path of a comment names: `t3_ID` for `/r/NAME/comments/ID/…`.
  static func post(inPath path: String) -> String? {
    let steps = path.split(separator: "/")
    guard let place = steps.firstIndex(of: "comments"), place + 1 < steps.count else { return nil }
    return "t3_" + steps[place + 1]
  }
}
