import CommentModel

/// Reads one comment out of its box on a WordPress page: HTML5 and XHTML markup of WordPress's own walker, and what
/// themes commonly make of it.
struct WordPressComment {
  private(set) var draft = CommentDraft()
  /// Whether the page has a link to answer it.
  private(set) var canBeAnswered: Bool

  init(_ box: WordPressBoxes.Box, _ boxes: WordPressBoxes, _ page: HTMLPage) {
    let region = PageRegion(page: page, node: box.node) { boxes.isOther($0, than: box) }
    canBeAnswered = region.first(["comment-reply-link", "comment-reply-login"]) != nil
    draft.id = Array(box.id.utf8)
    draft.parentID = Array((box.parent ?? "").utf8)
    let author = WordPressComment.author(region)
    draft.author = Array((author.map { WordPressComment.name($0, region) } ?? "").utf8)
    draft.time = PageTime.read(region, dates: WordPressComment.dates)
    if region.first(WordPressComment.waiting) != nil { draft.state = .pending }
    let content =
      region.first(WordPressComment.contents) ?? region.first(.itemprop, ["text", "commentText"])
      ?? region.first(["comment-body"])
    let verb = author.flatMap { WordPressComment.verb(behind: $0, page) }
    let isFurniture = { (node: Int) in
      boxes.isOther(node, than: box) || node == author || node == verb
        || page.hasClass(node, WordPressComment.furniture)
    }
    let html =
      content == nil && !region.definitions.isEmpty
      ? region.definitionHTML(skip: isFurniture)
      : page.innerHTML(content ?? box.node, skip: isFurniture)
    draft.setText(html.span, .html)
  }

  private static let contents: PageClasses = [
    "comment-content", "comment-text", "comment_text", "commenttext", "comment_content", "commentcontent",
    "comment-copy", "comment-entry", "comment-txt", "contenttext", "comment__content", "comment-body-text",
    "*-comment-content", "*-comment-text", "format_text",
  ]
  private static let waiting: PageClasses = ["comment-awaiting-moderation", "unapproved"]
  private static let dates: PageClasses = [
    "comment-metadata", "commentmetadata", "comment-meta", "comment-date", "comment_date", "comment-time",
    "date",
    "comment__date", "published", "comment_time",
  ]
  /// What stands in a comment's box around its text.
  private static let furniture: PageClasses = [
    "comment-author", "comment-meta", "comment-metadata", "commentmetadata", "comment-header",
    "comment-footer",
    "comment-info", "comment-date", "comment-time", "vcard", "says", "fn", "avatar", "reply", "comment-reply",
    "comment-reply-link", "comment-edit-link", "comment-actions", "comment-awaiting-moderation", "children",
    "edit-link", "comment-likes", "screen-reader-text", "sd-block", "sharedaddy", "comment-permalink",
    "star-rating", "woocommerce-review__verified", "woocommerce-review__dash",
    "woocommerce-review__published-date",
  ]

  /// The element with the name, by the classes that WordPress and themes use, the surest first.
  private static func author(_ region: PageRegion) -> Int? {
    let page = region.page
    let named =
      region.first(["fn"]) ?? region.first(names) ?? region.first(.itemprop, ["author", "creator"])
      ?? region.first(["author", "*-author-link"])
    if let named { return named }
    if let around = region.first(["comment-author", "comment__author"]) {
      let inner = PageRegion(page: page, node: around, isOther: region.isOther)
      return inner.first { $0 != around && PageTag.emphasized.contains(page.nodes[$0].tag) } ?? around
    }
    return region.first { page.nodes[$0].tag == cite }
  }

  private static let cite = PageTag("cite")
  private static let names: PageClasses = [
    "comment-author-name", "comment_author_name", "comment-author-link", "author_name", "author-name",
    "comment_author", "wp-block-comment-author-name", "woocommerce-review__author",
  ]
  private static let noName: PageClasses = [
    "says", "screen-reader-text", "comment-meta", "commentmetadata", "comment-reply-link", "comment-date",
  ]

  private static func name(_ node: Int, _ region: PageRegion) -> String {
    var name = region.text(node, without: noName)
    for ending in endings where name.lowercased().hasSuffix(ending) {
      name = String(name.dropLast(ending.count)).trimmingSpaces
      break
    }
    return name
  }

  /// The text behind a name that holds nothing but the verb (`Says:`), as in WordPress's first themes.
  private static func verb(behind author: Int, _ page: HTMLPage) -> Int? {
    let next = Int(page.nodes[author].end)
    guard next < page.nodes.count, page.nodes[next].tag == .text, page.text(next).count < 64 else {
      return nil
    }
    let text = String(decoding: page.bytes[page.text(next)], as: UTF8.self).trimmingSpaces
    return endings.contains(" " + text.lowercased()) ? next : nil
  }

  /// What the languages of WordPress write behind a name, longest first.
  private static let endings = [
    " schrieb am:", " schreibt:", " schrieb:", " sagte:", " sagt:", " says:", " said:", " wrote:",
    " a écrit :",
    " a dit :", " dit :", " dit:", " dice:", " dijo:", " escribió:", " ha detto:", " scrive:", " disse:",
    " diz:",
    " zegt:", " schreef:", " skriver:", " säger:", " siger:", " sier:", " pisze:", " mówi:", " пишет:",
    " говорит:",
  ]
}
