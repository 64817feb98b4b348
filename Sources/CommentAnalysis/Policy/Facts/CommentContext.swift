public import CommentModel

/// What is known of a comment beside its text: what rules can ask for. What is not known is `nil`.
public struct CommentContext: Sendable, Hashable {
  /// Where it was posted, such as the host of the article.
  public var site: String?
  /// Its language, as a BCP 47 tag; where it is `nil`, rules go by what the text seems to be written in.
  public var language: String?
  /// The article's title.
  public var title: String?
  /// Who wrote it, as displayed.
  public var author: String?
  /// When it was posted.
  public var time: Timestamp?
  /// Its place in the thread.
  public var thread: ThreadPosition?
  /// What its author posted before.
  public var history: AuthorHistory?

  /// Creates a context.
  public init(
    site: String? = nil, language: String? = nil, title: String? = nil, author: String? = nil,
    time: Timestamp? = nil, thread: ThreadPosition? = nil, history: AuthorHistory? = nil
  ) {
    self.site = site
    self.language = language
    self.title = title
    self.author = author
    self.time = time
    self.thread = thread
    self.history = history
  }
}

/// The place of a comment in its thread, as far as the thread was read before it.
public struct ThreadPosition: Sendable, Hashable {
  /// 1 at the top level; `nil` where the comment that it answers is not known.
  public var depth: Int?
  /// Whether it answers a comment.
  public var isReply: Bool
  /// Whether that comment was rejected, removed or marked as spam; `nil` where it is not known.
  public var parentRejected: Bool?
  /// How many different people have answered the one whom it answers, it included; `nil` where that one is not known.
  public var pileOn: Int?
  /// How many comments the thread got in the hour before, it included; `nil` where times are not known.
  public var replyRate: Double?
  /// How many comments of the thread came before.
  public var comments: Int

  /// Creates a place; without anything that of the first comment of a thread.
  public init(
    depth: Int? = 1, isReply: Bool = false, parentRejected: Bool? = false, pileOn: Int? = 0,
    replyRate: Double? = nil, comments: Int = 0
  ) {
    self.depth = depth
    self.isReply = isReply
    self.parentRejected = parentRejected
    self.pileOn = pileOn
    self.replyRate = replyRate
    self.comments = comments
  }
}

/// What an author posted before a comment.
public struct AuthorHistory: Sendable, Hashable {
  /// How many comments.
  public var comments: Int
  /// How many of them within the policy's window.
  public var recent: Int
  /// How many of those were rejected, removed or marked as spam.
  public var rejected: Int
  /// Whether the same text was among the last ones.
  public var isRepeated: Bool

  /// Creates a history; without anything that of a first comment.
  public init(comments: Int = 0, recent: Int = 0, rejected: Int = 0, isRepeated: Bool = false) {
    self.comments = comments
    self.recent = recent
    self.rejected = rejected
    self.isRepeated = isRepeated
  }

  /// The share of the recent comments that was rejected, 0…1; 0 where there are none.
  public var rejectionRate: Double { recent == 0 ? 0 : Double(rejected) / Double(recent) }

  /// What two sources know together.
  public static func + (left: AuthorHistory, right: AuthorHistory) -> AuthorHistory {
    AuthorHistory(
      comments: left.comments + right.comments, recent: left.recent + right.recent,
      rejected: left.rejected + right.rejected, isRepeated: left.isRepeated || right.isRepeated)
  }
}
