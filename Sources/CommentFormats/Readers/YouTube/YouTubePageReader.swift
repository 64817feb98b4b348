import CommentModel

/// Reads one page of comments as services over YouTube's inner API hand it on: `data` with the comments,
/// `commentsCount` in rounded words (`1.6K`), `continuation` for the next page, a `replyToken` for each one's
/// replies.
///
/// The page holds no replies; a page of replies has ids of the form `PARENT.REPLY`.
struct YouTubePageReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return json.has("data[].commentId")
      && json.hasAny("commentsCount", "continuation", "data[].replyToken", "data[].replyCount")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      let thread = threads.thread(root["videoId"]?.word)
      threads.note(thread) { heading in
        heading.completeness.claimed = YouTubePageReader.rounded(root["commentsCount"])
        heading.completeness.hasMorePages = root["continuation"]?.word != nil
      }
      take(root["data"], thread, &threads)
    }
  }

  private func take(_ comments: JSONElement?, _ thread: Int, _ threads: inout ThreadCollector) {
    var draft = CommentDraft()
    var counts = ReplyCounts()
    comments?.forEachMember { comment in
      guard let id = threads.id(comment["commentId"], named: "commentId") else { return }
      let parent = id.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(id[..<$0]) }
      let author = comment["authorText"] ?? comment["author"]
      draft.begin(id, answering: parent, by: author?.word ?? author?["title"]?.word ?? author?["name"]?.word)
      draft.time = (comment["publishedAt"] ?? comment["publishDate"])?.iso8601
      let text = comment["textDisplay"] ?? comment["content"] ?? comment["text"]
      draft.setText(text?.string, .plain)
      threads.append(draft, to: thread)
      counts.claim(comment["replyCount"]?.count, by: id, in: thread)
      if let parent { counts.take(id, answering: parent, in: thread) }
    }
    counts.note(&threads)
  }

  /// A count as the page shows it: `812`, `1.6K`, `2M`; `nil` for anything else.
  static func rounded(_ element: JSONElement?) -> Int? {
    if let count = element?.count { return count }
    guard let text = element?.string, let last = text.utf8.last, let digits = Double(text.dropLast()) else {
      return nil
    }
    let scale: Double? =
      switch last {
      case UInt8(ascii: "K"): 1_000
      case UInt8(ascii: "M"): 1_000_000
      default: nil
      }
    guard let scale, (0...1_000).contains(digits) else { return nil }
    return Int((digits * scale).rounded())
  }
}
