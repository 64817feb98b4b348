import CommentModel

/// Puts the items of a WordPress export together, event by event.
struct WXRItems {
  /// The elements that matter, by local name.
  enum Name: String, CaseIterable {
    case item, comment, title, link, guid
    case postID = "post_id"
    case identifier = "thread_identifier"
    case id = "comment_id"
    case parent = "comment_parent"
    case author = "comment_author"
    case timeUTC = "comment_date_gmt"
    case time = "comment_date"
    case content = "comment_content"
    case approved = "comment_approved"
    /// Elements of a comment that hold nothing for us, and end what an unclosed one before them left open.
    case email = "comment_author_email"
    case address = "comment_author_IP"
    case site = "comment_author_url"
    case kind = "comment_type"
    case meta = "commentmeta"
    case user = "comment_user_id"
  }

  private static let names = Name.allCases

  /// What is known of the item.
  private struct Item {
    var title: [UInt8] = []
    var link: [UInt8] = []
    var guid: [UInt8] = []
    var postID: [UInt8] = []
    var identifier: [UInt8] = []
    var comments: [CommentDraft] = []
  }

  private var item: Item?
  private var comment: CommentDraft?
  private var localTime: Timestamp?
  private var field = XMLField()
  private var hasItems = false
  /// Whether the file speaks Disqus's dialect.
  private var isDisqus = false
  /// Comments so far in the file: the number in the ids of those that have none.
  private var count = 0
  /// The line of the event that was taken last.
  private var line = 1

  /// Takes the next event.
  mutating func take(_ event: XMLEvent, _ sink: XMLEventSink, _ threads: inout ThreadCollector) {
    line = event.line
    switch event.kind {
    case .text: field.append(sink.bytes[event.range])
    case .start:
      if event.name < 0 { field.descend() } else { start(WXRItems.names[event.name], event.name, &threads) }
    case .end:
      if field.name != nil {
        if let name = field.end() { take(WXRItems.names[name], &threads) }
      } else if event.name >= 0 {
        end(WXRItems.names[event.name], &threads)
      }
    case .restart: closeField(&threads)
    }
  }

  /// Hands over what is still open at the end of the input.
  mutating func finish(_ threads: inout ThreadCollector) {
    closeField(&threads)
    finishItem(&threads)
    if hasItems, threads.isEmpty { _ = threads.thread(nil) }
  }

  private mutating func start(_ name: Name, _ place: Int, _ threads: inout ThreadCollector) {
    switch name {
    case .item:
      closeField(&threads)
      finishItem(&threads)
      item = Item()
      hasItems = true
    case .comment:
      closeField(&threads)
      finishComment(&threads)
      if item == nil { item = Item() }
      hasItems = true
      comment = CommentDraft()
      localTime = nil
    case .title, .link, .guid, .postID, .identifier:
      // Inside of another element these are unescaped HTML, not the item's.
      if field.name != nil || item == nil || comment != nil { field.descend() } else { field.begin(place) }
    default:
      if comment == nil { return field.descend() }
      closeField(&threads)
      field.begin(place)
    }
  }

  private mutating func end(_ name: Name, _ threads: inout ThreadCollector) {
    switch name {
    case .item: finishItem(&threads)
    case .comment: finishComment(&threads)
    default: break
    }
  }

  private mutating func closeField(_ threads: inout ThreadCollector) {
    if let name = field.close() { take(WXRItems.names[name], &threads) }
  }

  private mutating func take(_ name: Name, _ threads: inout ThreadCollector) {
    switch name {
    case .title: if item?.title.isEmpty == true { item?.title = Array(field.trimmed) }
    case .link: if item?.link.isEmpty == true { item?.link = Array(field.trimmed) }
    case .guid: item?.guid = Array(field.trimmed)
    case .postID: item?.postID = Array(field.trimmed)
    case .identifier:
      item?.identifier = Array(field.trimmed)
      isDisqus = true
    case .id: comment?.id = Array(field.trimmed)
    case .parent: takeParent()
    case .author: comment?.author = Array(field.trimmed)
    case .timeUTC:
      let time = time(&threads)
      comment?.time = time
    case .time: localTime = time(&threads)
    case .content:
      let text = field.text
      comment?.setText(text.span, .wordPressHTML)
    case .approved:
      let state = state(&threads)
      comment?.state = state
    default: break
    }
  }

  private mutating func takeParent() {
    let path = field.trimmed.split(separator: UInt8(ascii: ",")).map { Array($0.trimmed) }
    guard let parent = path.last, parent != [UInt8(ascii: "0")] else { return }
    comment?.parentID = parent
    comment?.ancestors = path.dropLast().filter { $0 != [UInt8(ascii: "0")] }
  }

  private func time(_ threads: inout ThreadCollector) -> Timestamp? {
    let text = String(decoding: field.trimmed, as: UTF8.self)
    // What WordPress writes where there is no time.
    if text.isEmpty || text.hasPrefix("0000-00-00") { return nil }
    let time = Timestamp(iso8601: text)
    if time == nil { threads.report(ReadProblem(line: line, kind: .unreadableTime)) }
    return time
  }

  private func state(_ threads: inout ThreadCollector) -> CommentState {
    switch String(decoding: field.trimmed, as: UTF8.self) {
    case "", "1", "approve", "approved": return .published
    case "0", "hold": return .pending
    case "spam": return .spam
    case "trash", "post-trashed": return .removed
    default:
      threads.report(ReadProblem(line: line, kind: .unknownState))
      return .published
    }
  }

  private mutating func finishComment(_ threads: inout ThreadCollector) {
    guard var draft = comment else { return }
    comment = nil
    count += 1
    if draft.id.isEmpty { draft.id = Array("#\(count)".utf8) }
    // Only the site's own time is left, without its zone.
    draft.time = draft.time ?? localTime
    item?.comments.append(draft)
  }

  private mutating func finishItem(_ threads: inout ThreadCollector) {
    finishComment(&threads)
    guard let item, !item.comments.isEmpty else { return self.item = nil }
    self.item = nil
    let keys = isDisqus ? [item.identifier, item.link, item.postID] : [item.postID, item.link]
    let key = (keys + [item.guid, item.title]).first { !$0.isEmpty }
    let thread = key.map { threads.thread($0) } ?? threads.thread(nil)
    threads.note(thread) { heading in
      if heading.title == nil, !item.title.isEmpty {
        heading.title = String(decoding: item.title, as: UTF8.self)
      }
      if heading.link == nil, !item.link.isEmpty { heading.link = String(decoding: item.link, as: UTF8.self) }
    }
    for draft in item.comments { threads.append(draft, to: thread) }
  }
}
