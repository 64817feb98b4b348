import CommentAnalysis
import CommentModel
import TestSupport
import Testing

/// The numbers without their arithmetic are those with it.
@Suite struct ScoresTests {
  private static let policy = Policy(
    name: "test",
    thresholds: [
      .toxicity: .init(queue: 0.4, reject: 0.9), .category(.threat): .init(queue: 0.3),
      .category(.profanity): .init(reject: 0.97),
    ], quotedWeight: 0.5)

  private static let pieces = [
    "you", "are", "not", "a", "idiot", "great", "but", "f@ck", "s h i t", "loooove", "!!!", "?", ",", "\"",
    "\n", "\n\n", "> ", "I will kill you", "never", "very", "good", "GREAT", "😀", ":)", "AI Overview\n",
    "the weather is fine today and so is the bread of the baker", "fu\u{AD}ck", "іdiоt", "idiot-proof", "a$$",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func areThoseOfTheExplanation(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var scorer = Scorer(lexicons: .ofTheProgram, policy: ScoresTests.policy)
    for _ in 0..<40 {
      let text = ScoresTests.text(&random)
      let parent = Bool.random(using: &random) ? ScoresTests.text(&random) + text : ""
      let scores = scorer.score(text.utf8Span.span, answering: parent.utf8Span.span)
      var terms: [String] = []
      scorer.forEachTerm { term in
        var bytes: [UInt8] = []
        for index in term.indices { bytes.append(term[index]) }
        terms.append(String(decoding: bytes, as: UTF8.self))
      }
      let scored = scorer.explain(text, answering: parent).scored
      #expect(scores.sentiment == scored.sentiment)
      #expect(scores.ownSentiment == scored.ownSentiment)
      #expect(scores.toxicity == scored.toxicity)
      #expect(scores.quotedToxicity == scored.quotedToxicity)
      #expect(scores.action == scored.verdict.action)
      #expect(ScoresTests.policy.reasons(for: scores) == scored.verdict.reasons)
      #expect(terms == scored.steps.map(\.match.term))
      for kind in PassageKind.allCases { #expect(scores.share(of: kind) == scored.share(of: kind)) }
    }
  }

  @Test func doNotDependOnWhatWasScoredBefore() {
    var random = SeededGenerator(seed: 7)
    let texts = (0..<60).map { _ in ScoresTests.text(&random) }
    var scorer = Scorer(lexicons: .ofTheProgram, policy: ScoresTests.policy)
    let forwards = texts.map { scorer.score($0.utf8Span.span) }
    let backwards = texts.reversed().map { scorer.score($0.utf8Span.span) }
    #expect(forwards == backwards.reversed())
  }
}
