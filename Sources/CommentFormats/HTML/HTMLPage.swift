/// A page as flat lists in document order: the elements of a subtree follow its root up to `Node.end`.
///
/// Walks are loops over node numbers, so no depth of nesting can exhaust the stack.
struct HTMLPage {
  /// An element, or a text between elements.
  struct Node {
    var tag: PageTag
    /// How many attributes are kept; 0 for texts.
    var attributeCount: UInt16 = 0
    /// −1 for the outermost.
    var parent: Int32
    /// The first node behind the subtree.
    var end: Int32
    /// The first byte of a text in `bytes`, or the first attribute.
    var start: UInt32
    /// The bytes of a text.
    var count: UInt32 = 0
  }

  /// An attribute of an element.
  struct Attribute {
    var name: PageAttribute
    var start: UInt32
    var count: UInt32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// The texts and values of attributes, entities decoded.
  var bytes: [UInt8] = []
  /// The names of elements by the raw values of their tags.
  var names: [String] = PageTag.known
  /// How many byte sequences were no text in the page's character set.
  var invalidSequences = 0
  /// Elements that are nested deeper than `deepest` and count as their parents' siblings.
  var flattened = 0

  /// How deep elements nest; WebKit and Blink set the same limit (`maximumHTMLParserDOMTreeDepth`).
  static let deepest = 512

  /// The numbers of a node and all below it.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The parent's number; `nil` for the outermost.
  func parent(_ node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }

  /// Where the value of an attribute stands in `bytes`.
  func range(_ name: PageAttribute, of node: Int) -> Range<Int>? {
    let element = nodes[node]
    guard element.attributeCount > 0 else { return nil }
    for attribute in attributes[Int(element.start)..<Int(element.start) + Int(element.attributeCount)]
    where attribute.name == name {
      return Int(attribute.start)..<Int(attribute.start) + Int(attribute.count)
    }
    return nil
  }

  /// The value of an attribute.
  func value(_ name: PageAttribute, of node: Int) -> String? {
    range(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where a text stands in `bytes`; empty for elements.
  func text(_ node: Int) -> Range<Int> {
    nodes[node].tag == .text
      ? Int(nodes[node].start)..<Int(nodes[node].start) + Int(nodes[node].count) : 0..<0
  }

  /// Hands each word of an attribute's value to `body` until it returns true; returns whether it did.
  func hasWord(_ name: PageAttribute, of node: Int, where body: (ArraySlice<UInt8>) -> Bool) -> Bool {
    guard let range = range(name, of: node) else { return false }
    var start = range.lowerBound
    while start < range.upperBound {
      let word = bytes[start..<range.upperBound].prefix { !$0.isASCIIBlank }
      if !word.isEmpty, body(word) { return true }
      start = word.endIndex + 1
    }
    return false
  }

  /// Whether an element has any of some classes.
  func hasClass(_ node: Int, _ classes: PageClasses) -> Bool {
    nodes[node].attributeCount > 0 && hasWord(.class, of: node) { classes.contains($0) }
  }
}
