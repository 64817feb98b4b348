/// What can fire: an entry of a lexicon, or a rule that changed a step.
struct RuleName: Sendable, Hashable {
  enum Kind: String, Sendable {
    case term, rule
  }

  var kind: Kind
  /// The entry as its lexicon writes it, or the rule's name.
  var name: String
  /// What the step counts for: a category of toxicity, or `sentiment`.
  var measure: String

  /// What puts names that fired equally often into order.
  var order: String { "\(kind.rawValue)\t\(measure)\t\(name)" }
}
