import CommentModel

/// Reads Artalk's Artrans: an array of comments whose values are all strings. The thread is the page.
struct ArtalkReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    head.json.has("[].rid", "[].page_key", "[].content")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var draft = CommentDraft()
    try JSONRecords.read(&source, &threads) { comment, line, threads in
      guard let id = threads.id(comment["id"], line: line) else { return }
      let page = comment["page_key"]?.word
      let thread = threads.thread(page)
      threads.note(thread) { heading in
        heading.title = heading.title ?? comment["page_title"]?.word
        heading.link = heading.link ?? page
      }
      let parent = comment["rid"]?.identifier.flatMap { $0 == "0" ? nil : $0 }
      draft.begin(id, answering: parent, by: comment["nick"]?.word)
      draft.time = threads.time(comment["created_at"], line: line, ArtalkReader.time)
      draft.setText(comment["content"]?.string, .markdown)
      if comment["is_pending"]?.isTrue == true { draft.state = .pending }
      threads.append(draft, to: thread)
    }
  }

  /// A time as Go prints it, `2021-10-28 20:50:15 +0800 CST`, or ISO 8601.
  static func time(_ element: JSONElement) -> Timestamp? {
    guard let text = element.string else { return nil }
    if let time = Timestamp(iso8601: text) { return time }
    let parts = text.split(separator: " ")
    return parts.count < 3 ? nil : Timestamp(iso8601: parts[0] + " " + parts[1] + parts[2])
  }
}
