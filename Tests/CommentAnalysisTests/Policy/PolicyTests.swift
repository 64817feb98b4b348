import CommentAnalysis
import CommentModel
import Testing

@Suite struct PolicyTests {
  private let policy = Policy(
    name: "test",
    thresholds: [
      .toxicity: .init(queue: 0.5), .category(.insult): .init(queue: 0.4, reject: 0.8),
      .category(.threat): .init(reject: 0.6),
    ], quotedWeight: 0.5)

  @Test func nothingReached() {
    #expect(
      policy.verdict(own: score(0.49, .insult, 0.39), quoted: score())
        == Verdict(action: .approve, reasons: []))
  }

  @Test func thresholdsAreReachedExactly() {
    let verdict = policy.verdict(own: score(0.5), quoted: score())
    #expect(verdict.action == .queue)
    #expect(
      verdict.reasons == [
        Reason(attribute: .toxicity, score: 0.5, threshold: 0.5, action: .queue, passage: .own)
      ])
  }

  @Test func theStrongestComesFirst() {
    let verdict = policy.verdict(own: score(0.9, .insult, 0.85), quoted: score())
    #expect(verdict.action == .reject)
    #expect(verdict.reasons.map(\.attribute) == [.category(.insult), .toxicity])
    #expect(verdict.reasons.map(\.action) == [.reject, .queue])
    #expect(verdict.reasons.map(\.threshold) == [0.8, 0.5])
  }

  @Test func rejectWithoutQueue() {
    #expect(policy.verdict(own: score(0, .threat, 0.59), quoted: score()).action == .approve)
    #expect(policy.verdict(own: score(0, .threat, 0.6), quoted: score()).action == .reject)
  }

  @Test func quotedWordsCountLess() {
    let verdict = policy.verdict(own: score(0.2), quoted: score(0.9, .insult, 0.8))
    #expect(verdict.action == .queue)
    #expect(
      verdict.reasons == [
        Reason(attribute: .category(.insult), score: 0.4, threshold: 0.4, action: .queue, passage: .quote)
      ])
  }

  @Test func attributesWithoutThresholdsLeadToNothing() {
    #expect(policy.verdict(own: score(0, .profanity, 1), quoted: score(0, .profanity, 1)).action == .approve)
  }

  @Test func verdictOfAText() {
    var scorer = Scorer(lexicons: .few, policy: policy)
    #expect(scorer.explain("you idiot").scored.verdict.action == .reject)
    #expect(scorer.explain("> you idiot\n\nindeed").scored.verdict.reasons.first?.passage == .quote)
    #expect(scorer.explain("good").scored.verdict.action == .approve)
  }

  private func score(
    _ overall: Double = 0, _ category: ToxicityCategory = .insult, _ value: Double = 0
  ) -> ToxicityScore {
    var score = ToxicityScore(overall: overall)
    score[category] = value
    return score
  }
}
