import CommentModel

/// Plain text out of Markdown (CommonMark 0.31), as far as comments need it.
///
/// Quotes, code, links and spoilers are marked and their signs removed; `*`, `_` and `~~` go where they pair
/// and are not within a word; list items begin with `• ` or their number; pictures leave their alternative
/// text. Line breaks stay where the author made them, since half of the sites show them and a blank line is
/// still told from them. Tables and superscripts stay as they are written, and so do reference links.
enum MarkdownText {
  /// Whose Markdown it is.
  enum Flavor {
    /// CommonMark, with HTML in it.
    case commonMark
    /// Reddit's: escaped once more by its API, without HTML.
    case reddit
  }

  /// Writes the text of `source`. O(n), with up to 32 looks at a byte in hostile input.
  static func append(_ source: Span<UInt8>, to output: inout MarkedText, flavor: Flavor) {
    if MarkdownPlainLines.append(source, to: &output) { return }
    var blocks = MarkdownBlocks(flavor: flavor)
    switch flavor {
    case .reddit where hasReference(source):
      blocks.append(unescaped(source).span, to: &output)
    case .commonMark, .reddit:
      blocks.append(source, to: &output)
    }
  }

  private static func hasReference(_ source: Span<UInt8>) -> Bool {
    for index in source.indices where source[index] == UInt8(ascii: "&") { return true }
    return false
  }

  /// Takes away the layer that Reddit's API puts over the author's text: the three characters it escapes,
  /// once.
  private static func unescaped(_ source: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var start = 0
    for index in source.indices where index >= start && source[index] == UInt8(ascii: "&") {
      for (name, byte) in escaped where source.has(name, at: index, before: source.count) {
        bytes.append(addingCapacity: index - start) { output in
          for place in start..<index { output.append(source[place]) }
        }
        bytes.append(byte)
        start = index + name.utf8.count
      }
    }
    bytes.append(addingCapacity: source.count - start) { output in
      for place in start..<source.count { output.append(source[place]) }
    }
    return bytes
  }

  private static let escaped = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ]
}
