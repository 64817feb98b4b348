import CommentModel

/// Sentences that show a rule; they are its tests, on the lexicons of the program.
struct RuleExamples: Sendable {
  var rule: EffectRule
  /// Sentences in which it changes a step.
  var fires: [String]
  /// Sentences near to those in which it changes none.
  var ignores: [String]
}
