import CommentModel

/// Reads answers of the YouTube Data API v3: `commentThreads` and `comments`, one page, a list of pages, or a
/// list of the pages' items. The thread is the video.
///
/// A thread brings five replies at most; `totalReplyCount` tells how many there are. Pages that were fetched
/// twice repeat their comments, which the linker finds.
struct YouTubeAPIReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    let kinds = ["youtube#commentThreadListResponse", "youtube#commentListResponse", "youtube#commentThread"]
    return ["", "[].", "items[].", "[].items[].", "[][]."].contains { at in
      json.has(at + "snippet.topLevelComment") || kinds.contains { json.says(at + "kind", $0) }
        || json.has(at + "snippet.textOriginal", at + "snippet.authorDisplayName")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var walk = YouTubeAPIWalk()
    let json = try SourceHead(of: &source).json
    if json.isArray || json.has("items") && !json.isSequence {
      try JSONTree.read(&source, &threads) { root, threads in
        walk.take(root, threads.documentLine, &threads)
      }
    } else {
      try JSONRecords.read(&source, &threads) { record, line, threads in walk.take(record, line, &threads) }
    }
    walk.note(&threads)
  }
}

/// Walks the pages of the API down to comments.
private struct YouTubeAPIWalk {
  private var counts = ReplyCounts()
  private var draft = CommentDraft()
  private var visited: Set<Int> = []
  /// Whether the last page that was met says that there is one more.
  private var hasMorePages = false

  mutating func take(_ record: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    var pending = [record]
    while let element = pending.popLast() {
      if element.isArray {
        pending.append(contentsOf: element.members.reversed())
      } else if let items = element["items"] {
        hasMorePages = element["nextPageToken"]?.word != nil
        pending.append(contentsOf: items.members.reversed())
      } else if let snippet = element["snippet"], let top = snippet["topLevelComment"] {
        takeThread(element, snippet, top, line, &threads)
      } else {
        take(element, nil, line, &threads)
      }
    }
  }

  /// Says what is known of the threads when all has been taken.
  func note(_ threads: inout ThreadCollector) {
    for thread in visited {
      threads.note(thread) { heading in
        heading.completeness.isFlattened = true
        heading.completeness.hasMorePages = hasMorePages
      }
    }
    counts.note(&threads)
  }

  private mutating func takeThread(
    _ element: JSONElement, _ snippet: JSONElement, _ top: JSONElement, _ line: Int,
    _ threads: inout ThreadCollector
  ) {
    let video = snippet["videoId"]?.word
    guard let (id, thread) = take(top, video, line, &threads) else { return }
    counts.claim(snippet["totalReplyCount"]?.count, by: id, in: thread)
    element["replies"]?["comments"]?.forEachMember { reply in
      _ = take(reply, video, line, &threads)
    }
  }

  @discardableResult private mutating func take(
    _ comment: JSONElement, _ video: String?, _ line: Int, _ threads: inout ThreadCollector
  ) -> (id: String, thread: Int)? {
    guard let snippet = comment["snippet"] else {
      threads.report(.missingField("snippet"), line: line)
      return nil
    }
    guard let id = threads.id(comment["id"], line: line) else { return nil }
    let thread = threads.thread(video ?? snippet["videoId"]?.word)
    visited.insert(thread)
    let parent = snippet["parentId"]?.word
    draft.begin(id, answering: parent, by: snippet["authorDisplayName"]?.word)
    draft.time = threads.time(snippet["publishedAt"], line: line, \.iso8601)
    draft.state =
      switch snippet["moderationStatus"]?.string {
      case "heldForReview": .pending
      case "likelySpam": .spam
      case "rejected": .removed
      default: .published
      }
    if let original = snippet["textOriginal"]?.string {
      draft.setText(original, .plain)
    } else {
      draft.setText(snippet["textDisplay"]?.string, .html)
    }
    threads.append(draft, to: thread)
    if let parent { counts.take(id, answering: parent, in: thread) }
    return (id, thread)
  }
}
