/// A start or end tag.
struct HTMLTag {
  /// The element, where it is one that is known.
  let element: HTMLElement?
  /// Whether it ends the element.
  let isEnd: Bool
  /// What stands between the name and `>`.
  let attributes: Range<Int>
  /// Where what follows it begins.
  let end: Int

  /// The value of the first attribute of that name; empty for one without a value. O(length).
  func value(of attribute: UInt128, in source: Span<UInt8>) -> Range<Int>? {
    var index = attributes.lowerBound
    let end = attributes.upperBound
    while true {
      index = HTMLTag.skipBlanks(from: index, before: end, in: source)
      guard index < end else { return nil }
      let name = index..<HTMLTag.nameEnd(from: index, before: end, in: source)
      index = name.upperBound
      var value = index..<index
      let next = HTMLTag.skipBlanks(from: index, before: end, in: source)
      if next < end, source[next] == UInt8(ascii: "=") {
        value = HTMLTag.value(
          from: HTMLTag.skipBlanks(from: next + 1, before: end, in: source), before: end, in: source)
        index = value.upperBound
      }
      if ShortName.lowercasedKey(name, in: source) == attribute { return value }
      index += 1
    }
  }

  private static func nameEnd(from start: Int, before end: Int, in source: Span<UInt8>) -> Int {
    var index = start
    while index < end, !source[index].isASCIIBlank, source[index] != UInt8(ascii: "=") { index += 1 }
    return index
  }

  private static func skipBlanks(from start: Int, before end: Int, in source: Span<UInt8>) -> Int {
    var index = start
    while index < end, source[index].isASCIIBlank { index += 1 }
    return index
  }

  private static func value(from start: Int, before end: Int, in source: Span<UInt8>) -> Range<Int> {
    guard start < end else { return end..<end }
    var index = start
    let quote = source[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while index < end, !source[index].isASCIIBlank { index += 1 }
      return start..<index
    }
    index += 1
    while index < end, source[index] != quote { index += 1 }
    return start + 1..<index
  }
}
