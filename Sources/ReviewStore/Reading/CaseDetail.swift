public import CommentModel

/// A case with what somebody needs to decide it.
public struct CaseDetail: Sendable, Hashable {
  /// The case.
  public var reviewCase: Case
  /// What tells threads with the same id apart, as `enqueue` was told.
  public var source: String
  /// The article's address, where the source has one.
  public var threadLink: String?
  /// 1 at the top level.
  public var depth: Int
  /// Reservations about its place in the thread.
  public var flags: LinkFlags
  /// The SHA-256 of the text that the case is about, 64 hexadecimal digits.
  public var revision: String
  /// Whether that is still the text of the comment; it was edited otherwise.
  public var isCurrent: Bool
  /// When it was claimed; `nil` while nobody has.
  public var claimed: Timestamp?
  /// The comments above it, from the top to its parent; the nearest 50 where there are more.
  public var ancestors: [ContextComment]
  /// Up to 5 comments before it under the same parent, in the source's order.
  public var earlierSiblings: [ContextComment]
  /// Up to 5 comments after it under the same parent, in the source's order.
  public var laterSiblings: [ContextComment]
  /// What was decided so far, the oldest first.
  public var decisions: [Decision]
  /// What was done to it, the oldest first.
  public var audit: [AuditEntry]
}

/// A comment of the thread around a case, with its current text.
public struct ContextComment: Sendable, Hashable {
  /// The comment.
  public var comment: Comment
  /// 1 at the top level.
  public var depth: Int
  /// What the policy says of it.
  public var verdict: PolicyAction
  /// Every toxicity entry that counted in it.
  public var steps: [Step]
}
