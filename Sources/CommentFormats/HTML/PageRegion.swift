/// The part of a page that belongs to one comment: an element without the comments that are nested in it.
///
/// The `dd` elements behind a `dt` belong to it.
struct PageRegion {
  let page: HTMLPage
  /// The element.
  let node: Int
  /// The `dd` elements behind it, where it is a `dt`.
  let definitions: [Int]
  /// Whether a node is another comment's, by its number.
  let isOther: (Int) -> Bool

  init(page: HTMLPage, node: Int, isOther: @escaping (Int) -> Bool) {
    self.page = page
    self.node = node
    self.isOther = isOther
    definitions = page.definitions(behind: node)
  }

  /// The numbers of all nodes, those of nested comments too.
  var nodes: Range<Int> { node..<Int(page.nodes[definitions.last ?? node].end) }

  /// The first element in document order for which `body` holds.
  func first(where body: (Int) -> Bool) -> Int? {
    var place = node
    let end = nodes.upperBound
    while place < end {
      if place != node, isOther(place) {
        place = Int(page.nodes[place].end)
        continue
      }
      if page.nodes[place].tag != .text, body(place) { return place }
      place += 1
    }
    return nil
  }

  /// The first element with any of some classes.
  func first(_ classes: PageClasses) -> Int? { first { page.hasClass($0, classes) } }

  /// The first element with a value of an attribute.
  func first(_ attribute: PageAttribute, _ values: PageClasses) -> Int? {
    first { node in page.hasWord(attribute, of: node) { values.contains($0) } }
  }

  /// The visible text of an element of this region.
  func text(_ node: Int, without furniture: PageClasses = []) -> String {
    page.visibleText(node) { $0 != node && (isOther($0) || page.hasClass($0, furniture)) }
  }

  /// The content of the `dd` elements as HTML, without what `skip` says.
  func definitionHTML(skip: (Int) -> Bool) -> [UInt8] {
    definitions.flatMap { page.innerHTML($0, skip: skip) }
  }

  /// The content of an element of this region as HTML, without what has some classes.
  func html(_ node: Int, without furniture: PageClasses) -> [UInt8] {
    page.innerHTML(node) { isOther($0) || page.hasClass($0, furniture) }
  }
}

extension HTMLPage {
  /// The `dd` elements that follow a `dt` at once; none behind other elements.
  func definitions(behind node: Int) -> [Int] {
    guard nodes[node].tag == .term, let list = parent(node) else { return [] }
    var found: [Int] = []
    var place = Int(nodes[node].end)
    while place < Int(nodes[list].end) {
      if nodes[place].tag == .definition {
        found.append(place)
      } else if nodes[place].tag != .text {
        break
      }
      place = Int(nodes[place].end)
    }
    return found
  }
}
