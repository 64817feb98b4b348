import CommentFormats
import CommentModel

/// The arithmetic of one step in words, from left to right: `"idiot": −2.600, × −0.444 negation "are NOT"`.
struct StepText {
  private let bytes: [UInt8]?

  /// - Parameter text: the text that the steps' ranges are of; `nil` where nothing of it may be shown.
  init(text: String?) {
    bytes = text.map { Array($0.utf8) }
  }

  func sentence(_ step: Step) -> String {
    var sentence = words(of: step)
    if !step.match.disguises.isEmpty {
      sentence += " (\(step.match.disguises.map(\.rawValue).joined(separator: ", ")))"
    }
    sentence += ": \(readable(step.base, places: 3))"
    var value = step.base
    for effect in step.effects {
      sentence += ", \(change(effect, of: value)) \(effect.rule.rawValue)"
      if let cause = effect.cause, let words = quoted(cause) { sentence += " \(words)" }
      value = effect.applied(to: value)
    }
    return sentence
  }

  /// `"id1ot", seen as idiot`; of a text that may not be shown only the entry.
  private func words(of step: Step) -> String {
    let term = visible(step.match.term)
    guard let written = slice(step.match.range), let quoted = quoted(step.match.range) else { return term }
    if step.match.isTemplate { return "\(quoted), by the rule \(term)" }
    return written.lowercased() == step.match.term ? quoted : "\(quoted), seen as \(term)"
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

  private func quoted(_ range: Range<Int>) -> String? {
    slice(range).map { "\"" + excerpt($0, width: StepText.longestQuotation) + "\"" }
  }

  private func slice(_ range: Range<Int>) -> String? {
    bytes.map { visible(String(decoding: $0[range], as: UTF8.self)) }
  }
}
