import CommentModel

/// Reads what Disqus' API answers: posts of a thread or a forum, a page at a time.
struct DisqusAPIReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["response.posts[].", "response[]."].contains { at in
      head.json.has(at + "id", at + "parent", at + "thread")
        && head.json.hasAny(at + "raw_message", at + "isSpam", at + "isDeleted", at + "message")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      guard let response = root["response"] else { return threads.report(.missingField("response")) }
      let page = response["thread"]
      if let page { describe(page, &threads) }
      var seen: Set<Int> = []
      for post in response["posts"]?.members ?? response.members {
        if let thread = append(post, in: page, &threads) { seen.insert(thread) }
      }
      let cursor = root["cursor"]
      for thread in seen {
        threads.note(thread) { heading in
          if cursor?["hasNext"]?.bool == true { heading.completeness.hasMorePages = true }
          if seen.count == 1, heading.completeness.claimed == nil {
            heading.completeness.claimed = cursor?["total"]?.count
          }
        }
      }
    }
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
