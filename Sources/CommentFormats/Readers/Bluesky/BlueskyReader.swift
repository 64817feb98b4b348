import CommentModel

/// Reads what Bluesky's `getPostThread` answers: a post, those above it, and a tree of replies, with `thread` around them or
/// without; and the flat list of `getPostThreadV2`.
///
/// The post that was asked for and those above it are comments like the others. Posts that are gone or blocked are
/// absent. A post that counts more replies than stand below it hides them; one that counts some where none stand
/// is where the depth that was asked for ends.
struct BlueskyReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    if json.has("post.uri", "post.record"), json.hasAny("replies", "parent") { return true }
    return json.has("thread.post.uri") || json.has("thread[].uri", "thread[].depth")
      || json.has("thread.uri") && json.hasAny("thread.notFound", "thread.blocked")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      guard let top = root["thread"] ?? (root["post"] == nil ? nil : root) else {
        return threads.report(.missingField("thread"))
      }
      if top.isArray { readList(top, &threads) } else { readTree(top, &threads) }
    }
  }

  private func readTree(_ asked: JSONElement, _ threads: inout ThreadCollector) {
    var above: [JSONElement] = []
    var next = asked["parent"]
    while let view = next, view["post"] != nil {
      above.append(view)
      next = view["parent"]
    }
    let first = (above.last ?? asked)["post"]
    let root = first?["record"]?["reply"]?["root"]?["uri"]?.word ?? first?["uri"]?.word
    let thread = threads.thread(root)
    if next != nil { threads.note(thread) { $0.completeness.absent += 1 } }
    var parent = ""
    for view in above.reversed() {
      guard let post = view["post"], let uri = threads.id(post["uri"], named: "uri") else { continue }
      append(post, uri, parent, to: thread, &threads)
      parent = uri
    }
    /// What is still to be taken, the next one last, each with the post that it answers.
    var pending = [(view: asked, parent: parent)]
    while let (view, parent) = pending.popLast() {
      guard let post = view["post"] else {
        threads.note(thread) { $0.completeness.absent += 1 }
        continue
      }
      guard let uri = threads.id(post["uri"], named: "uri") else { continue }
      append(post, uri, parent, to: thread, &threads)
      let replies = view["replies"]?.members ?? []
      pending.append(contentsOf: replies.reversed().map { ($0, uri) })
      let hidden = (post["replyCount"]?.count ?? 0) - replies.count
      guard hidden > 0 else { continue }
      threads.note(thread) { heading in
        heading.completeness.hidden += hidden
        if replies.isEmpty { heading.completeness.depthLimits += 1 }
      }
    }
  }

  /// The flat list: depth 0 is the post that was asked for, those above it are negative, replies follow their parent.
  private func readList(_ list: JSONElement, _ threads: inout ThreadCollector) {
    let thread = threads.thread(list.members.first?["uri"]?.word)
    var open: [(depth: Int64, uri: String)] = []
    for item in list.members {
      let depth = item["depth"]?.integer ?? 0
      while let last = open.last, last.depth >= depth { open.removeLast() }
      let value = item["value"]
      let more = value?["moreReplies"]?.count ?? 0
      threads.note(thread) { $0.completeness.hidden += more }
      if let post = value?["post"], let uri = threads.id(item["uri"] ?? post["uri"], named: "uri") {
        append(post, uri, open.last?.uri ?? "", to: thread, &threads)
        open.append((depth, uri))
      } else {
        threads.note(thread) { $0.completeness.absent += 1 }
        if let uri = item["uri"]?.word { open.append((depth, uri)) }
      }
    }
  }

  private func append(
    _ post: JSONElement, _ uri: String, _ parent: String, to thread: Int, _ threads: inout ThreadCollector
  ) {
    var draft = CommentDraft()
    draft.id = Array(uri.utf8)
    draft.parentID = Array(parent.utf8)
    draft.author = Array((post["author"]?["handle"]?.string ?? "").utf8)
    let record = post["record"]
    draft.time = threads.time(record?["createdAt"] ?? post["indexedAt"]) { $0.iso8601 }
    let text = record?["text"]?.string ?? ""
    draft.setText(text, .plain)
    if draft.text.count == text.utf8.count, let facets = record?["facets"] { mark(facets, &draft) }
    threads.append(draft, to: thread)
  }

  /// Marks links: facets count in bytes of UTF-8. Those that do not fit the text are left out.
  private func mark(_ facets: JSONElement, _ draft: inout CommentDraft) {
    func isBorder(_ offset: Int) -> Bool { offset == draft.text.count || draft.text[offset] & 0xC0 != 0x80 }
    for facet in facets.members {
      let isLink = (facet["features"]?.members ?? []).contains {
        $0["$type"]?.string == "app.bsky.richtext.facet#link"
      }
      guard isLink, let start = facet["index"]?["byteStart"]?.count,
        let end = facet["index"]?["byteEnd"]?.count,
        start < end, end <= draft.text.count, isBorder(start), isBorder(end)
      else { continue }
      draft.marks.append(TextMark(kind: .link, range: start..<end))
    }
    draft.marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
