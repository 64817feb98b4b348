public import CommentModel

/// What the queue knows of an author in one source.
public struct AuthorRecord: Sendable, Hashable {
  /// How many comments of that name there are; no more than `limit` are counted.
  public var comments: Int
  /// How many of these became cases.
  public var cases: Int
  /// Cases that are approved.
  public var approved: Int
  /// Cases that are rejected.
  public var rejected: Int
  /// When the first of the comments was posted, where that is known of any.
  public var first: Timestamp?
  /// When the last one was.
  public var last: Timestamp?
  /// The last decisions on other cases of theirs that count, the newest first.
  public var recent: [Decision]

  /// A name such as `anonymous` can stand at any number of comments.
  public static let limit = 2000
}
