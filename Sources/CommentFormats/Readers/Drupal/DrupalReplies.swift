/// The comments of a Drupal page in document order, nested by how many `div.indented` are around each.
struct DrupalReplies {
  /// One comment.
  struct Mark {
    var id: String
    var parent: String?
    /// The element with the id.
    var node: Int
  }

  private(set) var all: [Mark] = []

  /// O(n · depth of the comments).
  init(_ page: HTMLPage) {
    var seen: Set<String> = []
    var above: [String] = []
    for node in page.nodes.indices {
      guard let range = page.range(.id, of: node), page.bytes[range].starts(with: "comment-".utf8) else {
        continue
      }
      let number = page.bytes[range].dropFirst(8)
      guard !number.isEmpty, number.allSatisfy(\.isASCIIDigit) else { continue }
      let id = String(decoding: number, as: UTF8.self)
      guard seen.insert(id).inserted else { continue }
      var depth = 0
      var ancestor = page.parent(node)
      while let element = ancestor {
        if page.hasClass(element, ["indented"]) { depth += 1 }
        ancestor = page.parent(element)
      }
      above.removeSubrange(min(above.count, depth)...)
      all.append(Mark(id: id, parent: above.last, node: node))
      above.append(id)
    }
  }
}
