import CommentFormats

/// What `comments:analyze` is asked.
struct AnalyzeRequest: Sendable {
  var comment = TextEntry()
  var context = PerspectiveContext()
  var attributes: [Requested] = []
  var wantsSpans = false
  /// As the request gives them; none where they are to be detected.
  var languages: [String] = []
  var clientToken: String?

  /// An attribute that is asked for.
  struct Requested: Sendable {
    /// As the request writes it, which the answer repeats.
    var name: String
    var attribute: PerspectiveAttribute
    /// Below it the attribute is left out; `nil` where it never is.
    var threshold: Double?
  }

  /// Reads a request's body. Nothing of it is kept, so `doNotStore` changes nothing.
  init(_ root: JSONElement) throws(PerspectiveError) {
    var hasComment = false
    try root.readFields(in: "") { (name, value) throws(PerspectiveError) in
      switch name {
      case "comment":
        comment = try TextEntry(value, in: "comment")
        hasComment = true
      case "context": context = try PerspectiveContext(value)
      case "requestedAttributes": attributes = try AnalyzeRequest.attributes(value)
      case "spanAnnotations": wantsSpans = try value.requiredBool("span_annotations")
      case "languages": languages = try value.requiredStrings("languages")
      case "doNotStore": _ = try value.requiredBool("do_not_store")
      case "clientToken": clientToken = try value.requiredString("client_token")
      case "sessionId": _ = try value.requiredString("session_id")
      case "communityId": _ = try value.requiredString("community_id")
      default: return false
      }
      return true
    }
    if !hasComment || comment.isBlank { throw .commentEmpty }
    if comment.text.count > PerspectiveError.longestText { throw .commentTooLong(bytes: comment.text.count) }
    if attributes.isEmpty { throw .noAttributes }
  }

  private static func attributes(_ element: JSONElement) throws(PerspectiveError) -> [Requested] {
    var all: [Requested] = []
    try element.readFields(in: "requested_attributes", named: \.self) {
      (name, value) throws(PerspectiveError) in
      guard let attribute = PerspectiveAttribute(requested: name) else { throw .unknownAttribute(name) }
      var requested = Requested(name: name, attribute: attribute)
      try value.readFields(in: "requested_attributes.value") { (key, value) throws(PerspectiveError) in
        switch key {
        case "scoreType":
          let type = try value.requiredString("requested_attributes.value.score_type")
          if !["PROBABILITY", "SCORE_TYPE_UNSPECIFIED"].contains(type) {
            throw .scoreTypeNotSupported(attribute: name, type: type)
          }
        case "scoreThreshold":
          guard let threshold = value.number else {
            throw .invalidValue(field: "requested_attributes.value.score_threshold")
          }
          requested.threshold = threshold
        default: return false
        }
        return true
      }
      if !all.contains(where: { $0.name == name }) { all.append(requested) }
      return true
    }
    return all
  }
}
