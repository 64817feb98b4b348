import CommentModel

/// Reads Isso's generic JSON, which it imports comments from: pages with their comments. Ids count anew on
/// each page, so they carry the page in front: `/page#3`. Isso shows two levels, so its nesting is flattened.
struct IssoJSONReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return json.has("[].id", "[].comments[].text", "[].comments[].created")
      && json.hasAny("[].comments[].remote_addr", "[].comments[].website", "[].comments[].email")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var draft = CommentDraft()
    try JSONTree.read(&source, &threads) { root, threads in
      root.forEachMember { page in
        guard let key = threads.id(page["id"]) else { return }
        let thread = threads.thread(key)
        threads.note(thread) { heading in
          heading.title = page["title"]?.word
          heading.link = key
          heading.completeness.isFlattened = true
        }
        page["comments"]?.forEachMember { take($0, of: key, thread, &draft, &threads) }
      }
    }
  }

  private func take(
    _ comment: JSONElement, of page: String, _ thread: Int, _ draft: inout CommentDraft,
    _ threads: inout ThreadCollector
  ) {
    guard let id = threads.id(comment["id"]) else { return }
    let parent = comment["parent"]?.identifier.flatMap { $0.isEmpty ? nil : page + "#" + $0 }
    draft.begin(page + "#" + id, answering: parent, by: comment["author"]?.word)
    draft.time = threads.time(comment["created"]) { $0.iso8601 ?? $0.epochSeconds }
    draft.setText(comment["text"]?.string, .markdown)
    threads.append(draft, to: thread)
  }
}
