/// What the policy says of a comment.
public struct Verdict: Sendable, Hashable {
  /// What to do.
  public var action: PolicyAction
  /// The thresholds that were reached, the strongest action first.
  public var reasons: [Reason]
  /// The live rules that fired, in the order in which they were asked.
  public var findings: [Finding]
  /// The rules that would have fired if they were live, in that order too; they change nothing.
  public var shadowFindings: [Finding]

  /// Creates a verdict.
  public init(
    action: PolicyAction, reasons: [Reason], findings: [Finding] = [], shadowFindings: [Finding] = []
  ) {
    self.action = action
    self.reasons = reasons
    self.findings = findings
    self.shadowFindings = shadowFindings
  }

  /// The queue that the comment goes to: that of the first rule with the verdict's own action that names one, else of
  /// the first that names one; `nil` where none does.
  public var queue: String? {
    findings.first { $0.action == action && $0.queue != nil }?.queue
      ?? findings.first { $0.queue != nil }?.queue
  }

  /// What the case is marked with: the tags of all rules that fired, each once, in their order.
  public var tags: [String] {
    var tags: [String] = []
    for finding in findings {
      for tag in finding.tags where !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// How far up the queue it stands among verdicts of the same action, 0…1: the highest score among the thresholds, or
  /// severity among the rules, that ask for that action; 0 where there are none.
  public var severity: Double {
    let scores = reasons.lazy.filter { $0.action == action }.map(\.score)
    let severities = findings.lazy.filter { $0.action == action }.map(\.severity)
    return max(scores.max() ?? 0, severities.max() ?? 0)
  }
}

/// What a policy can say, weakest first. The raw value is the word used in policies and every output.
public enum PolicyAction: String, Sendable, CaseIterable, Comparable {
  /// Nothing speaks against it.
  case approve
  /// A person should look.
  case queue
  /// It should not stand; a person confirms.
  case reject

  /// Compares by strength.
  public static func < (left: PolicyAction, right: PolicyAction) -> Bool {
    left.strength < right.strength
  }

  private var strength: Int {
    switch self {
    case .approve: 0
    case .queue: 1
    case .reject: 2
    }
  }
}

/// A threshold that was reached.
public struct Reason: Sendable, Hashable {
  /// What was measured: `toxicity` or the name of a category.
  public var attribute: PolicyAttribute
  /// What it measured, 0…1.
  public var score: Double
  /// The policy's threshold, 0…1.
  public var threshold: Double
  /// What the threshold leads to.
  public var action: PolicyAction
  /// Whose words reached it.
  public var passage: PassageKind

  /// Creates a reason.
  public init(
    attribute: PolicyAttribute, score: Double, threshold: Double, action: PolicyAction, passage: PassageKind
  ) {
    self.attribute = attribute
    self.score = score
    self.threshold = threshold
    self.action = action
    self.passage = passage
  }
}

/// What a policy can set thresholds for.
public enum PolicyAttribute: Sendable, Hashable, CaseIterable {
  /// All categories together.
  case toxicity
  /// One category.
  case category(ToxicityCategory)

  /// All of them, the overall score first.
  public static let allCases: [PolicyAttribute] =
    [.toxicity] + ToxicityCategory.allCases.map(PolicyAttribute.category)

  /// The word used in policies and every output.
  public var name: String {
    switch self {
    case .toxicity: "toxicity"
    case .category(let category): category.rawValue
    }
  }

  /// The attribute of that name, or `nil`.
  public init?(name: String) {
    if name == "toxicity" {
      self = .toxicity
    } else if let category = ToxicityCategory(rawValue: name) {
      self = .category(category)
    } else {
      return nil
    }
  }

  /// Its value in a score, 0…1.
  public func value(in score: ToxicityScore) -> Double {
    switch self {
    case .toxicity: score.overall
    case .category(let category): score[category]
    }
  }
}
