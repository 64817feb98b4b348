import CommentModel
import Testing

@testable import CommentAnalysis

/// Where each rule of toxicity, and that of word weights, fires and where it doesn't.
@Suite struct EffectRuleTests {
  struct Example: Sendable {
    var rule: EffectRule
    var fires: [String]
    var ignores: [String]
  }

  static let examples = [
    Example(
      rule: .negation,
      fires: ["not good", "you are not an idiot", "never a good idea", "i will not say idiot", "not-good"],
      ignores: ["not. good", "not, good", "good not", "not fucking", "an idiot, not you"]),
    Example(
      rule: .capitals, fires: ["that is GOOD", "you IDIOT", "you are BRAIN-DEAD", "FUCKING great"],
      ignores: ["GOOD", "THAT IS GOOD", "that is Good", "you Idiot"]),
    Example(
      rule: .secondPerson,
      fires: [
        "you idiot", "you are such an idiot", "you're an idiot", "idiot you", "@name idiot", "you “idiot”",
      ],
      ignores: [
        "the idiot", "they are an idiot", "you. idiot", "you, sir: idiot", "fuck you", "you are not an idiot",
      ]),
    Example(
      rule: .selfReference, fires: ["i am an idiot", "i'm such an idiot", "i was the idiot"],
      ignores: ["you are an idiot", "i saw an idiot", "i think you are an idiot", "i am. idiot"]),
    Example(
      rule: .positiveSwearing, fires: ["fucking great", "fucking 😀", "shit good"],
      ignores: ["fucking awful", "fucking. great", "great fucking", "idiot great", "fucking a b c great"]),
    Example(
      rule: .quotationMarks,
      fires: ["he said \"idiot\" to me", "the “idiot” there", "„idiot“", "«idiot»", "\"f*ck\""],
      ignores: ["idiot", "\"yes\" idiot", "“yes” idiot", "\"yes.\" So idiot"]),
    Example(
      rule: .disguise, fires: ["f*ck", "1diot", "f u c k", "f.u.c.k", "fuuuuck", "sh!t"],
      ignores: ["fuck", "idiot", "fucking"]),
    Example(
      rule: .counterSpeech, fires: ["stop saying idiot", "saying idiot is wrong"],
      ignores: ["idiot", "saying idiot. wrong"]),
    Example(rule: .mention, fires: ["he called me an idiot"], ignores: ["he called an idiot. me"]),
    Example(rule: .reclaimed, fires: ["my fellow idiots"], ignores: ["my idiots", "fellow, idiots"]),
    Example(rule: .report, fires: ["they hate vermin"], ignores: ["i hate vermin"]),
    Example(rule: .idle, fires: ["time to fuck off"], ignores: ["fuck off"]),
    Example(rule: .harmless, fires: ["the idiot board"], ignores: ["the board idiot"]),
    Example(rule: .length, fires: ["loom", "a good loom"], ignores: ["good", "a table", "kiln"]),
  ]

  @Test func everyRuleHasExamples() {
    #expect(Set(Self.examples.map(\.rule) + SentimentRules.examples.map(\.rule)) == Set(EffectRule.allCases))
  }

  @Test(arguments: examples)
  func fires(_ example: Example) {
    for text in example.fires { #expect(rules(text).contains(example.rule), "\(text)") }
  }

  @Test(arguments: examples)
  func ignores(_ example: Example) {
    for text in example.ignores { #expect(!rules(text).contains(example.rule), "\(text)") }
  }

  private func rules(_ text: String) -> [EffectRule] {
    let explanation = explain(text)
    let steps =
      explanation.sentiment.steps + explanation.sentiment.weights + explanation.toxicity.steps
      + explanation.toxicity.weights
    return steps.flatMap(\.effects).map(\.rule)
  }
}
