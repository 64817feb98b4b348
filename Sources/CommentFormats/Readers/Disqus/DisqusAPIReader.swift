import CommentModel

/// Reads what Disqus' API answers: posts of a thread or a forum, a page at a time; a list of
/// pages, and the posts alone, in a list or one a line.
struct DisqusAPIReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    func arePosts(_ at: String) -> Bool {
      json.has(at + "id", at + "parent", at + "thread")
        && json.hasAny(at + "raw_message", at + "isSpam", at + "isDeleted", at + "message")
    }
    for page in ["", "[]."] where arePosts(page + "response.posts[].") || arePosts(page + "response[].") {
      return true
    }
    return ["", "[]."].contains { arePosts($0) && json.has($0 + "forum", $0 + "createdAt") }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var seen = Pages()
    try JSONTree.read(&source, &threads) { root, threads in
      let pages = root.isArray ? root.members : [root]
      for page in pages { take(page, &seen, &threads) }
    }
    for thread in seen.threads {
      threads.note(thread) { heading in
        heading.completeness.hasMorePages = seen.hasMore
        if seen.threads.count == 1, heading.completeness.claimed == nil {
          heading.completeness.claimed = seen.total
        }
      }
    }
  }

  /// What the pages say together.
  private struct Pages {
    /// The threads of which posts were seen.
    var threads: Set<Int> = []
    /// Whether the last page says that there are more.
    var hasMore = false
    /// How many posts there are.
    var total: Int?
  }

  /// Takes a page, or a post without a page around it.
  private func take(_ root: JSONElement, _ seen: inout Pages, _ threads: inout ThreadCollector) {
    guard let response = root["response"] else {
      if root["id"] == nil { return threads.report(.missingField("response")) }
      if let thread = append(root, in: nil, &threads) { seen.threads.insert(thread) }
      return
    }
    let page = response["thread"]
    if let page { describe(page, &threads) }
    for post in response["posts"]?.members ?? response.members {
      if let thread = append(post, in: page, &threads) { seen.threads.insert(thread) }
    }
    seen.hasMore = root["cursor"]?["hasNext"]?.bool == true
    seen.total = seen.total ?? root["cursor"]?["total"]?.count
  }

  private func describe(_ page: JSONElement, _ threads: inout ThreadCollector) {
    guard let id = threads.id(page["id"]) else { return }
    let thread = threads.thread(id)
    threads.note(thread) { heading in
      heading.title = page["clean_title"]?.word ?? page["title"]?.word
      heading.link = page["link"]?.word
      heading.completeness.claimed = page["posts"]?.count
    }
  }

  /// Gives the number of the post's thread.
  private func append(
    _ post: JSONElement, in page: JSONElement?, _ threads: inout ThreadCollector
  ) -> Int? {
    guard post.isObject else {
      threads.report(.notAnObject)
      return nil
    }
    guard let id = threads.id(post["id"]) else { return nil }
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    if let parent = post["parent"]?.identifier, parent != "0" { draft.parentID = Array(parent.utf8) }
    let author = post["author"]
    draft.author = Array((author?["name"]?.word ?? author?["username"]?.word ?? "").utf8)
    draft.time = threads.time(post["createdAt"]) { $0.iso8601 }
    if let html = post["message"]?.string {
      draft.setText(html, .html)
    } else {
      draft.setText(post["raw_message"]?.string, .plain)
    }
    if post["isApproved"]?.bool == false { draft.state = .pending }
    if post["isSpam"]?.bool == true { draft.state = .spam }
    if post["isDeleted"]?.bool == true {
      draft.state = post["isDeletedByAuthor"]?.bool == false ? .removed : .deleted
    }
    // A thread is an id, or the whole object where it was asked to be.
    let named = post["thread"]?.identifier ?? post["thread"]?["id"]?.identifier ?? page?["id"]?.identifier
    let thread = threads.thread(named)
    if let whole = post["thread"], whole.isObject, page == nil { describe(whole, &threads) }
    threads.append(draft, to: thread)
    return thread
  }
}
