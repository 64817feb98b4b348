import CommentModel

/// The comments of a page that are marked up as schema.org's `Comment` or `UserComments` in microdata.
struct MicrodataComments {
  private(set) var drafts: [CommentDraft] = []
  /// Their elements.
  private(set) var nodes: [Int] = []

  /// O(n · depth of the comments).
  init(_ page: HTMLPage) {
    var ids: [Int: [UInt8]] = [:]
    for node in page.nodes.indices where MicrodataComments.isComment(node, page) {
      let own = page.range(.itemid, of: node) ?? page.range(.id, of: node)
      ids[node] = own.map { Array(page.bytes[$0]) } ?? Array("#\(nodes.count + 1)".utf8)
      nodes.append(node)
    }
    for node in nodes {
      let region = PageRegion(page: page, node: node) { ids[$0] != nil }
      var draft = CommentDraft()
      draft.id = ids[node] ?? []
      var above = page.parent(node)
      while let ancestor = above, ids[ancestor] == nil { above = page.parent(ancestor) }
      if let above { draft.parentID = ids[above] ?? [] }
      if let parent = region.first(.itemprop, ["parentItem"]), let range = page.range(.itemid, of: parent) {
        draft.parentID = Array(page.bytes[range])
      }
      if let author = region.first(.itemprop, ["author", "creator"]) {
        let name = PageRegion(page: page, node: author) { _ in false }.first(.itemprop, ["name"]) ?? author
        draft.author = Array((page.value(.content, of: name) ?? region.text(name)).utf8)
      }
      draft.time = PageTime.read(region, dates: [])
      if let text = region.first(.itemprop, ["text", "commentText"]) {
        if let content = page.value(.content, of: text) {
          draft.setText(content, .plain)
        } else {
          draft.setText(region.html(text, without: []).span, .html)
        }
      }
      drafts.append(draft)
    }
  }

  private static func isComment(_ node: Int, _ page: HTMLPage) -> Bool {
    guard page.nodes[node].attributeCount > 0 else { return false }
    return page.hasWord(.itemtype, of: node) { word in
      let name = word.split(separator: UInt8(ascii: "/")).last ?? []
      return name.elementsEqual("Comment".utf8) || name.elementsEqual("UserComments".utf8)
    }
  }
}
