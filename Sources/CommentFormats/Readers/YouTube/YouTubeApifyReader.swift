import CommentModel

/// Reads what Apify's YouTube comment scraper writes: a flat list with `cid` and `replyToCid`. The thread is
/// the video.
///
/// There are no times, only words such as "2 weeks ago".
struct YouTubeApifyReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["", "[]."].contains { at in
      head.json.has(at + "cid", at + "comment")
        && head.json.hasAny(at + "replyToCid", at + "voteCount", at + "publishedTimeText", at + "replyCount")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var draft = CommentDraft()
    var counts = ReplyCounts()
    try JSONRecords.read(&source, &threads) { record, line, threads in
      guard let id = threads.id(record["cid"], named: "cid", line: line) else { return }
      let thread = threads.thread(record["videoId"]?.word ?? record["pageUrl"]?.word)
      let parent = record["replyToCid"]?.identifier.flatMap { $0.isEmpty ? nil : $0 }
      threads.note(thread) { heading in
        heading.title = heading.title ?? record["title"]?.word
        heading.link = heading.link ?? record["pageUrl"]?.word
        heading.completeness.claimed = heading.completeness.claimed ?? record["commentsCount"]?.count
        if parent != nil { heading.completeness.isFlattened = true }
      }
      draft.begin(id, answering: parent, by: record["author"]?.word)
      draft.setText(record["comment"]?.string, .plain)
      threads.append(draft, to: thread)
      if threads.isStreaming { return }
      counts.claim(record["replyCount"]?.count, by: id, in: thread)
      if let parent { counts.take(id, answering: parent, in: thread) }
    }
    counts.note(&threads)
  }
}
