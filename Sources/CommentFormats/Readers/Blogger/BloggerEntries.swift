import CommentModel

/// Puts the entries of a Blogger feed together, event by event.
struct BloggerEntries: XMLRecords {
  /// The elements that matter, by local name.
  enum Name: String, CaseIterable {
    case feed, entry, id, published, category, title, content, link, author, name, total, extendedProperty
    case reply = "in-reply-to"
    case kind = "type"
    case postID = "parent"
    case answered = "inReplyTo"
    case status
    /// Elements that hold nothing for us, and end what an unclosed one before them left open.
    case updated, email, uri, created
  }

  static let beginnings: [Name] = [.entry]

  /// What is known of an article.
  private struct Post {
    var title: String?
    var link: String?
    var claimed: Int?
  }

  private var isOpen = false
  private var isComment = false
  private var isPost = false
  private var isInAuthor = false
  private var isHTML = true
  private var id: [UInt8] = []
  private var thread: [UInt8] = []
  private var threadLink: String?
  private var status = ""
  private var post = Post()
  private var draft = CommentDraft()
  private var content: [UInt8] = []
  private var posts: [[UInt8]: Post] = [:]
  /// The threads with comments, by the Atom id of the post.
  private var numbers: [[UInt8]: Int] = [:]
  private var hasFeed = false
  /// Where the entry begins.
  private var line = 1

  /// Inside of a content of type xhtml everything is the content's.
  func isText(_ name: Name) -> Bool { name != .entry }

  /// Hands over what is still open, and names the threads.
  mutating func finish(_ threads: inout ThreadCollector) {
    finishEntry(&threads)
    for (key, number) in numbers {
      guard let post = posts[key] else { continue }
      threads.note(number) { heading in
        heading.title = post.title
        heading.link = post.link ?? heading.link
        heading.completeness.claimed = post.claimed
      }
    }
    if hasFeed, threads.isEmpty { _ = threads.thread(nil) }
  }

  mutating func start(_ name: Name, _ tag: XMLStartTag, _ threads: inout ThreadCollector) -> Bool {
    hasFeed = true
    if name == .entry {
      finishEntry(&threads)
      begin()
      line = tag.line
      return false
    }
    guard isOpen else { return false }
    switch name {
    case .category:
      let term = tag.string("term") ?? ""
      if term.hasSuffix("kind#comment") { isComment = true }
      if term.hasSuffix("kind#post") { isPost = true }
    case .link:
      let address = tag.string("href") ?? ""
      if tag.string("rel") == "related", let parent = BloggerEntries.commentID(in: address) {
        draft.parentID = Array(parent.utf8)
      }
      if tag.string("rel") == "alternate" { post.link = address }
    case .reply:
      thread = tag.attribute("ref") ?? []
      threadLink = tag.string("href")
    case .extendedProperty:
      if tag.string("name") == "blogger.contentRemoved", tag.string("value") == "true" {
        draft.state = .deleted
      }
    case .author: isInAuthor = true
    case .content:
      isHTML = tag.string("type") != "text" && tag.string("type") != nil
      return true
    default: return true
    }
    return false
  }

  mutating func end(_ name: Name, _ threads: inout ThreadCollector) {
    if name == .entry { finishEntry(&threads) }
    if name == .author { isInAuthor = false }
  }

  private mutating func begin() {
    isOpen = true
    (isComment, isPost, isInAuthor, isHTML) = (false, false, false, true)
    (id, thread, threadLink, status, content) = ([], [], nil, "", [])
    post = Post()
    draft.removeAll()
  }

  /// The id behind `comments/default/`.
  private static func commentID(in address: String) -> Substring? {
    address.contains("comments/default/") ? address.split(separator: "/").last : nil
  }

  /// What follows the last `post-` of an Atom id; all of an id without one.
  private static func number(in id: [UInt8]) -> ArraySlice<UInt8> {
    let marker = Array("post-".utf8)
    let place = id.indices.last { id[$0...].starts(with: marker) }
    return place.map { id[($0 + marker.count)...] } ?? id[...]
  }

  mutating func take(_ name: Name, _ field: XMLField, _ threads: inout ThreadCollector) {
    switch name {
    case .id: if id.isEmpty { id = Array(field.trimmed) }
    case .published:
      draft.time = Timestamp(iso8601: field.string ?? "")
      if draft.time == nil { threads.report(ReadProblem(line: field.line, kind: .unreadableTime)) }
    case .title: post.title = field.string
    case .content: content = field.text
    case .name: if isInAuthor { draft.author = Array(field.trimmed) }
    case .kind:
      isComment = isComment || field.string == "COMMENT"
      isPost = isPost || field.string == "POST" || field.string == "PAGE"
    case .postID: if thread.isEmpty { thread = Array(field.trimmed) }
    case .answered:
      if !field.trimmed.isEmpty { draft.parentID = Array(BloggerEntries.number(in: Array(field.trimmed))) }
    case .status: status = field.string ?? ""
    case .total: post.claimed = field.string.flatMap(Int.init).flatMap { $0 >= 0 ? $0 : nil }
    default: break
    }
  }

  private mutating func finishEntry(_ threads: inout ThreadCollector) {
    guard isOpen else { return }
    isOpen = false
    if isPost { posts[id] = post }
    guard isComment else { return }
    let number = BloggerEntries.number(in: id)
    guard !number.isEmpty else {
      return threads.report(ReadProblem(line: line, kind: .missingField("id")))
    }
    draft.id = Array(number)
    takeStatus(&threads)
    let text = content
    draft.setText(text.span, isHTML ? .html : .plain)
    let place = thread.isEmpty ? threads.thread(nil) : threads.thread(thread)
    if !thread.isEmpty { numbers[thread] = place }
    if let threadLink { threads.note(place) { $0.link = $0.link ?? threadLink } }
    threads.append(draft, to: place)
  }

  /// Takes the status of a comment; the older feeds have none.
  private mutating func takeStatus(_ threads: inout ThreadCollector) {
    switch status {
    case "", "LIVE": break
    case "SPAM": draft.state = .spam
    case "PENDING", "PENDING_MODERATION": draft.state = .pending
    case "EMPTIED": draft.state = .deleted
    case "SOFT_TRASHED", "TRASHED": draft.state = .removed
    default: threads.report(ReadProblem(line: line, kind: .unknownState))
    }
  }
}
