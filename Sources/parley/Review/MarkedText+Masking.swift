import CommentModel
import Glibc

extension MarkedText {
  /// Whether what a step was seen in is masked. A template is a frame around words that are masked for themselves.
  static func isSevere(_ step: Step) -> Bool {
    guard case .toxicity = step.measure, !step.match.isTemplate else { return false }
    return -expm1(-step.base) >= leastMasked
  }

  /// The text with all but the first letter of each severe word as a mask. Bytes stay where they are, so that ranges
  /// hold.
  static func masked(_ text: String, _ steps: [Step]) -> String {
    let ranges = steps.filter(isSevere).map(\.match.range)
    return ranges.isEmpty ? text : masked(text, ranges)
  }

  /// All of a text as a mask, but for the first letters of its words.
  static func masked(whole text: String) -> String { masked(text, [0..<text.utf8.count]) }

  private static func masked(_ text: String, _ ranges: [Range<Int>]) -> String {
    var masked = ""
    var offset = 0
    var isWord = false
    for character in text {
      if isWord, !character.isWhitespace, ranges.contains(where: { $0.contains(offset) }) {
        masked += String(repeating: mask, count: character.utf8.count)
      } else {
        masked.append(character)
      }
      isWord = !character.isWhitespace
      offset += character.utf8.count
    }
    return masked
  }

  /// A step for a text that is masked: its term is too.
  static func masked(_ step: Step) -> Step {
    guard isSevere(step) else { return step }
    var step = step
    step.match.term = masked(whole: step.match.term)
    return step
  }

  /// In the place of a byte: no writer masks words with it.
  private static let mask: Character = "#"
}
