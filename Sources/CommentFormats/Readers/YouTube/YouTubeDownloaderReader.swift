import CommentModel

/// Reads what youtube-comment-downloader writes: one comment a line, or all of them in one document
/// (`--pretty`).
///
/// There is no field for the parent: the id of a reply is `PARENT.REPLY`. Times are estimates from words such
/// as "2 weeks ago". The file names no video, so the thread is named after the input.
struct YouTubeDownloaderReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["", "[].", "comments[]."].contains { at in
      head.json.has(at + "cid", at + "text", at + "votes")
        && head.json.hasAny(at + "time", at + "channel", at + "heart", at + "reply")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var draft = CommentDraft()
    var counts = ReplyCounts()
    try JSONRecords.read(&source, &threads, under: "comments") { comment, line, threads in
      guard let id = threads.id(comment["cid"], named: "cid", line: line) else { return }
      let thread = threads.thread(nil)
      let parent = id.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(id[..<$0]) }
      draft.begin(id, answering: parent, by: comment["author"]?.word)
      draft.time = threads.time(comment["time_parsed"], line: line, \.epochSeconds)
      draft.setText(comment["text"]?.string, .plain)
      threads.append(draft, to: thread)
      if threads.isStreaming { return }
      counts.claim(comment["replies"]?.count, by: id, in: thread)
      if let parent { counts.take(id, answering: parent, in: thread) }
    }
    if !threads.isEmpty { threads.note(0) { $0.completeness.isFlattened = true } }
    counts.note(&threads)
  }
}
