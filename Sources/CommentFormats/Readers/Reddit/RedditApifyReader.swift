import CommentModel

/// Reads what Apify's Reddit scrapers write: a list of posts and comments, told apart by `dataType`.
struct RedditApifyReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return ["", "[]."].contains { at in
      (json.says(at + "dataType", "comment") || json.says(at + "dataType", "post"))
        && json.hasAny(at + "communityName", at + "parsedCommunityName", at + "parsedId", at + "upVotes")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONRecords.read(&source, &threads) { record, line, threads in
      switch record["dataType"]?.string {
      case "comment": takeComment(record, line, &threads)
      case "post": takePost(record, line, &threads)
      default: threads.report(.notAComment, line: line)
      }
    }
  }

  private func takePost(_ post: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(post["id"], line: line) else { return }
    let thread = threads.thread(id)
    threads.note(thread) { heading in
      heading.title = post["title"]?.string
      heading.link = post["url"]?.word
      heading.completeness.claimed = post["numberOfComments"]?.count
    }
  }

  private func takeComment(_ comment: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(comment["id"], line: line) else { return }
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    let parent = comment["parentId"]?.string ?? ""
    if parent.hasPrefix("t1_") { draft.parentID = Array(parent.utf8) }
    RedditText.take(author: (comment["username"]?.string ?? "").utf8Span.span, into: &draft)
    draft.time = threads.time(comment["createdAt"], line: line) { $0.iso8601 ?? $0.epochSeconds }
    RedditText.take((comment["body"]?.string ?? "").utf8Span.span, into: &draft)
    let post =
      comment["postId"]?.word ?? comment["url"]?.string.flatMap(RedditThings.post(inPath:))
      ?? (parent.hasPrefix("t3_") ? parent : nil)
    threads.append(draft, to: threads.thread(post.map { $0.hasPrefix("t3_") ? $0 : "t3_" + $0 }))
  }
}
