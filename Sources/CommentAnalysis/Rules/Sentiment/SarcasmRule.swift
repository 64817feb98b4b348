import CommentModel

/// A mark that says that the praise before it is not meant: "/s", "#sarcasm", "yeah right".
enum SarcasmRule {
  static let examples = RuleExamples(
    rule: .sarcasm,
    fires: [
      "What a good soup /s", "Good soup. /s", "good soup #sarcasm", "They make good soup, yeah right.",
    ],
    ignores: ["What a terrible soup /s", "The s in good soup", "Good soup. It rains. Yeah right."])

  static func apply(
    to value: inout WorkingValue, _ base: Double, _ mark: PlacedModifiers.Modifier?,
    _ units: borrowing Units, _ recorder: inout DerivationRecorder
  ) {
    guard base > 0, let mark else { return }
    value.apply(.sarcasm, .times(1 - mark.entry.strength), cause: units.range(of: mark.units), &recorder)
  }
}
