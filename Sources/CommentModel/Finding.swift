/// A rule of the policy that fired on a comment.
public struct Finding: Sendable, Hashable {
  /// The rule's id in its policy.
  public var rule: String
  /// What it asks for.
  public var action: PolicyAction
  /// How far up the queue it puts the comment among those of the same action, 0…1.
  public var severity: Double
  /// The queue that the comment goes to; `nil` where the rule names none.
  public var queue: String?
  /// What the case is marked with, in the order of the rule.
  public var tags: [String]
  /// The code of the reason that the rule suggests for a decision; one of the policy's.
  public var reason: String?
  /// Why, in the words of the policy.
  public var message: String?
  /// The words that it saw: UTF-8 byte offsets in the text, in its order; empty where none is to blame.
  public var evidence: [Range<Int>]
  /// The fact that was not known and for which the rule holds the comment; `nil` where its conditions hold.
  public var missing: String?

  /// Creates a finding.
  public init(
    rule: String, action: PolicyAction, severity: Double, queue: String? = nil, tags: [String] = [],
    reason: String? = nil, message: String? = nil, evidence: [Range<Int>] = [], missing: String? = nil
  ) {
    self.rule = rule
    self.action = action
    self.severity = severity
    self.queue = queue
    self.tags = tags
    self.reason = reason
    self.message = message
    self.evidence = evidence
    self.missing = missing
  }
}
