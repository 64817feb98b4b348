/// The rules that change the steps of sentiment scores.
enum SentimentRules {
  /// Their examples, a rule each.
  static let examples = [
    CapitalsRule.examples, BoosterRule.examples, DampenerRule.examples, NegationRule.examples,
    ExcessRule.examples, IrrealisRule.examples, ObliqueRule.examples, PredicateRule.examples,
    ContrastRule.examples, QuestionRule.examples, NameRule.examples, QuotedFeelingRule.examples,
    FictionRule.examples, SarcasmRule.examples, EchoRule.examples,
  ]
}
