import CommentFormats
import CommentModel

/// The arithmetic of one step in words, from left to right: `"idiot": −2.600, × −0.444 negation "are NOT"`.
struct StepText {
  private let bytes: [UInt8]

  /// - Parameter text: the text that the steps' ranges are of.
  init(text: String) {
    bytes = Array(text.utf8)
  }

  func sentence(_ step: Step) -> String {
    var sentence = "\(quoted(step.match.range))"
    let written = slice(step.match.range)
    if written.lowercased() != step.match.term { sentence += ", seen as \(visible(step.match.term))" }
    if !step.match.disguises.isEmpty {
      sentence += " (\(step.match.disguises.map(\.rawValue).joined(separator: ", ")))"
    }
    sentence += ": \(readable(step.base, places: 3))"
    var value = step.base
    for effect in step.effects {
      sentence += ", \(change(effect, of: value)) \(effect.rule.rawValue)"
      if let cause = effect.cause { sentence += " \(quoted(cause))" }
      value = effect.applied(to: value)
    }
    return sentence
  }

  /// `× 0.500`, `− 0.293`, `down to 0 by`: what is taken away never leads across 0.
  private func change(_ effect: Effect, of value: Double) -> String {
    switch effect.operation {
    case .times(let factor): return "× \(readable(factor, places: 3))"
    case .strengthen(let amount):
      if effect.applied(to: value) == 0 { return "down to 0 by" }
      let isAdded = (amount < 0) == (value < 0)
      return "\(isAdded ? "+" : "−") \(readable(abs(amount), places: 3))"
    }
  }

  private static let longestQuotation = 40

  private func quoted(_ range: Range<Int>) -> String {
    "\"" + excerpt(slice(range), width: StepText.longestQuotation) + "\""
  }

  private func slice(_ range: Range<Int>) -> String {
    visible(String(decoding: bytes[range], as: UTF8.self))
  }
}
