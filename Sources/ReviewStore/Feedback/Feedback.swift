public import CommentModel

/// What a client believes a comment's score to be: feedback on the scorer, and where it is about toxicity a labelled
/// decision.
public struct Feedback: Sendable, Hashable {
  /// When it came.
  public var time: Timestamp
  /// The comment, as plain text.
  public var text: String
  /// Whether the text may be stored, and not its hash alone.
  public var keepsText: Bool
  /// What is scored: the name that the Perspective API has for it, without a version (`TOXICITY`).
  public var attribute: String
  /// What the client believes, 0…1.
  public var score: Double
  /// The client's name for where the comment stands; `nil` where it gave none.
  public var community: String?
  /// The client's name for the comment; `nil` where it gave none.
  public var token: String?
  /// The comment's languages, as the client gave them.
  public var languages: [String]

  /// Creates feedback.
  public init(
    time: Timestamp, text: String, keepsText: Bool = true, attribute: String, score: Double,
    community: String? = nil, token: String? = nil, languages: [String] = []
  ) {
    self.time = time
    self.text = text
    self.keepsText = keepsText
    self.attribute = attribute
    self.score = score
    self.community = community
    self.token = token
    self.languages = languages
  }

  /// The attribute of which a score says whether a comment should stand.
  public static let toxicity = "TOXICITY"

  /// A comment with this score or a higher one has the attribute, one with a lower one has not.
  public static let flagged = 0.5
}

/// Feedback as it is stored.
public struct FeedbackRecord: Sendable, Hashable {
  /// When it came last.
  public var time: Timestamp
  /// The SHA-256 of the text, 64 hexadecimal digits.
  public var revision: String
  /// The comment; `nil` where its text was not to be stored, or is purged, and no comment of the database has it.
  public var text: String?
  /// What is scored.
  public var attribute: String
  /// What the client believes, 0…1.
  public var score: Double
  /// The client's name for where the comment stands.
  public var community: String?
  /// The client's name for the comment.
  public var token: String?
  /// The comment's languages, as the client gave them.
  public var languages: [String]

  /// Whether the comment has the attribute.
  public var isFlagged: Bool { score >= Feedback.flagged }
}
