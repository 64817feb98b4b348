import CommentModel

/// Reads Isso's generic JSON, which it imports comments from: pages with their comments. Ids count anew on
/// each page, so they carry the page in front: `/page#3`. A parent that is not on the page is looked for on the others;
/// where no two pages share an id it is found. Isso shows two levels, so its nesting is flattened.
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
      let pages = IssoJSONReader.pages(root)
      root.forEachMember { page in
        guard let key = threads.id(page["id"]) else { return }
        let thread = threads.thread(key)
        threads.note(thread) { heading in
          heading.title = page["title"]?.word
          heading.link = key
          heading.completeness.isFlattened = true
        }
        page["comments"]?.forEachMember { take($0, of: key, pages, thread, &draft, &threads) }
      }
    }
  }

  /// The pages of comments by their ids; none where two pages share an id, so that ids count within a page.
  private static func pages(_ root: JSONElement) -> [String: String] {
    var pages: [String: String] = [:]
    var isShared = false
    root.forEachMember { page in
      guard let key = page["id"]?.identifier else { return }
      page["comments"]?.forEachMember { comment in
        guard let id = comment["id"]?.identifier else { return }
        if pages.updateValue(key, forKey: id).map({ $0 != key }) ?? false { isShared = true }
      }
    }
    return isShared ? [:] : pages
  }

  private func take(
    _ comment: JSONElement, of page: String, _ pages: [String: String], _ thread: Int,
    _ draft: inout CommentDraft,
    _ threads: inout ThreadCollector
  ) {
    guard let id = threads.id(comment["id"]) else { return }
    let parent = comment["parent"]?.identifier.flatMap { parent in
      parent.isEmpty ? nil : (pages[parent] ?? page) + "#" + parent
    }
    draft.begin(page + "#" + id, answering: parent, by: comment["author"]?.word)
    draft.time = threads.time(comment["created"]) { $0.iso8601 ?? $0.epochSeconds }
    draft.setText(comment["text"]?.string, .markdown)
    threads.append(draft, to: thread)
  }
}
