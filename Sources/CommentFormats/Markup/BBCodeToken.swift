/// A tag of BBCode in its place, as far as it could be read.
struct BBCodeToken {
  let tag: BBCodeTag
  let isEnd: Bool
  /// The tag with its brackets.
  let range: Range<Int>
  /// What stands behind `=`.
  let value: Range<Int>
  /// Whether it is a tag, and not text that looks like one: it has its partner, or needs none.
  var counts: Bool
  /// The open tag of the same name that was opened before it.
  var outer: Int?

  /// Reads the tag that begins at `start`, where `[` stands; `nil` if that begins none.
  ///
  /// Values end at the next bracket or line end, quoted ones at the quotation mark before `]`, at most 256
  /// bytes on. phpBB's `:1a2b3c4d` behind names is skipped.
  init?(at start: Int, in source: Span<UInt8>) {
    isEnd = start + 1 < source.count && source[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var index = nameStart
    while index < min(source.count, nameStart + 16), BBCodeToken.isPartOfName(source[index]) { index += 1 }
    guard let tag = BBCodeTag.named(nameStart..<index, in: source) else { return nil }
    self.tag = tag
    let nameEnd = index
    var end: Int?
    if index + 1 < source.count, source[index] == UInt8(ascii: "="), source[index + 1] == UInt8(ascii: "\"") {
      end = BBCodeToken.quotedEnd(from: index + 2, in: source)
    }
    while end == nil, index < source.count, !"[\n\r".utf8.contains(source[index]) {
      if source[index] == UInt8(ascii: "]") { end = index }
      index += 1
    }
    guard let end, end == nameEnd || ": =".utf8.contains(source[nameEnd]) else { return nil }
    range = start..<end + 1
    value = source[nameEnd] == UInt8(ascii: "=") ? nameEnd + 1..<end : end..<end
    counts = tag.isSingle
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "*")
  }

  /// Where `]` stands behind the quotation mark that ends a value.
  private static func quotedEnd(from start: Int, in source: Span<UInt8>) -> Int? {
    let limit = min(source.count - 1, start + 256)
    var index = start
    while index < limit, source[index] != 0x0A {
      if source[index] == UInt8(ascii: "\"") {
        while index < limit, source[index] != UInt8(ascii: "]"), source[index] != UInt8(ascii: "[") {
          index += 1
        }
        return index <= limit && source[index] == UInt8(ascii: "]") ? index : nil
      }
      index += 1
    }
    return nil
  }
}
