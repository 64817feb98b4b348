/// One contribution to a thread, as its source gives it.
///
/// Ids are verbatim strings. A reader whose format prints none makes positional ones (`1`, `1.1`), which are
/// stable for the same bytes only.
public struct Comment: Sendable, Hashable {
  /// The source's id, unique within its thread after linking.
  public var id: String
  /// The id that this comment answers, verbatim; `nil` at the top level. May name a comment that is not there.
  public var parentID: String?
  /// Who wrote it, as displayed; `nil` where the source does not say.
  public var author: String?
  /// When it was posted; `nil` where the source does not say.
  public var time: Timestamp?
  /// What was written, as plain text.
  public var text: String
  /// What its home had made of it.
  public var state: CommentState
  /// What its markup set apart, in the order of the text.
  public var marks: [TextMark]

  /// Creates a comment.
  public init(
    id: String, parentID: String? = nil, author: String? = nil, time: Timestamp? = nil, text: String,
    state: CommentState = .published, marks: [TextMark] = []
  ) {
    self.id = id
    self.parentID = parentID
    self.author = author
    self.time = time
    self.text = text
    self.state = state
    self.marks = marks
  }
}

/// What the source says of a comment's visibility. The raw value is the word used in every output.
public enum CommentState: String, Sendable, CaseIterable {
  /// Visible to readers.
  case published
  /// Held for moderation.
  case pending
  /// Taken back by its author.
  case deleted
  /// Taken down by a moderator.
  case removed
  /// Marked as spam.
  case spam
}
