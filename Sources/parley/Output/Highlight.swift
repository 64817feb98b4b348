import CommentFormats

/// Marks the words of a text that counted: between `⟦` and `⟧`, or in reverse video on a terminal with
/// colours.
///
/// Ranges are UTF-8 byte offsets in the text; those that overlap are joined. What comes out is fit to be
/// printed.
struct Highlight {
  let hasColour: Bool

  // Two private-use scalars stand for the marks until the text is fit to be printed and its lines are cut.
  private static let start: Unicode.Scalar = "\u{EFFE}"
  private static let end: Unicode.Scalar = "\u{EFFF}"

  /// All of the text, in lines of up to `width` columns.
  func lines(_ text: String, _ ranges: [Range<Int>], width: Int) -> [String] {
    let bytes = Highlight.bytes(of: text)
    let marked = visibleLines(Highlight.mark(bytes, ranges, in: 0..<bytes.count))
    var isMarked = false
    return wrapped(marked, width: width).map { draw($0, isMarked: &isMarked) }
  }

  /// One line of up to `width` columns, from shortly before the first mark on.
  func line(_ text: String, _ ranges: [Range<Int>], width: Int) -> String {
    let bytes = Highlight.bytes(of: text)
    let start = Highlight.start(of: bytes, before: ranges.map(\.lowerBound).min() ?? 0)
    var end = min(bytes.count, start + width * 8)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    var line = (start > 0 ? "…" : "") + visible(Highlight.mark(bytes, ranges, in: start..<end))
    if end < bytes.count { line += "…" }
    // One column is kept for a mark that the cut has left open.
    line = excerpt(line, width: width - 1)
    var isMarked = false
    let drawn = draw(line, isMarked: &isMarked)
    return isMarked && !hasColour ? drawn + "⟧" : drawn
  }

  /// The text's bytes without the scalars that stand for marks here. U+FFFD takes as many bytes, so ranges
  /// hold.
  private static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: { $0 == start || $0 == end }) else { return Array(text.utf8) }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(scalar == start || scalar == end ? "\u{FFFD}" : scalar) }
    return Array(String(clean).utf8)
  }

  /// The byte at which a line begins that shows `first`: a word's beginning up to 30 bytes before it.
  private static func start(of bytes: [UInt8], before first: Int) -> Int {
    var start = max(0, first - 30)
    if start == 0 { return 0 }
    if let blank = bytes[start..<first].firstIndex(of: UInt8(ascii: " ")) { return blank + 1 }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func mark(_ bytes: [UInt8], _ ranges: [Range<Int>], in window: Range<Int>) -> String {
    var marked: [UInt8] = []
    var position = window.lowerBound
    for range in joined(ranges).map({ $0.clamped(to: window) }) where !range.isEmpty {
      marked += bytes[position..<range.lowerBound]
      marked += Array(String(start).utf8) + bytes[range] + Array(String(end).utf8)
      position = range.upperBound
    }
    return String(decoding: marked + bytes[position..<window.upperBound], as: UTF8.self)
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
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

  /// Draws the marks of one line, which begins within one where the line before has left one open. In colour
  /// each line stands for itself, so that nothing behind it is marked.
  private func draw(_ line: String, isMarked: inout Bool) -> String {
    let (on, off) = hasColour ? ("\u{1B}[7m", "\u{1B}[27m") : ("⟦", "⟧")
    var drawn = isMarked && hasColour ? on : ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case Highlight.start:
        drawn += on
        isMarked = true
      case Highlight.end:
        drawn += off
        isMarked = false
      default: drawn.unicodeScalars.append(scalar)
      }
    }
    return isMarked && hasColour ? drawn + off : drawn
  }
}
