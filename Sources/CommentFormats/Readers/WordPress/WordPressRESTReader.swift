import CommentModel

/// Reads WordPress' REST answers of `/wp/v2/comments`: an array, newest first as a rule, or one comment.
///
/// A saved answer is one page of many, and the count of pages stood in its headers: parents may be missing. The local
/// time has no zone, so only the one in UTC is taken. WordPress keeps names escaped like HTML.
struct WordPressRESTReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return ["", "[]."].contains { at in
      json.has(at + "author_name", at + "post", at + "parent") && json.has(at + "content.rendered")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONRecords.read(&source, &threads) { record, line, threads in
      append(record, line, &threads)
    }
    if threads.isEmpty { _ = threads.thread(nil) }
  }

  private func append(_ comment: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(comment["id"], line: line) else { return }
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    if let parent = comment["parent"]?.identifier, parent != "0" { draft.parentID = Array(parent.utf8) }
    draft.author = EscapedText.decoded((comment["author_name"]?.string ?? "").utf8Span.span)
    draft.time = threads.time(comment["date_gmt"], line: line) { $0.iso8601 }
    let content = comment["content"]
    if let html = content?["rendered"]?.string {
      draft.setText(html, .html)
    } else {
      draft.setText(content?["raw"]?.string, .wordPressHTML)
    }
    switch comment["status"]?.string {
    case nil, "approved", "approve": break
    case "hold": draft.state = .pending
    case "spam": draft.state = .spam
    case "trash", "post-trashed": draft.state = .removed
    default: threads.report(.unknownState, line: line)
    }
    let post = comment["post"]?.identifier
    let thread = threads.thread(post)
    threads.note(thread) { heading in
      heading.link = heading.link ?? comment["link"]?.word.map { String($0.prefix { $0 != "#" }) }
    }
    threads.append(draft, to: thread)
  }
}
