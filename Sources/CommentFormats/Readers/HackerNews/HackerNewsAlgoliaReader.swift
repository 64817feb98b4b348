import CommentModel

/// Reads what Algolia's Hacker News API answers: an item with everything below it, a list of such items, or a
/// page of search hits.
struct HackerNewsAlgoliaReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return json.has("id", "children", "created_at_i") || json.has("[].id", "[].children", "[].created_at_i")
      || json.has("hits[].objectID", "hits[].created_at_i")
        && json.hasAny("hits[].comment_text", "hits[].story_id")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      if let hits = root["hits"] {
        readHits(hits.members, &threads)
        let isLast = (root["page"]?.count ?? 0) + 1 >= root["nbPages"]?.count ?? 0
        if !threads.isEmpty { threads.note(0) { $0.completeness.hasMorePages = !isLast } }
      } else if root.isArray {
        root.forEachMember { readTree($0, &threads) }
      } else {
        readTree(root, &threads)
      }
    }
  }

  private func readTree(_ root: JSONElement, _ threads: inout ThreadCollector) {
    guard let id = threads.id(root["id"]) else { return }
    let isComment = root["type"]?.string == "comment"
    let thread = threads.thread(isComment ? root["story_id"]?.identifier ?? id : id)
    if !isComment {
      threads.note(thread) { heading in
        heading.title = root["title"]?.string
        heading.link = root["url"]?.word ?? HackerNewsItem.link(id)
      }
    }
    /// What is still to be taken, the next one last, each with the id that it answers.
    var pending: [(item: JSONElement, parent: String)] = []
    func push(_ item: JSONElement, _ parent: String) {
      for child in (item["children"]?.members ?? []).reversed() { pending.append((child, parent)) }
    }
    if isComment {
      pending.append((root, root["parent_id"]?.identifier ?? ""))
    } else {
      push(root, "")
    }
    while let (item, parent) = pending.popLast() {
      guard let id = threads.id(item["id"]) else {
        push(item, parent)
        continue
      }
      append(item, id: id, parent: parent, text: item["text"]?.string, to: thread, &threads)
      push(item, id)
    }
  }

  private func readHits(_ hits: [JSONElement], _ threads: inout ThreadCollector) {
    for hit in hits {
      guard let id = threads.id(hit["objectID"], named: "objectID") else { continue }
      guard let text = hit["comment_text"]?.string else {
        threads.report(.notAComment)
        continue
      }
      let story = hit["story_id"]?.identifier
      let thread = threads.thread(story)
      let parent = hit["parent_id"]?.identifier ?? ""
      threads.note(thread) { heading in
        heading.title = hit["story_title"]?.string
        heading.link = hit["story_url"]?.word ?? story.map(HackerNewsItem.link)
      }
      append(hit, id: id, parent: parent == story ? "" : parent, text: text, to: thread, &threads)
    }
  }

  private func append(
    _ item: JSONElement, id: String, parent: String, text: String?, to thread: Int,
    _ threads: inout ThreadCollector
  ) {
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    draft.parentID = Array(parent.utf8)
    draft.author = Array((item["author"]?.string ?? "").utf8)
    draft.time =
      if let seconds = item["created_at_i"] {
        threads.time(seconds) { $0.epochSeconds }
      } else {
        threads.time(item["created_at"]) { $0.iso8601 }
      }
    draft.setText(text, .html)
    // The API keeps a deleted comment for its replies, without author and text.
    if item["author"] == nil, item["text"] == nil, text == nil { draft.state = .deleted }
    threads.append(draft, to: thread)
  }
}
