/// The attributes of elements that are kept.
enum PageAttribute: String, CaseIterable {
  case id, `class`, href, alt, title, datetime, content, name, rel, type, value, property, itemprop, itemtype
  case itemscope, itemid, cite, src
  case commentsCount = "data-comments-count"
  case parent = "data-parent"
  case commentTimestamp = "data-comment-timestamp"

  /// Those that are kept in the markup of a comment's text.
  static let inText: [PageAttribute] = [.class, .href, .alt, .title, .cite, .src]

  /// The attribute of a name in lower case.
  static func find(_ name: Span<UInt8>) -> PageAttribute? {
    for (attribute, known) in names where known.span.isEqual(to: name) { return attribute }
    return nil
  }

  private static let names: [(PageAttribute, [UInt8])] = allCases.map { ($0, Array($0.rawValue.utf8)) }
}
