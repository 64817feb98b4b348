import TestSupport

/// Prints invented pages the way Resiliparse prints real ones, and knows what must be read from them.
struct DumpPrinter {
  struct Node {
    var paragraphs: [[String]]
    var replies: [Node] = []
  }

  var numbered = true
  var repliesNumbered = false
  var button: String?

  private(set) var lines: [String] = []
  private(set) var expected: [(id: String, parent: String?, text: String)] = []

  mutating func print(_ nodes: [Node]) { print(nodes, depth: 1, parent: nil) }

  private mutating func print(_ nodes: [Node], depth: Int, parent: String?) {
    for (place, node) in nodes.enumerated() {
      let id = parent.map { "\($0).\(place + 1)" } ?? "\(place + 1)"
      let isNumbered = depth == 1 ? numbered : repliesNumbered
      var prefix = String(repeating: " ", count: 2 * depth) + (isNumbered ? "\(place + 1). " : "• ")
      for (index, paragraph) in node.paragraphs.enumerated() {
        if index > 0 { lines.append("") }
        for line in paragraph {
          lines.append(prefix + line)
          prefix = String(repeating: " ", count: 2 * (depth + 1))
        }
      }
      if let button { lines += ["", prefix + button] }
      lines.append("")
      expected.append(
        (id, parent, node.paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")))
      print(node.replies, depth: depth + 1, parent: id)
    }
  }

  /// Random comments; `depth` levels at most.
  static func nodes(_ count: Int, depth: Int, using generator: inout SeededGenerator) -> [Node] {
    (0..<count).map { _ in
      let paragraphs = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in sentence(using: &generator) }
      }
      let replies = depth > 1 && Bool.random(using: &generator) ? Int.random(in: 1...3, using: &generator) : 0
      return Node(paragraphs: paragraphs, replies: nodes(replies, depth: depth - 1, using: &generator))
    }
  }

  static func sentence(using generator: inout SeededGenerator) -> String {
    let words = [
      "the", "bridge", "was", "never", "painted", "green", "we", "all", "agree", "😀", "naïve", "„so“", "(1)",
      "a",
      "12.", "•", "2025", "river", "council", "promised", "benches", "for", "everybody", "and", "lamps",
      "日本語",
    ]
    let count = Int.random(in: 4...18, using: &generator)
    return "It "
      + (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
  }
}
