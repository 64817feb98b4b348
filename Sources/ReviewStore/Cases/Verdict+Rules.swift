import CommentModel

extension Verdict {
  /// What made the verdict, each once: the attributes of the thresholds that were reached.
  var rules: [String] {
    reasons.reduce(into: []) { rules, reason in
      if !rules.contains(reason.attribute.name) { rules.append(reason.attribute.name) }
    }
  }
}
