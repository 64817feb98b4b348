public import CommentModel

/// A rule of a policy: what has to hold of a comment, and what follows.
public struct PolicyRule: Sendable, Hashable {
  /// The name by which findings, figures and undoing call it; unique in its policy.
  public var id: String
  /// Whether it counts.
  public var state: State
  /// Rules of a higher priority are asked first; thresholds stand behind the rules of priority 0.
  public var priority: Int
  /// What has to hold.
  public var condition: PolicyCondition
  /// What follows.
  public var action: PolicyAction
  /// The queue that the comment goes to.
  public var queue: String?
  /// How far up the queue it puts the comment, 0…1.
  public var severity: Double
  /// What the case is marked with.
  public var tags: [String]
  /// The code of the reason that it suggests.
  public var reason: String?
  /// Why, in words for people.
  public var message: String?
  /// What happens where a fact is not known without which nobody can tell whether the condition holds.
  public var onError: OnError
  /// Comments that it has to fire on.
  public var fires: [RuleExample]
  /// Comments that it must not fire on.
  public var ignores: [RuleExample]
  /// The line of its policy file where it begins, from 1; 0 where it is from no file.
  public var line: Int

  /// Whether a rule counts. The raw value is the word used in policies.
  public enum State: String, Sendable, CaseIterable {
    /// It is only checked, never asked.
    case draft
    /// It is asked, and what it says is noted; verdicts don't change.
    case shadow
    /// It counts.
    case live
  }

  /// What a rule does where a fact is missing. The raw value is the word used in policies.
  public enum OnError: String, Sendable, CaseIterable {
    /// It does not fire.
    case approve
    /// It asks that a person looks.
    case hold
  }

  /// The severity of rules that name none.
  public static let usualSeverity = 0.5

  /// Creates a rule.
  public init(
    id: String, state: State = .live, priority: Int = 0, condition: PolicyCondition, action: PolicyAction,
    queue: String? = nil, severity: Double = usualSeverity, tags: [String] = [], reason: String? = nil,
    message: String? = nil, onError: OnError = .approve, fires: [RuleExample] = [],
    ignores: [RuleExample] = [], line: Int = 0
  ) {
    self.id = id
    self.state = state
    self.priority = priority
    self.condition = condition
    self.action = action
    self.queue = queue
    self.severity = severity
    self.tags = tags
    self.reason = reason
    self.message = message
    self.onError = onError
    self.fires = fires
    self.ignores = ignores
    self.line = line
  }
}

/// A comment on which a rule is tried.
public struct RuleExample: Sendable, Hashable {
  /// What is written.
  public var text: String
  /// What is known beside that.
  public var context: CommentContext
  /// The line of the policy file where it stands, from 1; 0 where it is from no file.
  public var line: Int

  /// Creates an example.
  public init(text: String, context: CommentContext = CommentContext(), line: Int = 0) {
    self.text = text
    self.context = context
    self.line = line
  }
}
