import CommentModel

/// In a sentence with "but", what follows it counts more (1 + strength) and what went before less (1 − strength). With
/// "although" (strength < 0) its clause counts less and the rest of the sentence more, whichever comes first.
enum ContrastRule {
  static let examples = RuleExamples(
    rule: .contrast,
    fires: ["The soup is good, but cold.", "Although it was long, the road is good."],
    ignores: ["The soup is good. It rains, but it is noon.", "The soup is good and cold."])

  static func apply(
    to value: inout WorkingValue, at index: Int, _ contrast: PlacedModifiers.Contrast,
    _ units: borrowing Units, _ recorder: inout DerivationRecorder
  ) {
    let modifier = contrast.modifier
    let isBehind =
      modifier.entry.strength < 0 ? contrast.clause.contains(index) : index >= modifier.units.upperBound
    let factor = 1 + (isBehind ? 1 : -1) * modifier.entry.strength
    value.apply(.contrast, .times(factor), cause: units.range(of: modifier.units), &recorder)
  }
}
