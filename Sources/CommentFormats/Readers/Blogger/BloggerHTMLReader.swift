import CommentModel

/// Reads the threaded comments of a Blogger page: `li.comment` with the id `cN`, replies nested in it.
///
/// Blogger nests two levels; an answer to a reply stands beside it.
struct BloggerHTMLReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.isPage, !head.mentions("wp-content/") else { return false }
    return head.mentions(
      "content='blogger'", "content=\"blogger\"", "www.blogger.com/static", "class=\"comment\" id=\"c",
      "class='comment' id='c")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let page = try HTMLPage(&source, &threads)
    let article = PageArticle(page)
    let thread = threads.thread(nil)
    var boxes: [Int: [UInt8]] = [:]
    var order: [Int] = []
    for node in page.nodes.indices where page.nodes[node].tag == .listItem && page.hasClass(node, ["comment"])
    {
      guard let range = page.range(.id, of: node), let first = page.bytes[range].first,
        first == UInt8(ascii: "c"), range.count > 1, page.bytes[range].dropFirst().allSatisfy(\.isASCIIDigit)
      else { continue }
      boxes[node] = Array(page.bytes[range].dropFirst())
      order.append(node)
    }
    var hasSiblingReplies = false
    var lastParent: Int?
    for node in order {
      let region = PageRegion(page: page, node: node) { boxes[$0] != nil }
      var draft = CommentDraft()
      draft.id = boxes[node] ?? []
      var above = page.parent(node)
      while let ancestor = above, boxes[ancestor] == nil { above = page.parent(ancestor) }
      if let above {
        draft.parentID = boxes[above] ?? []
        hasSiblingReplies = hasSiblingReplies || lastParent == above
        lastParent = above
      }
      draft.author = region.first(["user"]).map { Array(region.text($0).utf8) } ?? []
      draft.time = PageTime.read(region, dates: ["datetime"])
      if let content = region.first(["comment-content"]) {
        draft.setText(region.html(content, without: []).span, .html)
      }
      if region.first(["deleted-comment"]) != nil { draft.state = .deleted }
      threads.append(draft, to: thread)
    }
    threads.note(thread) { heading in
      article.describe(&heading, page)
      heading.completeness.claimed = PageClaim.find(page, comments: order)
      heading.completeness.isFlattened = hasSiblingReplies
    }
  }
}
