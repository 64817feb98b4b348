import CommentModel

/// The words of a text that steps are about.
struct StepWords {
  private let bytes: [UInt8]
  private let isMasked: Bool
  private let words: Words

  /// The longest quotation, in bytes.
  private static let longest = 60

  init(_ text: String, _ steps: [Step], isMasked: Bool, _ words: Words) {
    bytes = Array((isMasked ? maskedText(text, steps) : text).utf8)
    self.isMasked = isMasked
    self.words = words
  }

  /// As it stands in the text.
  func written(_ step: Step) -> String { quoted(step.match.range) }

  /// The entry that was seen, where it is written otherwise.
  func entry(_ step: Step) -> String? {
    let term = isMasked ? step.masked.match.term : step.match.term
    return written(step).lowercased() == term ? nil : term
  }

  /// What the words around it made of it, and what hides it: `× 1.30 booster “very”`.
  func effects(_ step: Step) -> String {
    let disguises = step.match.disguises.map(\.rawValue)
    let effects = step.effects.map { effect in
      let change =
        switch effect.operation {
        case .times(let factor): "× \(words.format.number(factor, places: 2))"
        case .strengthen(let amount):
          "\(amount < 0 ? "−" : "+") \(words.format.number(abs(amount), places: 2))"
        }
      let cause = effect.cause.map { " “\(quoted($0))”" } ?? ""
      return "\(change) \(effect.rule.rawValue)\(cause)"
    }
    return (disguises + effects).joined(separator: ", ")
  }

  private func quoted(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    let text = String(decoding: bytes[range], as: UTF8.self).replacing("\n", with: " ")
    return range.count <= StepWords.longest ? text : text.prefix(StepWords.longest) + "…"
  }
}
