/// Plain text in which some characters are written as HTML's references: `&amp;`, `&lt;`, `&#39;`.
enum EscapedText {
  /// The text that is meant: each reference that ends in `;` is decoded once. O(n).
  static func decoded(_ source: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if let reference = reference(at: index, in: source) {
        text.append(contentsOf: UTF8.encode(reference.scalar).map(Array.init) ?? [])
        index = reference.end
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return text
  }

  /// The same text for a reader that decodes references: those that stand in it for themselves are escaped, and
  /// nothing else is. O(n).
  static func escaped(_ text: String) -> String {
    let source = Array(text.utf8)
    guard source.contains(UInt8(ascii: "&")) else { return text }
    var escaped: [UInt8] = []
    for index in source.indices {
      escaped.append(source[index])
      if reference(at: index, in: source.span) != nil { escaped.append(contentsOf: "amp;".utf8) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func reference(at index: Int, in source: Span<UInt8>) -> CharacterReference? {
    guard source[index] == UInt8(ascii: "&"),
      let reference = CharacterReference(at: index, in: source, before: source.count),
      source[reference.end - 1] == UInt8(ascii: ";")
    else { return nil }
    return reference
  }
}
