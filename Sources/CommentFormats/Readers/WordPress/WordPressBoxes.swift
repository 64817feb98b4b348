/// The elements of a WordPress page that hold one comment each, and how they nest.
///
/// A comment is the outermost element of its number N among the ids `comment-N`, `li-comment-N` and `div-comment-N`.
/// Where that lies alone in an element that carries the class `depth-D`, this one is its box. The `dd` elements behind a
/// `dt` belong to its box.
struct WordPressBoxes {
  /// One comment.
  struct Box {
    /// Its number.
    var id: String
    /// The number of the comment that it answers; `nil` at the top level.
    var parent: String?
    /// The element.
    var node: Int
    /// What the class `depth-N` says, from 1.
    var depth: Int?
  }

  private(set) var all: [Box] = []
  /// Whether a link leads to another page of comments.
  private(set) var hasMorePages = false
  /// By node: the box that it is, by its place in `all`.
  private var boxOfNode: [UInt32: Int] = [:]

  private static let excluded: Set<PageTag> = Set(
    ["a", "span", "p", "form", "input", "label", "h2", "h3", "h4", "button", "textarea", "link"].map(
      PageTag.init))
  private static let listings: Set<PageTag> = [.orderedList, .list, .definitionList, .body]

  /// O(n · depth of the boxes).
  init(_ page: HTMLPage) {
    var numbers: Set<[UInt8]> = []
    for node in page.nodes.indices {
      let element = page.nodes[node]
      guard element.attributeCount > 0, !WordPressBoxes.excluded.contains(element.tag),
        let number = WordPressBoxes.number(of: node, page), numbers.insert(Array(number)).inserted
      else { continue }
      let box = WordPressBoxes.box(of: node, page)
      for part in [box] + page.definitions(behind: box) { boxOfNode[UInt32(part)] = all.count }
      all.append(
        Box(
          id: String(decoding: number, as: UTF8.self), parent: nil, node: box,
          depth: WordPressBoxes.depth(of: box, page)))
    }
    link(page)
    hasMorePages = page.nodes.indices.contains { node in
      page.nodes[node].tag == .anchor && isPager(node, page)
    }
  }

  /// The elements of all boxes.
  func nodes(of page: HTMLPage) -> [Int] {
    all.flatMap { [$0.node] + page.definitions(behind: $0.node) }
  }

  /// Whether a node is the box of another comment than this.
  func isOther(_ node: Int, than box: Box) -> Bool {
    boxOfNode[UInt32(node)].map { all[$0].node != box.node } ?? false
  }

  /// Whether the deepest comments stand beside each other and none can be answered, as others can: WordPress prints
  /// what is deeper there too.
  func isFlattened(_ replies: [(depth: Int, canBeAnswered: Bool)]) -> Bool {
    guard let deepest = replies.map(\.depth).max(), deepest >= 2 else { return false }
    let last = replies.indices.filter { replies[$0].depth == deepest }
    guard !last.contains(where: { replies[$0].canBeAnswered }), replies.contains(where: \.canBeAnswered)
    else {
      return false
    }
    return Set(last.map { all[$0].parent }).count < last.count
  }

  /// Parents by document order and depth where the page prints depths: some themes close the parent's box before the
  /// list of its replies. By nesting where it does not.
  private mutating func link(_ page: HTMLPage) {
    var above: [String] = []
    for place in all.indices {
      var node = page.parent(all[place].node)
      while let ancestor = node {
        if let other = boxOfNode[UInt32(ancestor)], other != place {
          all[place].parent = all[other].id
          break
        }
        node = page.parent(ancestor)
      }
      if let depth = all[place].depth {
        above.removeSubrange(min(above.count, depth - 1)...)
        all[place].parent = above.last
        above.append(all[place].id)
      }
    }
  }

  private static func box(of node: Int, _ page: HTMLPage) -> Int {
    var ancestor = page.parent(node)
    while let element = ancestor, !listings.contains(page.nodes[element].tag) {
      if number(of: element, page) != nil { return node }
      if depth(of: element, page) != nil { return element }
      ancestor = page.parent(element)
    }
    return node
  }

  private static let prefixes = ["", "li-", "div-", "single-", "the-"].flatMap { prefix in
    ["-", "_"].map { Array("\(prefix)comment\($0)".utf8) }
  }

  /// The digits of an id such as `li-comment-12`.
  private static func number(of node: Int, _ page: HTMLPage) -> ArraySlice<UInt8>? {
    guard let range = page.range(.id, of: node), range.count < 64 else { return nil }
    let id = page.bytes[range]
    guard let last = id.last, last.isASCIIDigit else { return nil }
    let digits = id.suffix(while: \.isASCIIDigit)
    let prefix = id[..<digits.startIndex]
    return prefixes.contains { $0.count == prefix.count && $0.elementsEqual(prefix) } ? digits : nil
  }

  /// The number in the class `depth-N`.
  private static func depth(of node: Int, _ page: HTMLPage) -> Int? {
    guard page.nodes[node].attributeCount > 0 else { return nil }
    var depth: Int?
    _ = page.hasWord(.class, of: node) { word in
      guard word.starts(with: "depth-".utf8), word.dropFirst(6).allSatisfy(\.isASCIIDigit) else {
        return false
      }
      depth = Int(String(decoding: word.dropFirst(6), as: UTF8.self))
      return depth != nil
    }
    return depth.flatMap { $0 >= 1 && $0 < 10_000 ? $0 : nil }
  }

  /// Links to single comments have the page's number in them too, but end in the comment's.
  private func isPager(_ node: Int, _ page: HTMLPage) -> Bool {
    guard let range = page.range(.href, of: node) else { return false }
    let address = String(decoding: page.bytes[range], as: UTF8.self)
    guard address.hasSuffix("#comments") else { return false }
    return address.contains("comment-page-") || address.contains("cpage=")
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which every byte is so.
  func suffix(while body: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !body($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
