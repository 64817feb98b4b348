import CommentModel

/// What a page says of the article that its comments are under.
struct PageArticle {
  /// The title, from `og:title` or `title`.
  var title: String?
  /// The address, from the canonical link or `og:url`.
  var link: String?
  /// WordPress's number of the article, from the comment form or the class of the body.
  var postID: String?

  /// O(n).
  init(_ page: HTMLPage) {
    var heading: String?
    for node in page.nodes.indices where page.nodes[node].tag != .text {
      switch page.nodes[node].tag {
      case .title: if heading == nil { heading = page.visibleText(node) }
      case .link:
        if page.hasWord(.rel, of: node, where: { $0.elementsEqual("canonical".utf8) }) {
          link = page.value(.href, of: node) ?? link
        }
      case .meta:
        switch page.value(.property, of: node) {
        case "og:title": title = title ?? page.value(.content, of: node)?.trimmingSpaces
        case "og:url": link = link ?? page.value(.content, of: node)
        default: break
        }
      case .input:
        if page.value(.name, of: node) == "comment_post_ID" {
          postID = postID ?? page.value(.value, of: node)
        }
      case .body:
        _ = page.hasWord(.class, of: node) { word in
          guard word.starts(with: "postid-".utf8) || word.starts(with: "page-id-".utf8) else { return false }
          postID = String(decoding: word.split(separator: UInt8(ascii: "-")).last ?? [], as: UTF8.self)
          return true
        }
      default: break
      }
    }
    if title?.isEmpty ?? true { title = heading?.isEmpty == false ? heading : nil }
    if link?.isEmpty ?? true { link = nil }
  }

  /// Says it of a thread.
  func describe(_ heading: inout ThreadHeading, _ page: HTMLPage) {
    heading.title = heading.title ?? title
    heading.link = heading.link ?? link
    heading.completeness.invalidSequences += page.invalidSequences
  }
}
