import CommentFormats

/// What `comments:analyze` is asked.
struct AnalyzeRequest: Sendable {
  var common = CommonFields()
  var attributes: [Requested] = []
  var wantsSpans = false

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
    try root.readFields(in: "") { (name, value) throws(PerspectiveError) in
      switch name {
      case "requestedAttributes": attributes = try AnalyzeRequest.attributes(value)
      case "spanAnnotations": wantsSpans = try value.requiredBool("span_annotations")
      case "doNotStore": _ = try value.requiredBool("do_not_store")
      default: return try common.take(name, value)
      }
      return true
    }
    try common.check()
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
