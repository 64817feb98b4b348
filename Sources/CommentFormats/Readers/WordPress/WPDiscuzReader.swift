import CommentModel

/// Reads the comments of a page that WordPress's plugin wpDiscuz renders: the ids of their boxes are
/// `wpd-comm-ID_PARENT`, in older versions `wc-comm-ID_PARENT`, with `0` at the top level.
struct WPDiscuzReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    head.isPage && head.mentions("wpd-comm-", "wc-comm-", "wpdiscuz")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let page = try HTMLPage(&source, &threads)
    let article = PageArticle(page)
    let thread = threads.thread(article.postID)
    var boxes: [(id: ArraySlice<UInt8>, parent: ArraySlice<UInt8>, node: Int)] = []
    var seen: Set<[UInt8]> = []
    for node in page.nodes.indices {
      guard let range = page.range(.id, of: node), let pair = WPDiscuzReader.pair(page.bytes[range]),
        seen.insert(Array(page.bytes[range])).inserted
      else { continue }
      boxes.append((pair.id, pair.parent, node))
    }
    let nodes = Set(boxes.map(\.node))
    for box in boxes {
      let region = PageRegion(page: page, node: box.node) { nodes.contains($0) }
      var draft = CommentDraft()
      draft.id = Array(box.id)
      draft.parentID = box.parent.elementsEqual([UInt8(ascii: "0")]) ? [] : Array(box.parent)
      draft.author = region.first(WPDiscuzReader.authors).map { Array(region.text($0).utf8) } ?? []
      draft.time = PageTime.read(region, dates: WPDiscuzReader.dates)
      if let content = region.first(WPDiscuzReader.contents) {
        draft.setText(region.html(content, without: WPDiscuzReader.furniture).span, .html)
      }
      if region.first(["wpd-unapproved-comment", "wc-unapproved_comment"]) != nil { draft.state = .pending }
      threads.append(draft, to: thread)
    }
    threads.note(thread) { heading in
      article.describe(&heading, page)
      heading.completeness.claimed =
        WPDiscuzReader.claimed(page) ?? PageClaim.find(page, comments: boxes.map(\.node))
      heading.completeness.hasMorePages = page.nodes.indices.contains {
        page.hasClass($0, WPDiscuzReader.more)
      }
    }
  }

  private static let authors: PageClasses = ["wpd-comment-author", "wc-comment-author"]
  private static let dates: PageClasses = ["wpd-comment-date", "wc-comment-date"]
  private static let contents: PageClasses = ["wpd-comment-text", "wc-comment-text"]
  private static let furniture: PageClasses = [
    "wpd-unapproved-comment", "wc-unapproved_comment", "wpd-reply-to", "*-comment-last-edited",
  ]
  private static let more: PageClasses = ["wpd-load-more-submit", "wc-load-more-submit"]

  /// Both numbers of `wpd-comm-12_3`.
  private static func pair(_ id: ArraySlice<UInt8>) -> (id: ArraySlice<UInt8>, parent: ArraySlice<UInt8>)? {
    guard let prefix = ["wpd-comm-", "wc-comm-"].first(where: { id.starts(with: $0.utf8) }) else {
      return nil
    }
    let parts = id.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: "_"))
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    return (parts[0], parts[1])
  }

  private static func claimed(_ page: HTMLPage) -> Int? {
    for node in page.nodes.indices where page.nodes[node].attributeCount > 0 {
      if let count = page.value(.commentsCount, of: node).flatMap({ Int($0) }), count >= 0 { return count }
      if page.hasClass(node, ["wpdtc"]), let count = Int(page.visibleText(node)), count >= 0 { return count }
    }
    return nil
  }
}
