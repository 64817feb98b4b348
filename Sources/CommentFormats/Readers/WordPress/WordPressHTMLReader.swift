import CommentModel

/// Reads the comments of a rendered WordPress page (`WordPressBoxes` finds them, `WordPressComment` reads each).
///
/// Where WordPress prints its class `depth-N`, that tells the nesting, else the elements do. Pingbacks are comments.
/// Replies below the site's greatest depth stand beside the comments that they answer; where a page looks like that,
/// its thread is marked as flattened.
struct WordPressHTMLReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.isPage else { return false }
    if head.mentions("wp-content/", "wp-includes/", "comment-author-", "li-comment-") { return true }
    return head.mentions("id=\"comment-", "id='comment-", "id=comment-", "id=\"div-comment-")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let page = try HTMLPage(&source, &threads)
    let boxes = WordPressBoxes(page)
    let article = PageArticle(page)
    let thread = threads.thread(article.postID)
    var replies: [(depth: Int, canBeAnswered: Bool)] = []
    for box in boxes.all {
      let comment = WordPressComment(box, boxes, page)
      threads.append(comment.draft, to: thread)
      replies.append((box.depth ?? 0, comment.canBeAnswered))
    }
    threads.note(thread) { heading in
      article.describe(&heading, page)
      heading.completeness.claimed = PageClaim.find(page, comments: boxes.nodes(of: page))
      heading.completeness.hasMorePages = boxes.hasMorePages
      heading.completeness.isFlattened = boxes.isFlattened(replies)
    }
  }
}

extension SourceHead {
  /// Whether it is the beginning of an HTML page.
  var isPage: Bool {
    let head = lowercased(4_096)
    guard head.utf8.prefix(64).contains(UInt8(ascii: "<")), !head.contains("<rss") else { return false }
    return ["<!doctype html", "<html", "<head", "<body", "<div", "<ol", "<ul", "<article", "<section"]
      .contains {
        head.contains($0)
      }
  }
}
