import CommentModel

/// Reads Mattermost: lists of posts as its API gives them (`order` and `posts`), and the bulk export, one
/// object a line. The channel is the thread. A reply names the first post of its thread, so nesting is
/// flattened.
///
/// The API's posts come in the order of `order`; posts beside it are context of other pages and are only
/// counted, in a problem. The bulk export has no ids, so its posts are numbered: `#1`, `#2`, ….
struct MattermostReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    if json.has("order", "posts") {
      return json.paths.contains { $0.hasPrefix("posts.") && $0.hasSuffix(".root_id") }
    }
    guard json.says("type", "version"), json.isSequence, let end = head.text.firstIndex(of: 0x0A) else {
      return false
    }
    let second = JSONOutline(Array(head.text[(end + 1)...]))
    return [
      "scheme", "role", "emoji", "team", "channel", "user", "bot", "post", "direct_channel", "direct_post",
    ]
    .contains { second.says("type", $0) && second.has($0) }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    if try SourceHead(of: &source).json.has("order") {
      try JSONTree.read(&source, &threads, readPosts)
    } else {
      var export = MattermostExport()
      try JSONRecords.read(&source, &threads) { record, line, threads in export.take(record, line, &threads) }
    }
  }

  private func readPosts(_ root: JSONElement, _ threads: inout ThreadCollector) {
    var posts: [String: JSONElement] = [:]
    root["posts"]?.forEachField { key, post in posts[key] = posts[key] ?? post }
    let hasMorePages =
      root["has_next"]?.bool ?? (root["prev_post_id"]?.word != nil || root["next_post_id"]?.word != nil)
    var draft = CommentDraft()
    var counts = ReplyCounts()
    var visited: Set<Int> = []
    var listed: Set<String> = []
    root["order"]?.forEachMember { name in
      guard let id = threads.id(name) else { return }
      guard let post = posts[id] else {
        // Named but not there: in the thread of the posts around it.
        let thread = visited.first ?? threads.thread(nil)
        return threads.note(thread) { $0.completeness.absent += 1 }
      }
      let thread = threads.thread(post["channel_id"]?.word)
      visited.insert(thread)
      listed.insert(id)
      take(post, id, thread, &draft, &counts, &threads)
    }
    for thread in visited {
      threads.note(thread) { heading in
        heading.completeness.isFlattened = true
        heading.completeness.hasMorePages = hasMorePages
      }
    }
    counts.note(&threads)
    if posts.count > listed.count { threads.report(.unlistedRecords(posts.count - listed.count)) }
  }

  private func take(
    _ post: JSONElement, _ id: String, _ thread: Int, _ draft: inout CommentDraft,
    _ counts: inout ReplyCounts,
    _ threads: inout ThreadCollector
  ) {
    let parent = post["root_id"]?.word
    let name = post["user_data"]?["username"]?.word ?? post["props"]?["override_username"]?.word
    draft.begin(id, answering: parent, by: name ?? post["user_id"]?.word)
    draft.time = threads.time(post["create_at"], \.epochMilliseconds)
    draft.setText(post["message"]?.string, .markdown)
    if let deleted = post["delete_at"]?.integer, deleted > 0 { draft.state = .deleted }
    threads.append(draft, to: thread)
    counts.claim(post["reply_count"]?.count, by: parent ?? id, in: thread)
    if let parent { counts.take(id, answering: parent, in: thread) }
  }
}

extension JSONElement {
  /// The moment that so many milliseconds since 1970 name; `nil` outside of the years 0 to 9999.
  var epochMilliseconds: Timestamp? {
    guard let integer, (-62_167_219_200_000...253_402_300_799_999).contains(integer) else { return nil }
    return Timestamp(milliseconds: integer)
  }
}
