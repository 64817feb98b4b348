import CommentModel

extension Verdict {
  /// What made the verdict, each once: the rules that fired, then the attributes of the thresholds that were reached.
  var rules: [String] {
    (findings.map(\.rule) + reasons.map(\.attribute.name)).reduce(into: []) { rules, rule in
      if !rules.contains(rule) { rules.append(rule) }
    }
  }
}
