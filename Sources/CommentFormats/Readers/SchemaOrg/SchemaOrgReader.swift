import CommentModel

/// Reads comments that a page describes in schema.org's words: microdata (`itemtype="…/Comment"`) and JSON-LD.
///
/// `comment` nests, and `parentItem` names the comment that is answered. Where a page has both, the one with more
/// comments is taken: they say the same.
struct SchemaOrgReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.isPage else { return SchemaOrgReader.isDocument(head) }
    return head.mentions(
      "schema.org/Comment", "schema.org/UserComments", "\"@type\":\"Comment\"", "\"@type\": \"Comment\"",
      "itemprop=\"comment\"")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let head = try SourceHead(of: &source)
    if head.json.isJSON {
      var document = LinkedDataComments()
      try JSONTree.read(&source, &threads) { root, _ in document.take(root) }
      let thread = threads.thread(nil)
      for draft in document.drafts { threads.append(draft, to: thread) }
      threads.note(thread) { document.describe(&$0) }
      return
    }
    let page = try HTMLPage(&source, &threads)
    let article = PageArticle(page)
    let thread = threads.thread(nil)
    let microdata = MicrodataComments(page)
    var linked = LinkedDataComments()
    linked.take(scriptsOf: page)
    let isLinked = linked.drafts.count > microdata.drafts.count
    for draft in isLinked ? linked.drafts : microdata.drafts { threads.append(draft, to: thread) }
    threads.note(thread) { heading in
      linked.describe(&heading)
      article.describe(&heading, page)
      heading.completeness.claimed =
        heading.completeness.claimed ?? PageClaim.find(page, comments: microdata.nodes)
    }
  }

  /// JSON-LD without a page around it.
  private static func isDocument(_ head: SourceHead) -> Bool {
    guard head.json.isJSON, !head.json.isSequence, head.mentions("schema.org") else { return false }
    return head.json.words.contains { path, words in path.hasSuffix("@type") && words.contains("Comment") }
  }
}
