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
  /// When the text was removed; `nil` while it is there.
  public var purged: Timestamp?
  /// The comments above it, from the top to its parent; the nearest 50 where there are more.
  public var ancestors: [ContextComment]
  /// Up to 5 comments before it under the same parent, in the source's order.
  public var earlierSiblings: [ContextComment]
  /// Up to 5 comments after it under the same parent, in the source's order.
  public var laterSiblings: [ContextComment]
  /// What was decided so far, the oldest first.
  public var decisions: [Decision]
  /// Who reported the comment, the oldest first; those of an earlier text of the case among them.
  public var reports: [CommentReport]
  /// What the author objected to, the oldest first.
  public var appeals: [Appeal]
  /// What was done to it, the oldest first.
  public var audit: [AuditEntry]
  /// Whether it is shown for a second look, without what was decided.
  public var isBlind = false
}

/// Somebody's report of a comment.
public struct CommentReport: Sendable, Hashable {
  /// Who; `nil` where nobody is named.
  public var reporter: String?
  /// Why, as a short code.
  public var reason: String?
  /// What else they said.
  public var note: String?
  /// When.
  public var time: Timestamp
}

/// An author's objection to a decision.
public struct Appeal: Sendable, Hashable {
  /// The decision that it is against.
  public var decision: Int64
  /// What the author says.
  public var note: String?
  /// When.
  public var time: Timestamp
  /// The decision that answered it; `nil` while there is none.
  public var outcome: Int64?
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
