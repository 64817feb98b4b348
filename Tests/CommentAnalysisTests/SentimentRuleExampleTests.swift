import CommentModel
import Testing

@testable import CommentAnalysis

/// The examples that stand beside each rule of sentiment, on the lexicons of the program.
@Suite struct SentimentRuleExampleTests {
  @Test(arguments: SentimentRules.examples)
  func fires(_ examples: RuleExamples) {
    for text in examples.fires { #expect(rules(text).contains(examples.rule), "\(examples.rule): \(text)") }
  }

  @Test(arguments: SentimentRules.examples)
  func ignores(_ examples: RuleExamples) {
    for text in examples.ignores {
      #expect(!rules(text).contains(examples.rule), "\(examples.rule): \(text)")
    }
  }

  private func rules(_ text: String) -> [EffectRule] {
    explain(text, .ofTheProgram).sentiment.steps.flatMap(\.effects).map(\.rule)
  }
}
