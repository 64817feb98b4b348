import CommentAnalysis
import CommentModel

/// Judges one text by a policy, with the words of `Lexicons.few`.
func judged(
  _ text: String, by policy: Policy, in context: CommentContext = CommentContext(),
  answering parent: String = "", lexicons: Lexicons = .few
) -> Verdict {
  var scorer = Scorer(lexicons: lexicons, policy: policy)
  var judge = Judge(policy: policy, lexicons: lexicons)
  let bytes = text.utf8Span.span
  let scores = scorer.score(bytes, answering: parent.utf8Span.span)
  return scorer.verdict(on: bytes, scores, in: context, by: &judge)
}

extension Policy {
  /// A policy of rules only.
  static func rules(_ rules: PolicyRule..., lists: [WordList] = []) -> Policy {
    var policy = Policy(name: "test", thresholds: [:], quotedWeight: 0.5)
    policy.rules = rules
    policy.lists = lists
    return policy
  }
}

/// Whether a condition holds of a text; `nil` where nobody can tell.
func holds(
  _ condition: PolicyCondition, _ text: String, in context: CommentContext = CommentContext(),
  lists: [WordList] = []
) -> Bool? {
  let rule = PolicyRule(id: "r", condition: condition, action: .queue, onError: .hold)
  guard let finding = judged(text, by: .rules(rule, lists: lists), in: context).findings.first else {
    return false
  }
  return finding.missing == nil ? true : nil
}
