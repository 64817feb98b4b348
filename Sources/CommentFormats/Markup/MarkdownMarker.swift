/// The marker of a list item.
struct MarkdownMarker {
  /// How many bytes it has.
  let length: Int
  /// Whether it is a number.
  let isNumber: Bool

  /// Reads the marker that the line's words begin with; `nil` where they begin with none (CommonMark 5.2).
  ///
  /// - Parameter isWithinParagraph: whether the line could go on with a paragraph: then an item must have
  ///   words, and the first number of a list be 1.
  init?(_ line: MarkdownLine, in source: Span<UInt8>, isWithinParagraph: Bool) {
    guard !line.isBlank else { return nil }
    var index = line.wordsStart
    if "-*+".utf8.contains(source[index]) {
      isNumber = false
    } else {
      while index < line.end, index < line.wordsStart + 9, source[index].isASCIIDigit { index += 1 }
      guard index > line.wordsStart, index < line.end, ".)".utf8.contains(source[index]) else { return nil }
      guard !isWithinParagraph || index == line.wordsStart + 1 && source[line.wordsStart] == UInt8(ascii: "1")
      else { return nil }
      isNumber = true
    }
    index += 1
    length = index - line.wordsStart
    if index == line.end ? isWithinParagraph : !source[index].isASCIIBlank { return nil }
  }
}
