/// The part of a page that belongs to one comment: an element without the comments that are nested in it.
struct PageRegion {
  let page: HTMLPage
  /// The element.
  let node: Int
  /// Whether a node is another comment's, by its number.
  let isOther: (Int) -> Bool

  /// The first element in document order for which `body` holds.
  func first(where body: (Int) -> Bool) -> Int? {
    var place = node
    let end = Int(page.nodes[node].end)
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

  /// The content of an element of this region as HTML, without what has some classes.
  func html(_ node: Int, without furniture: PageClasses) -> [UInt8] {
    page.innerHTML(node) { isOther($0) || page.hasClass($0, furniture) }
  }
}
