import CommentModel

/// Puts the items of a WordPress export together, event by event.
struct WXRItems: XMLRecords {
  /// The elements that matter, by local name.
  enum Name: String, CaseIterable {
    case item, comment, title, link, guid
    case postID = "post_id"
    case identifier = "thread_identifier"
    case id = "comment_id"
    case parent = "comment_parent"
    case author = "comment_author"
    case timeUTC = "comment_date_gmt"
    case content = "comment_content"
    case approved = "comment_approved"
    /// Elements of a comment that hold nothing for us, and end what an unclosed one before them left open.
    case email = "comment_author_email"
    /// The time without its zone, which is no moment.
    case localTime = "comment_date"
    case address = "comment_author_IP"
    case site = "comment_author_url"
    case kind = "comment_type"
    case meta = "commentmeta"
    case user = "comment_user_id"
  }

  static let beginnings: [Name] = [.item, .comment]

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
  private var hasItems = false
  /// Whether the file speaks Disqus's dialect.
  private var isDisqus = false
  /// Comments so far in the file: the number in the ids of those that have none.
  private var count = 0

  func isText(_ name: Name) -> Bool {
    switch name {
    case .item, .comment: false
    case .title, .link, .guid, .postID, .identifier: true
    default: comment == nil
    }
  }

  mutating func start(_ name: Name, _ tag: XMLStartTag, _ threads: inout ThreadCollector) -> Bool {
    switch name {
    case .item:
      finishItem(&threads)
      item = Item()
      hasItems = true
      return false
    case .comment:
      finishComment()
      if item == nil { item = Item() }
      hasItems = true
      comment = CommentDraft()
      return false
    // Inside of a comment these are not the item's.
    case .title, .link, .guid, .postID, .identifier: return item != nil && comment == nil
    default: return comment != nil
    }
  }

  mutating func end(_ name: Name, _ threads: inout ThreadCollector) {
    switch name {
    case .item: finishItem(&threads)
    case .comment: finishComment()
    default: break
    }
  }

  mutating func finish(_ threads: inout ThreadCollector) {
    finishItem(&threads)
    if hasItems, threads.isEmpty { _ = threads.thread(nil) }
  }

  mutating func take(_ name: Name, _ field: XMLField, _ threads: inout ThreadCollector) {
    switch name {
    case .title: if item?.title.isEmpty == true { item?.title = Array(field.trimmed) }
    case .link: if item?.link.isEmpty == true { item?.link = Array(field.trimmed) }
    case .guid: item?.guid = Array(field.trimmed)
    case .postID: item?.postID = Array(field.trimmed)
    case .identifier:
      item?.identifier = Array(field.trimmed)
      isDisqus = true
    case .id: comment?.id = Array(field.trimmed)
    case .parent: takeParent(field)
    // WordPress keeps names escaped like HTML.
    case .author: comment?.author = EscapedText.decoded(Array(field.trimmed).span)
    case .timeUTC:
      let time = time(field, &threads)
      comment?.time = time
    case .content: comment?.setText(field.text.span, .wordPressHTML)
    case .approved:
      let state = state(field, &threads)
      comment?.state = state
    default: break
    }
  }

  private mutating func takeParent(_ field: XMLField) {
    let path = field.trimmed.split(separator: UInt8(ascii: ",")).map { Array($0.trimmed) }
    guard let parent = path.last, parent != [UInt8(ascii: "0")] else { return }
    comment?.parentID = parent
    comment?.ancestors = path.dropLast().filter { $0 != [UInt8(ascii: "0")] }
  }

  private func time(_ field: XMLField, _ threads: inout ThreadCollector) -> Timestamp? {
    // The zeros are what WordPress writes where there is no time.
    guard let text = field.string, !text.hasPrefix("0000-00-00") else { return nil }
    let time = Timestamp(iso8601: text)
    if time == nil { threads.report(ReadProblem(line: field.line, kind: .unreadableTime)) }
    return time
  }

  private func state(_ field: XMLField, _ threads: inout ThreadCollector) -> CommentState {
    switch field.string {
    case nil, "1", "approve", "approved": return .published
    case "0", "hold": return .pending
    case "spam": return .spam
    case "trash", "post-trashed": return .removed
    default:
      threads.report(ReadProblem(line: field.line, kind: .unknownState))
      return .published
    }
  }

  private mutating func finishComment() {
    guard var draft = comment else { return }
    comment = nil
    count += 1
    if draft.id.isEmpty { draft.id = Array("#\(count)".utf8) }
    item?.comments.append(draft)
  }

  private mutating func finishItem(_ threads: inout ThreadCollector) {
    finishComment()
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
