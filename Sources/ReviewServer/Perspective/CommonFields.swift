import CommentFormats

/// What both calls are told of a comment.
struct CommonFields: Sendable {
  var comment = TextEntry()
  var context = PerspectiveContext()
  /// As the request gives them; none where they are to be detected.
  var languages: [String] = []
  var communityID: String?
  var clientToken: String?
  private var hasComment = false

  /// Takes a field of the request; `false` where it is not one of these.
  mutating func take(_ name: String, _ value: JSONElement) throws(PerspectiveError) -> Bool {
    switch name {
    case "comment":
      comment = try TextEntry(value, in: "comment")
      hasComment = true
    case "context": context = try PerspectiveContext(value)
    case "languages": languages = try value.requiredStrings("languages")
    case "communityId": communityID = try value.requiredString("community_id")
    case "clientToken": clientToken = try value.requiredString("client_token")
    case "sessionId": _ = try value.requiredString("session_id")
    default: return false
    }
    return true
  }

  /// Refuses a request without a comment, and too long ones.
  func check() throws(PerspectiveError) {
    if !hasComment || comment.isBlank { throw .commentEmpty }
    if comment.text.count > PerspectiveError.longestText { throw .commentTooLong(bytes: comment.text.count) }
  }
}
