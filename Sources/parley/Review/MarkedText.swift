import CommentModel
import TerminalScreen

/// A comment's text with the words that counted marked, and the number of their reason behind them; severe ones are
/// masked.
struct MarkedText {
  /// Whether marks can be drawn; otherwise `⟦` and `⟧` stand around them.
  let hasStyles: Bool
  /// Whether masked words are seen.
  let isRevealed: Bool

  /// Longer texts are shown up to here, in bytes.
  static let longest = 20_000

  /// The lines of a text, not yet wrapped.
  ///
  /// - Parameters:
  ///   - steps: What was seen in it, for what is masked.
  ///   - marks: What is marked, in the order of the text.
  func lines(_ text: String, _ steps: [Step], _ marks: [WordMark], _ style: Style = .usual) -> [StyledLine] {
    let shown = MarkedText.beginning(of: isRevealed ? text : maskedText(text, steps))
    var lines = [StyledLine()]
    var marks = marks[...]
    var isOpen = false
    var offset = 0
    for character in shown {
      if isOpen, offset >= marks[marks.startIndex].range.upperBound {
        close(marks.removeFirst(), &lines[lines.count - 1])
        isOpen = false
      }
      if !isOpen, let mark = marks.first, offset >= mark.range.lowerBound {
        open(&lines[lines.count - 1])
        isOpen = true
      }
      if character == "\n" || character == "\r\n" {
        lines.append(StyledLine())
      } else {
        let drawn = isOpen && hasStyles ? style.with(Style(.reversed)) : style
        lines[lines.count - 1].append(String(character), drawn)
      }
      offset += character.utf8.count
    }
    if isOpen { close(marks.removeFirst(), &lines[lines.count - 1]) }
    return lines
  }

  /// One line of a text, from shortly before its first mark on, without marks.
  func line(_ text: String, _ steps: [Step], width: Int, _ style: Style = .usual) -> StyledLine {
    let shown = isRevealed ? text : maskedText(MarkedText.beginning(of: text), steps)
    let first = text.isEmpty ? 0 : steps.map(\.match.range.lowerBound).min() ?? 0
    var line = StyledLine()
    var offset = 0
    var isBlank = true
    for character in shown {
      defer { offset += character.utf8.count }
      if first > 30, offset < first - 30 || line.isEmpty && offset < first && !isBlank {
        isBlank = character == " "
        continue
      }
      if line.isEmpty, first > 30 { line.append("…", style) }
      let wasBlank = isBlank
      isBlank = character.isWhitespace
      if isBlank, wasBlank { continue }
      line.append(isBlank ? " " : String(character), style)
      if line.columns > width { break }
    }
    return line.cut(to: width)
  }

  private func open(_ line: inout StyledLine) {
    if !hasStyles { line.append("⟦") }
  }

  private func close(_ mark: WordMark, _ line: inout StyledLine) {
    if !hasStyles { line.append("⟧") }
    line.append(mark.numbers.map(MarkedText.raised).joined(separator: "·"), Style(.bold))
  }

  private static func raised(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).map { digits[$0.wholeNumberValue ?? 0] })
  }

  /// What is shown of a long text.
  private static func beginning(of text: String) -> String {
    if text.utf8.count <= longest { return text }
    // At a character's beginning, whatever bytes it has.
    var end = text.utf8.index(text.startIndex, offsetBy: longest)
    while end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }
}
