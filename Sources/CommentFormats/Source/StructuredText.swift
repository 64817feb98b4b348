/// What a text is written in that is not for people to read as it stands.
public enum StructuredText: String, Sendable {
  case json = "JSON"
  case html = "HTML"
  case xml = "XML"

  /// How many bytes are searched for end tags.
  private static let probe = 8_192
  /// What XML formats of pages and comments begin with, where they have no declaration.
  private static let roots: Set<String> = ["rss", "feed", "channel", "rdf:rdf", "disqus"]

  /// Tells it by the first bytes; `nil` for text that people read.
  ///
  /// Of what begins like a tag, only a declaration, an element that documents begin with, and a tag with any end tag
  /// behind it are markup: people begin a line with `<grin>` too.
  init?(_ head: SourceHead) {
    let start = head.text.drop(while: \.isASCIIBlank)
    let next = start.dropFirst().drop(while: \.isASCIIBlank).first
    switch start.first {
    case UInt8(ascii: "{"):
      guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else { return nil }
      self = .json
    case UInt8(ascii: "["):
      guard next == UInt8(ascii: "{") || next == UInt8(ascii: "]") else { return nil }
      self = .json
    case UInt8(ascii: "<"):
      guard let markup = StructuredText.markup(head.lowercased(StructuredText.probe)) else { return nil }
      self = markup
    default: return nil
    }
  }

  private static func markup(_ text: String) -> StructuredText? {
    let name = String(text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" })
    if roots.contains(name) { return .xml }
    if text.hasPrefix("<!doctype html") || name == "html" { return .html }
    if text.hasPrefix("<?") || text.hasPrefix("<!") { return text.contains("<html") ? .html : .xml }
    guard name.first?.isLetter == true, text.contains(">"), text.contains("</") else { return nil }
    return PageTag.known.contains(name) ? .html : .xml
  }
}
