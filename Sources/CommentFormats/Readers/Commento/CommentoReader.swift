import CommentModel

/// Reads the export of Commento: comments, and beside them who wrote them. The thread is the page, named by
/// domain and path. Whoever wrote without an account has no name.
struct CommentoReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    head.json.has("comments[].commentHex", "comments[].parentHex")
      || head.json.has("commenters[].commenterHex", "version")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      var names: [String: String] = [:]
      root["commenters"]?.forEachMember { commenter in
        if let id = commenter["commenterHex"]?.word { names[id] = commenter["name"]?.word }
      }
      var draft = CommentDraft()
      root["comments"]?.forEachMember { take($0, names, &draft, &threads) }
    }
  }

  private func take(
    _ comment: JSONElement, _ names: [String: String], _ draft: inout CommentDraft,
    _ threads: inout ThreadCollector
  ) {
    guard let id = threads.id(comment["commentHex"], named: "commentHex") else { return }
    let parent = comment["parentHex"]?.identifier.flatMap { $0 == "root" ? nil : $0 }
    let page = (comment["domain"]?.string ?? "") + (comment["url"]?.string ?? comment["path"]?.string ?? "")
    let thread = threads.thread(page.isEmpty ? nil : page)
    if !page.isEmpty { threads.note(thread) { $0.link = page } }
    draft.begin(id, answering: parent, by: comment["commenterHex"]?.word.flatMap { names[$0] })
    draft.time = threads.time(comment["creationDate"], \.iso8601)
    if let markdown = comment["markdown"]?.word {
      draft.setText(markdown, .markdown)
    } else {
      draft.setText(comment["html"]?.string, .html)
    }
    draft.state =
      switch comment["state"]?.string {
      case "unapproved": .pending
      // Commento's spam filter withholds what it flags.
      case "flagged": .spam
      default: .published
      }
    if comment["deleted"]?.isTrue == true { draft.state = .deleted }
    threads.append(draft, to: thread)
  }
}
