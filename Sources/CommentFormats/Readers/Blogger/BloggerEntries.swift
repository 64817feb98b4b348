import CommentModel

/// Puts the entries of a Blogger feed together, event by event.
struct BloggerEntries {
  /// The elements that matter, by local name.
  enum Name: String, CaseIterable {
    case feed, entry, id, published, category, title, content, link, author, name, total, extendedProperty
    case reply = "in-reply-to"
    /// Elements that hold nothing for us, and end what an unclosed one before them left open.
    case updated, email, uri
  }

  private static let names = Name.allCases

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
  private var post = Post()
  private var draft = CommentDraft()
  private var content: [UInt8] = []
  private var field = XMLField()
  private var posts: [[UInt8]: Post] = [:]
  /// The threads with comments, by the Atom id of the post.
  private var numbers: [[UInt8]: Int] = [:]
  private var hasFeed = false
  private var line = 1

  /// Takes the next event.
  mutating func take(_ event: XMLEvent, _ sink: XMLEventSink, _ threads: inout ThreadCollector) {
    line = event.line
    switch event.kind {
    case .text: field.append(sink.bytes[event.range])
    case .start:
      if event.name < 0 { field.descend() } else { start(event, sink, &threads) }
    case .end:
      if field.name != nil {
        if let name = field.end() { take(BloggerEntries.names[name], &threads) }
      } else if event.name >= 0 {
        if BloggerEntries.names[event.name] == .entry { finishEntry(&threads) }
        if BloggerEntries.names[event.name] == .author { isInAuthor = false }
      }
    case .restart: if let name = field.close() { take(BloggerEntries.names[name], &threads) }
    }
  }

  /// Hands over what is still open at the end of the input, and names the threads.
  mutating func finish(_ threads: inout ThreadCollector) {
    if let name = field.close() { take(BloggerEntries.names[name], &threads) }
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

  private mutating func start(_ event: XMLEvent, _ sink: XMLEventSink, _ threads: inout ThreadCollector) {
    let name = BloggerEntries.names[event.name]
    hasFeed = true
    if name == .entry {
      if let open = field.close() { take(BloggerEntries.names[open], &threads) }
      finishEntry(&threads)
      begin()
      return
    }
    // Inside of a content of type xhtml everything is the content's.
    if field.name != nil { return field.descend() }
    guard isOpen else { return }
    func value(_ attribute: String) -> String? {
      sink.attribute(attribute, of: event).map { String(decoding: $0, as: UTF8.self) }
    }
    switch name {
    case .category:
      let term = value("term") ?? ""
      if term.hasSuffix("kind#comment") { isComment = true }
      if term.hasSuffix("kind#post") { isPost = true }
    case .link:
      let address = value("href") ?? ""
      if value("rel") == "related", let parent = BloggerEntries.commentID(in: address) {
        draft.parentID = Array(parent.utf8)
      }
      if value("rel") == "alternate" { post.link = address }
    case .reply:
      thread = sink.attribute("ref", of: event) ?? []
      threadLink = value("href")
    case .extendedProperty:
      if value("name") == "blogger.contentRemoved", value("value") == "true" { draft.state = .deleted }
    case .author: isInAuthor = true
    case .content:
      isHTML = value("type") != "text" && value("type") != nil
      field.begin(event.name)
    default: field.begin(event.name)
    }
  }

  private mutating func begin() {
    isOpen = true
    (isComment, isPost, isInAuthor, isHTML) = (false, false, false, true)
    (id, thread, threadLink, content) = ([], [], nil, [])
    post = Post()
    draft.removeAll()
  }

  /// The id behind `comments/default/`.
  private static func commentID(in address: String) -> Substring? {
    address.contains("comments/default/") ? address.split(separator: "/").last : nil
  }

  private mutating func take(_ name: Name, _ threads: inout ThreadCollector) {
    let text = String(decoding: field.trimmed, as: UTF8.self)
    switch name {
    case .id: if id.isEmpty { id = Array(field.trimmed) }
    case .published:
      draft.time = Timestamp(iso8601: text)
      if draft.time == nil { threads.report(ReadProblem(line: line, kind: .unreadableTime)) }
    case .title: post.title = text.isEmpty ? nil : text
    case .content: content = field.text
    case .name: if isInAuthor { draft.author = Array(field.trimmed) }
    case .total: post.claimed = Int(text).flatMap { $0 >= 0 ? $0 : nil }
    default: break
    }
  }

  private mutating func finishEntry(_ threads: inout ThreadCollector) {
    guard isOpen else { return }
    isOpen = false
    if isPost { posts[id] = post }
    guard isComment else { return }
    let marker = Array("post-".utf8)
    var number = id[...]
    while let place = Array(number).firstRange(of: marker) { number = number.dropFirst(place.upperBound) }
    guard !number.isEmpty else {
      return threads.report(ReadProblem(line: line, kind: .missingField("id")))
    }
    draft.id = Array(number)
    let text = content
    draft.setText(text.span, isHTML ? .html : .plain)
    let place = thread.isEmpty ? threads.thread(nil) : threads.thread(thread)
    if !thread.isEmpty { numbers[thread] = place }
    if let threadLink { threads.note(place) { $0.link = $0.link ?? threadLink } }
    threads.append(draft, to: place)
  }
}
