/// What tells how a column writes its texts.
enum TextEvidence {
  /// The format, by what the column and its company are called, else by what stands in the texts.
  static func format(column forms: [String], columns: [String], texts: [String]) -> TextFormat {
    if forms.contains(where: ["textdisplay", "contentrendered", "bodyhtml", "html"].contains) {
      return .html
    }
    if forms.contains("commentcontent") { return .wordpress }
    if forms.contains(where: ["bodymarkdown", "markdown"].contains) { return .markdown }
    if forms.contains("body"), columns.contains("subreddit") || columns.contains("linkid") { return .reddit }
    let marked = texts.count { text in html.contains { text.contains($0) } }
    let unmarked = texts.count { hasBareAmpersand($0.utf8) }
    if marked > unmarked, marked > 1 || texts.count < 10 { return .html }
    return texts.contains { text in bbcode.contains { text.contains($0) } } ? .bbcode : .plain
  }

  private static let html = [
    "<br", "</p>", "<p>", "</a>", "</b>", "</i>", "</div>", "</blockquote>", "&quot;", "&#39;", "&#x27;",
    "&#039;",
    "&amp;", "&lt;", "&gt;", "&nbsp;",
  ]

  private static let bbcode = ["[/quote]", "[/b]", "[/url]", "[/i]", "[/code]", "[/img]"]

  /// HTML never has an ampersand followed by a blank; people who type text often do.
  private static func hasBareAmpersand(_ text: String.UTF8View) -> Bool {
    var isAfter = false
    for byte in text {
      if isAfter, byte.isASCIIBlank { return true }
      isAfter = byte == UInt8(ascii: "&")
    }
    return false
  }
}
