/// What stands behind the words of a link (CommonMark 6.3), and addresses in angle brackets (6.5).
enum MarkdownLinkTarget {
  /// Where `(target "title")` ends that begins at `start`; `nil` if none begins there.
  static func end(from start: Int, in source: Span<UInt8>) -> Int? {
    guard start < source.count, source[start] == UInt8(ascii: "(") else { return nil }
    var index = skipBlanks(from: start + 1, in: source)
    guard let target = targetEnd(from: index, in: source) else { return nil }
    index = skipBlanks(from: target, in: source)
    if index > target, let title = titleEnd(from: index, in: source) {
      index = skipBlanks(from: title, in: source)
    }
    guard index < source.count, source[index] == UInt8(ascii: ")") else { return nil }
    return index + 1
  }

  /// Where `>` stands if an address in angle brackets begins at `start`.
  static func autolinkEnd(from start: Int, in source: Span<UInt8>) -> Int? {
    var index = start + 1
    guard index < source.count, source[index].isASCIILetter || source[index].isASCIIDigit else { return nil }
    var isAddress = false
    while index < source.count, !source[index].isASCIIBlank, source[index] != UInt8(ascii: "<") {
      if source[index] == UInt8(ascii: ">") { return isAddress ? index : nil }
      if source[index] == UInt8(ascii: "@") { isAddress = true }
      if source[index] == UInt8(ascii: ":"), index - start > 2, index - start <= 33 { isAddress = true }
      index += 1
    }
    return nil
  }

  private static func skipBlanks(from start: Int, in source: Span<UInt8>) -> Int {
    var index = start
    while index < source.count, source[index].isASCIIBlank { index += 1 }
    return index
  }

  private static func targetEnd(from start: Int, in source: Span<UInt8>) -> Int? {
    guard start < source.count else { return nil }
    if source[start] == UInt8(ascii: "<") {
      return delimitedEnd(from: start + 1, by: UInt8(ascii: ">"), butNot: UInt8(ascii: "<"), in: source)
    }
    var index = start
    var depth = 0
    while index < source.count, source[index] > 0x20, source[index] != 0x7F {
      switch source[index] {
      case UInt8(ascii: "\\") where index + 1 < source.count && source[index + 1].isASCIIPunctuation:
        index += 1
      case UInt8(ascii: "("):
        depth += 1
        // The depth that cmark reads too.
        guard depth <= 32 else { return nil }
      case UInt8(ascii: ")"):
        guard depth > 0 else { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 ? index : nil
  }

  private static func titleEnd(from start: Int, in source: Span<UInt8>) -> Int? {
    guard start < source.count else { return nil }
    switch source[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return delimitedEnd(from: start + 1, by: source[start], butNot: nil, in: source)
    case UInt8(ascii: "("):
      return delimitedEnd(from: start + 1, by: UInt8(ascii: ")"), butNot: UInt8(ascii: "("), in: source)
    default:
      return nil
    }
  }

  /// Where what follows `close` begins; `nil` where another sign comes first, or nothing.
  private static func delimitedEnd(
    from start: Int, by close: UInt8, butNot other: UInt8?, in source: Span<UInt8>
  ) -> Int? {
    var index = start
    while index < source.count {
      if source[index] == close { return index + 1 }
      if source[index] == other { return nil }
      if source[index] == UInt8(ascii: "\\"), index + 1 < source.count { index += 1 }
      index += 1
    }
    return nil
  }
}
