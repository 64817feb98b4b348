import CommentModel

/// Reads the comments of a Blogger page: `li.comment` with the id `cN`, replies nested in it; in older templates, which
/// know no replies, `dt.comment-author` with this id, and the text in the `dd` behind it.
///
/// Blogger nests two levels; an answer to a reply stands beside it.
struct BloggerHTMLReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.isPage, !head.mentions("wp-content/") else { return false }
    return head.mentions(
      "content='blogger'", "content=\"blogger\"", "www.blogger.com/static", "class=\"comment\" id=\"c",
      "class='comment' id='c", "id='comments-block'", "id=\"comments-block\"")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let page = try HTMLPage(&source, &threads)
    let article = PageArticle(page)
    let thread = threads.thread(nil)
    var boxes: [Int: [UInt8]] = [:]
    var order: [Int] = []
    for node in page.nodes.indices where BloggerHTMLReader.isBox(node, page) {
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
      draft.author = Array(BloggerHTMLReader.author(region).utf8)
      draft.time = PageTime.read(region, dates: ["datetime", "comment-timestamp"])
      if let content = region.first(["comment-content", "comment-body"]) {
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

  private static func isBox(_ node: Int, _ page: HTMLPage) -> Bool {
    switch page.nodes[node].tag {
    case .listItem: page.hasClass(node, ["comment"])
    case .term: page.hasClass(node, ["comment-author"])
    default: false
    }
  }

  /// A name; in older templates the link in the term, or, of guests without one, the term without its verb.
  private static func author(_ region: PageRegion) -> String {
    let page = region.page
    guard page.nodes[region.node].tag == .term else {
      return region.first(["user"]).map { region.text($0) } ?? ""
    }
    let link = region.first { page.range(.href, of: $0) != nil && $0 < Int(page.nodes[region.node].end) }
    if let link, case let name = region.text(link), !name.isEmpty { return name }
    let text = region.text(region.node)
    let name = verbs.first { text.lowercased().hasSuffix($0) }.map { text.dropLast($0.count) } ?? text[...]
    return String(name).trimmingSpaces
  }

  /// What Blogger writes behind a name in the languages that it is used in most.
  private static let verbs = [
    " said...", " said…", " hat gesagt…", " hat gesagt...", " a dit…", " a dit...", " dijo...", " dijo…",
    " disse...",
    " disse…", " ha detto...", " ha detto…", " zei...", " zei…", " pisze...", " pisze…", " sa...", " sa…",
  ]
}
