package import CommentAnalysis
package import CommentModel

/// Gives the arithmetic of scores with the verdict of the whole policy, its rules too.
package struct JudgingScorer: ~Copyable {
  private var scorer: Scorer
  private var judge: Judge?

  /// Creates one with words and a policy.
  package init(lexicons: Lexicons, policy: Policy) {
    scorer = Scorer(lexicons: lexicons, policy: policy)
    judge = policy.needsJudge ? Judge(policy: policy, lexicons: lexicons) : nil
  }

  /// Scores a text and judges it.
  package mutating func explain(
    _ text: String, marks: [TextMark] = [], answering parent: String? = nil, in context: CommentContext
  ) -> Explanation {
    var explanation = scorer.explain(text, marks: marks, answering: parent)
    guard judge != nil else { return explanation }
    explanation.scored.verdict = scorer.verdict(on: text, explanation, in: context, by: &judge!)
    return explanation
  }
}
