import CommentModel

/// Reads the comments of a Drupal page: an anchor `comment-N` in front of each, replies in a sibling
/// `div.indented` behind the comment that they answer.
struct DrupalHTMLReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.isPage, !head.mentions("wp-content/") else { return false }
    return head.mentions(
      "content=\"Drupal ", "content='Drupal ", "Drupal.settings", "drupalSettings", "data-drupal-selector",
      "class=\"indented\"")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let page = try HTMLPage(&source, &threads)
    let article = PageArticle(page)
    let thread = threads.thread(nil)
    let marks = DrupalReplies(page).all
    var nodes: [Int] = []
    for (place, mark) in marks.enumerated() {
      let next = place + 1 < marks.count ? marks[place + 1].node : page.nodes.count
      let box = DrupalHTMLReader.box(of: mark.node, before: next, page)
      nodes.append(box)
      threads.append(draft(mark, PageRegion(page: page, node: box) { $0 != box && $0 >= next }), to: thread)
    }
    threads.note(thread) { heading in
      article.describe(&heading, page)
      heading.completeness.claimed = PageClaim.find(page, comments: nodes)
      heading.completeness.hasMorePages = page.nodes.indices.contains {
        page.hasClass($0, DrupalHTMLReader.pagers)
      }
    }
  }

  /// The comment itself: what carries the id, or, where that is an empty anchor, the next element behind it.
  private static func box(of node: Int, before next: Int, _ page: HTMLPage) -> Int {
    guard page.nodes[node].tag == .anchor else { return node }
    var place = Int(page.nodes[node].end)
    while place < next {
      if page.nodes[place].tag != .text { return place }
      place = Int(page.nodes[place].end)
    }
    return node
  }

  private func draft(_ mark: DrupalReplies.Mark, _ region: PageRegion) -> CommentDraft {
    var draft = CommentDraft()
    draft.id = Array(mark.id.utf8)
    draft.parentID = Array((mark.parent ?? "").utf8)
    let author =
      region.first(["username"]) ?? region.first(.property, ["foaf:name", "schema:name"])
      ?? region.first(["comment-author", "author", "comment__author"])
    draft.author = author.map { Array(DrupalHTMLReader.name(region.text($0)).utf8) } ?? []
    draft.time =
      DrupalHTMLReader.timestamp(region) ?? PageTime.read(region, dates: DrupalHTMLReader.dates)
    if region.first(["comment-unpublished", "unpublished"]) != nil { draft.state = .pending }
    let content =
      region.first(["field-name-comment-body", "field--name-comment-body"])
      ?? region.first(["comment-body", "comment__content"]) ?? region.first(["content", "comment-content"])
      ?? region.node
    draft.setText(region.html(content, without: DrupalHTMLReader.furniture).span, .html)
    return draft
  }

  /// The time that Drupal 8 and later give to scripts: seconds since 1970.
  private static func timestamp(_ region: PageRegion) -> Timestamp? {
    let page = region.page
    let mark = region.first { page.range(.commentTimestamp, of: $0) != nil }
    return mark.flatMap { page.value(.commentTimestamp, of: $0) }.flatMap { Int64($0) }
      .flatMap { Timestamp(seconds: $0) }
  }

  /// A name without what Drupal prints behind those of guests. Users' names have no parentheses.
  private static func name(_ text: String) -> String {
    guard let ending = unverified.first(where: { text.lowercased().hasSuffix(" (\($0))") }) else {
      return text
    }
    return String(text.dropLast(ending.count + 3)).trimmingSpaces
  }

  /// `not verified` in the languages of Drupal that are used most.
  private static let unverified = [
    "not verified", "nicht überprüft", "nicht verifiziert", "non vérifié", "no verificado", "non verificato",
    "não verificado", "niet gecontroleerd", "niezweryfikowany", "inte verifierad", "не проверено",
  ]

  private static let pagers: PageClasses = ["pager-next", "pager__item--next"]
  private static let dates: PageClasses = [
    "submitted", "comment-date", "comment-submitted", "comment__submitted",
  ]
  private static let furniture: PageClasses = [
    "links", "submitted", "user-picture", "permalink", "indented", "comment-submitted", "comment__submitted",
    "visually-hidden", "element-invisible",
  ]
}
