import CommentFormats

/// Marks the words of a text that counted.
struct Highlight {
  let hasColour: Bool

  /// The text with each range between `⟦` and `⟧`, or in reverse video on a terminal with colours; fit to be
  /// printed. Ranges are UTF-8 byte offsets; those that overlap are joined.
  func mark(_ text: String, _ ranges: [Range<Int>]) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var position = 0
    for range in joined(ranges) where range.upperBound <= bytes.count {
      result += visibleLines(String(decoding: bytes[position..<range.lowerBound], as: UTF8.self))
      result += hasColour ? "\u{1B}[7m" : "⟦"
      result += visibleLines(String(decoding: bytes[range], as: UTF8.self))
      result += hasColour ? "\u{1B}[27m" : "⟧"
      position = range.upperBound
    }
    return result + visibleLines(String(decoding: bytes[position...], as: UTF8.self))
  }

  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
