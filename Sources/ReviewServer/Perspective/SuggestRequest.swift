import CommentFormats

/// What `comments:suggestscore` is told.
struct SuggestRequest: Sendable {
  var common = CommonFields()
  /// What the client believes, by the names that it gives.
  var scores: [Suggestion] = []
  /// Whether the comment's text is not to be stored, as in `comments:analyze`.
  var doNotStore = false

  /// A score that a client believes to be right.
  struct Suggestion: Sendable, Hashable {
    var attribute: String
    /// For the whole comment, 0…1; `nil` where only spans were given.
    var value: Double?
    var spans: [Span] = []

    /// A part of the comment.
    struct Span: Sendable, Hashable {
      /// UTF-16 code units; `nil` for the whole text.
      var begin: Int?
      var end: Int?
      var value: Double
    }
  }

  /// Reads a request's body.
  init(_ root: JSONElement) throws(PerspectiveError) {
    try root.readFields(in: "") { (name, value) throws(PerspectiveError) in
      switch name {
      case "attributeScores": scores = try SuggestRequest.scores(value)
      case "doNotStore": doNotStore = try value.requiredBool("do_not_store")
      default: return try common.take(name, value)
      }
      return true
    }
    try common.check()
    if scores.isEmpty { throw .invalidValue(field: "attribute_scores") }
  }

  private static func scores(_ element: JSONElement) throws(PerspectiveError) -> [Suggestion] {
    var all: [Suggestion] = []
    try element.readFields(in: "attribute_scores", named: \.self) { (name, value) throws(PerspectiveError) in
      let stem = PerspectiveAttribute.stem(of: name)
      if PerspectiveAttribute(rawValue: stem) == nil, !PerspectiveAttribute.unmeasured.contains(stem) {
        throw .unknownAttribute(name)
      }
      var suggestion = Suggestion(attribute: name)
      try value.readFields(in: "attribute_scores.value") { (key, value) throws(PerspectiveError) in
        switch key {
        case "summaryScore": suggestion.value = try score(value)
        case "spanScores":
          guard value.isArray else { throw .invalidValue(field: "attribute_scores.value.span_scores") }
          for member in value.members { suggestion.spans.append(try span(member)) }
        default: return false
        }
        return true
      }
      all.append(suggestion)
      return true
    }
    return all
  }

  private static func span(_ element: JSONElement) throws(PerspectiveError) -> Suggestion.Span {
    let place = "attribute_scores.value.span_scores"
    var span = Suggestion.Span(value: 0)
    try element.readFields(in: place) { (key, value) throws(PerspectiveError) in
      switch key {
      case "begin": span.begin = try offset(value)
      case "end": span.end = try offset(value)
      case "score": span.value = try score(value)
      default: return false
      }
      return true
    }
    return span
  }

  private static func offset(_ element: JSONElement) throws(PerspectiveError) -> Int {
    guard let offset = element.integer, (0...Int64(Int32.max)).contains(offset) else {
      throw .invalidValue(field: "attribute_scores.value.span_scores")
    }
    return Int(offset)
  }

  /// A score: `{"value": …, "type": …}`, 0…1.
  private static func score(_ element: JSONElement) throws(PerspectiveError) -> Double {
    var found = 0.0
    try element.readFields(in: "attribute_scores.value.summary_score") {
      (key, value) throws(PerspectiveError) in
      switch key {
      case "value":
        guard let number = value.number, (0...1).contains(number) else {
          throw .invalidValue(field: "attribute_scores.value.summary_score.value")
        }
        found = number
      case "type":
        let type = try value.requiredString("attribute_scores.value.summary_score.type")
        if !["PROBABILITY", "SCORE_TYPE_UNSPECIFIED"].contains(type) {
          throw .invalidValue(field: "attribute_scores.value.summary_score.type")
        }
      default: return false
      }
      return true
    }
    return found
  }

  /// The answer.
  func answer(detected: String) -> JSONText {
    var json = JSONText()
    json.object { json in
      if let clientToken = common.clientToken { json.member("clientToken", clientToken) }
      json.key("detectedLanguages")
      json.strings([detected])
      if !common.languages.isEmpty {
        json.key("requestedLanguages")
        json.strings(common.languages)
      }
    }
    return json
  }
}
