import CommentModel
import ReviewStore

extension SuggestRequest {
  /// The suggestions for the whole comment, one for each attribute.
  func feedback(at time: Timestamp) -> [Feedback] {
    let text = String(decoding: common.comment.text, as: UTF8.self)
    return scores.compactMap { suggestion in
      suggestion.value.map { value in
        Feedback(
          time: time, text: text, keepsText: !doNotStore,
          attribute: PerspectiveAttribute.stem(of: suggestion.attribute), score: value,
          community: common.communityID, token: common.clientToken, languages: common.languages)
      }
    }
  }
}
