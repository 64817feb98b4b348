import CommentModel

/// Reads what Lemmy's API answers for comments: views in any order, of one post or of many.
///
/// A comment carries the path of all above it. Lists are cut by depth and count: where the topmost comment that is
/// there counts more below it than there are, the rest is hidden.
struct LemmyReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return json.has("comments[].comment.path", "comments[].comment.post_id")
      || json.has("comment_view.comment.path") || json.has("[].comment.path", "[].comment.post_id")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      var below = LemmyBelow()
      let list = root["comments"] ?? root
      for view in list.isArray ? list.members : [root["comment_view"] ?? root] {
        append(view, &below, &threads)
      }
      below.finish(&threads)
    }
  }

  private func append(_ view: JSONElement, _ below: inout LemmyBelow, _ threads: inout ThreadCollector) {
    guard let comment = view["comment"] else { return threads.report(.missingField("comment")) }
    guard let id = threads.id(comment["id"]) else { return }
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    let above = above(comment["path"]?.string ?? "")
    draft.parentID = Array((above.last ?? "").utf8)
    draft.ancestors = above.dropLast().map { Array($0.utf8) }
    let creator = view["creator"]
    draft.author = Array((creator?["name"]?.string ?? "").utf8)
    draft.time = threads.time(comment["published_at"] ?? comment["published"]) { $0.iso8601 }
    draft.setText(comment["content"]?.string, .markdown)
    if comment["removed"]?.bool == true { draft.state = .removed }
    if comment["deleted"]?.bool == true { draft.state = .deleted }
    let thread = threads.thread(comment["post_id"]?.identifier)
    if let post = view["post"] {
      threads.note(thread) { heading in
        heading.title = heading.title ?? post["name"]?.word
        heading.link = heading.link ?? post["ap_id"]?.word
      }
    }
    let claimed = view["counts"]?["child_count"] ?? comment["child_count"]
    below.append(id: id, above: above, claimed: claimed?.count ?? 0, thread: thread)
    threads.append(draft, to: thread)
  }

  /// The ids above a comment, the nearest last: a path is `0`, those, and its own.
  private func above(_ path: String) -> [Substring] {
    path.split(separator: ".").dropLast().filter { $0 != "0" }
  }
}

/// Counts what hangs below each comment.
struct LemmyBelow {
  private var comments: [(id: String, above: [Substring], claimed: Int, thread: Int)] = []

  mutating func append(id: String, above: [Substring], claimed: Int, thread: Int) {
    comments.append((id, above, claimed, thread))
  }

  /// Adds what is hidden to the threads. O(ids in all paths).
  func finish(_ threads: inout ThreadCollector) {
    let found = Set(comments.map(\.id))
    var present: [Substring: Int] = [:]
    for comment in comments { for id in comment.above { present[id, default: 0] += 1 } }
    for comment in comments where !comment.above.contains(where: { found.contains(String($0)) }) {
      let hidden = comment.claimed - present[Substring(comment.id), default: 0]
      if hidden > 0 { threads.note(comment.thread) { $0.completeness.hidden += hidden } }
    }
  }
}
