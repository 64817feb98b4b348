import CommentModel

/// Puts the threads and posts of a Disqus export together, event by event.
struct DisqusPosts: XMLRecords {
  /// The elements that matter, by local name.
  enum Name: String, CaseIterable {
    case disqus, thread, post, parent, author, id, title, link, message, createdAt, isDeleted, isSpam, name
    case username
    /// Elements that hold nothing for us, and end what an unclosed one before them left open.
    case category, forum, isClosed, isAnonymous, email, ipAddress
  }

  static let beginnings: [Name] = [.post, .thread]

  /// What is being read.
  private enum Record {
    case thread
    case post
  }

  /// What is known of an article.
  private struct Article {
    var title: String?
    var link: String?
  }

  private var record: Record?
  private var key: [UInt8] = []
  private var article = Article()
  private var draft = CommentDraft()
  private var innerID: [UInt8] = []
  private var isSpam = false
  private var isDeleted = false
  private var isInAuthor = false
  private var articles: [[UInt8]: Article] = [:]
  /// The threads with posts, by key.
  private var numbers: [[UInt8]: Int] = [:]
  private var hasRoot = false

  /// Inside of a message everything is unescaped HTML, but for what can only be a record's.
  func isText(_ name: Name) -> Bool { [.title, .link, .name, .id, .author].contains(name) }

  /// Hands over what is still open, and names the threads.
  mutating func finish(_ threads: inout ThreadCollector) {
    finishRecord(&threads)
    for (key, number) in numbers {
      guard let article = articles[key] else { continue }
      threads.note(number) { heading in
        heading.title = article.title
        heading.link = article.link
      }
    }
    if hasRoot, threads.isEmpty { _ = threads.thread(nil) }
  }

  mutating func start(_ name: Name, _ tag: XMLStartTag, _ threads: inout ThreadCollector) -> Bool {
    hasRoot = true
    let id = tag.attribute("id")
    switch name {
    case .post:
      finishRecord(&threads)
      record = .post
      draft.removeAll()
      draft.id = id ?? []
      (key, innerID, isSpam, isDeleted, isInAuthor) = ([], [], false, false, false)
    case .thread where record == .post && (id != nil) && key.isEmpty: key = id ?? []
    case .thread:
      finishRecord(&threads)
      record = .thread
      key = id ?? []
      article = Article()
      isInAuthor = false
    case .parent: if record == .post { draft.parentID = id ?? [] }
    case .author: isInAuthor = true
    case .disqus: break
    default: return record != nil
    }
    return false
  }

  mutating func end(_ name: Name, _ threads: inout ThreadCollector) {
    switch name {
    case .post: if record == .post { finishRecord(&threads) }
    case .thread: if record == .thread { finishRecord(&threads) }
    case .author: isInAuthor = false
    default: break
    }
  }

  mutating func take(_ name: Name, _ field: XMLField, _ threads: inout ThreadCollector) {
    guard record == .post else {
      if isInAuthor { return }
      if name == .title { article.title = field.string }
      if name == .link { article.link = field.string }
      return
    }
    switch name {
    case .id: if !isInAuthor { innerID = Array(field.trimmed) }
    case .message: draft.setText(field.text.span, .html)
    case .createdAt:
      draft.time = Timestamp(iso8601: field.string ?? "")
      if draft.time == nil { threads.report(ReadProblem(line: field.line, kind: .unreadableTime)) }
    case .isDeleted: isDeleted = flag(field, &threads)
    case .isSpam: isSpam = flag(field, &threads)
    case .name: if isInAuthor { draft.author = Array(field.trimmed) }
    case .username: if isInAuthor, draft.author.isEmpty { draft.author = Array(field.trimmed) }
    default: break
    }
  }

  private func flag(_ field: XMLField, _ threads: inout ThreadCollector) -> Bool {
    switch field.string {
    case "true", "1": return true
    case nil, "false", "0": return false
    default:
      threads.report(ReadProblem(line: field.line, kind: .unknownState))
      return false
    }
  }

  private mutating func finishRecord(_ threads: inout ThreadCollector) {
    defer { record = nil }
    switch record {
    case .thread: articles[key] = article
    case .post:
      if draft.id.isEmpty { draft.id = Array("id:".utf8) + innerID }
      draft.state = isSpam ? .spam : isDeleted ? .deleted : .published
      let thread = key.isEmpty ? threads.thread(nil) : threads.thread(key)
      if !key.isEmpty { numbers[key] = thread }
      threads.append(draft, to: thread)
    case nil: break
    }
  }
}
