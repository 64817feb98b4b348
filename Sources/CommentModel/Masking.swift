import Glibc

extension Step {
  /// From this severity (0…1, of the entry alone) on a word is masked for moderators: the lexicons have slurs, the worst
  /// swear words and threats there.
  public static let leastMasked = 0.8

  /// Whether what it was seen in is masked. A template is a frame around words that are masked for themselves.
  public var isSevere: Bool {
    guard case .toxicity = measure, !match.isTemplate else { return false }
    return -expm1(-base) >= Step.leastMasked
  }

  /// The same for a text that is masked: its term is too.
  public var masked: Step {
    guard isSevere else { return self }
    var step = self
    step.match.term = maskedText(step.match.term)
    return step
  }
}

/// A text with all but the first letter of each severe word as a mask. Bytes stay where they are, so that ranges hold.
public func maskedText(_ text: String, _ steps: [Step]) -> String {
  let ranges = steps.filter(\.isSevere).map(\.match.range)
  return ranges.isEmpty ? text : masked(text, ranges)
}

/// All of a text as a mask, but for the first letters of its words.
public func maskedText(_ whole: String) -> String { masked(whole, [0..<whole.utf8.count]) }

private func masked(_ text: String, _ ranges: [Range<Int>]) -> String {
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

/// In the place of a byte: no writer masks words with it.
private let mask: Character = "#"
