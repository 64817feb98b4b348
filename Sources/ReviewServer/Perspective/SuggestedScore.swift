public import CommentModel

/// A score that a client suggested for a comment: feedback on the scorer, and where it is 0 or 1 a moderator's decision.
public struct SuggestedScore: Sendable, Hashable {
  /// When it came.
  public var time: Timestamp
  /// The comment, as plain text.
  public var text: String
  /// What is scored: Perspective's name of it, without a version.
  public var attribute: String
  /// What the client believes, 0…1.
  public var value: Double
  /// The client's name for where the comment stands; `nil` where it gave none.
  public var community: String?
  /// The client's name for the request; `nil` where it gave none.
  public var token: String?
  /// As the client gave them.
  public var languages: [String]
}

extension SuggestRequest {
  /// The suggestions for the whole comment, one for each attribute.
  func suggestedScores(at time: Timestamp) -> [SuggestedScore] {
    let text = String(decoding: common.comment.text, as: UTF8.self)
    return scores.compactMap { suggestion in
      suggestion.value.map { value in
        SuggestedScore(
          time: time, text: text, attribute: PerspectiveAttribute.stem(of: suggestion.attribute),
          value: value, community: common.communityID, token: common.clientToken,
          languages: common.languages)
      }
    }
  }
}
