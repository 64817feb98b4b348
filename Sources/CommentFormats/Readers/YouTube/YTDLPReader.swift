import CommentModel

/// Reads the comments in the info JSON of yt-dlp (`--write-comments`), of YouTube and of the other sites that
/// it takes comments from; a bare list of such comments too.
///
/// Times are yt-dlp's estimates from words such as "2 weeks ago". Deeper threads than YouTube's old two
/// levels are taken as they are; where no reply answers a reply, the nesting counts as flattened.
struct YTDLPReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    if json.has("comments[].id", "comments[].parent") {
      return json.hasAny("comments[].author_id", "comments[].like_count", "comments[]._time_text")
    }
    if json.has("[].id", "[].parent") {
      return json.hasAny("[].author_is_uploader", "[].author_is_verified", "[]._time_text", "[].is_favorited")
    }
    // The comments stand at the end, often behind more than what is looked at.
    return json.has("id", "title")
      && (json.has("formats[].format_id") || json.has("extractor_key", "webpage_url"))
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      let thread = threads.thread(root["id"]?.identifier)
      threads.note(thread) { heading in
        heading.title = root["title"]?.word
        heading.link = root["webpage_url"]?.word ?? root["original_url"]?.word
        heading.completeness.claimed = root["comment_count"]?.count
      }
      take(root.isArray ? root : root["comments"], thread, &threads)
    }
  }

  private func take(_ comments: JSONElement?, _ thread: Int, _ threads: inout ThreadCollector) {
    var draft = CommentDraft()
    var replies: Set<String> = []
    var answered: Set<String> = []
    comments?.forEachMember { comment in
      guard let id = threads.id(comment["id"]) else { return }
      let parent = comment["parent"]?.identifier.flatMap { $0 == "root" || $0.isEmpty ? nil : $0 }
      draft.begin(id, answering: parent, by: comment["author"]?.word)
      draft.time = threads.time(comment["timestamp"], \.epochSeconds)
      if let text = comment["text"]?.string {
        draft.setText(text, .plain)
      } else {
        draft.setText(comment["html"]?.string, .html)
      }
      if let parent {
        replies.insert(id)
        answered.insert(parent)
      }
      threads.append(draft, to: thread)
    }
    threads.note(thread) { heading in
      heading.completeness.isFlattened = !replies.isEmpty && replies.isDisjoint(with: answered)
    }
  }
}
