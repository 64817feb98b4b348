import CommentFormats

/// Why Perspective refuses a request: the words of its documentation ("Limits and errors"), which clients look for.
enum PerspectiveError: Error {
  case commentEmpty
  case commentTooLong(bytes: Int)
  case noAttributes
  case unknownAttribute(String)
  case languageNotSupported(attribute: String, languages: [String], detected: [String])
  case scoreTypeNotSupported(attribute: String, type: String)
  case unknownTextType
  case twoContexts
  /// The body is no JSON.
  case notJSON
  /// A key that there is none of, in the object of that name.
  case unknownField(String, in: String)
  /// A value of the wrong type, or out of bounds.
  case invalidValue(field: String)
  /// A key is asked for, and none came.
  case keyMissing
  case keyInvalid
  /// A way to answer that there is not.
  case unsupportedParameter(String)

  /// The longest text of a comment, in bytes.
  static let longestText = 20_480

  /// The answer.
  var refusal: Refusal {
    var refusal = Refusal(isMissingKey ? .permissionDenied : .invalidArgument, message)
    refusal.details = [detail]
    return refusal
  }

  private var isMissingKey: Bool {
    if case .keyMissing = self { true } else { false }
  }

  private var message: String {
    switch self {
    case .commentEmpty: "Comment must be non-empty."
    case .commentTooLong(let bytes):
      "Comment text was too many bytes. Value (\(bytes)) exceeded limit (\(PerspectiveError.longestText))."
    case .noAttributes: "Missing requested_attributes"
    case .unknownAttribute(let name): "Unknown requested attribute: \(name)"
    case .languageNotSupported(let attribute, let languages, _):
      "Attribute \(attribute) does not support request languages: \(languages.joined(separator: ", "))"
    case .scoreTypeNotSupported(let attribute, let type):
      "Requested score type \(type) is not supported by attribute \(attribute)"
    case .unknownTextType: "Unknown text type"
    case .twoContexts:
      "Context can have either entries or article_and_parent_comment, but both fields were populated."
    case .notJSON: "Invalid JSON payload received."
    case .unknownField(let name, let place):
      "Invalid JSON payload received. Unknown name \"\(name)\"\(place.isEmpty ? "" : " at '\(place)'"): "
        + "Cannot find field."
    case .invalidValue(let field): "Invalid value at '\(field)'"
    case .keyMissing:
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or "
        + "other form of API consumer identity to call this API."
    case .keyInvalid: "API key not valid. Please pass a valid API key."
    case .unsupportedParameter(let name): "The parameter '\(name)' is not supported with this value."
    }
  }

  private var type: String {
    switch self {
    case .commentEmpty: "COMMENT_EMPTY"
    case .commentTooLong: "COMMENT_TOO_LONG"
    case .noAttributes: "NO_REQUESTED_ATTRIBUTES"
    case .languageNotSupported: "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"
    default: "INVALID_REQUEST"
    }
  }

  private var detail: @Sendable (inout JSONText) -> Void {
    let error = self
    return { json in
      switch error {
      case .keyMissing, .keyInvalid:
        json.member("@type", "type.googleapis.com/google.rpc.ErrorInfo")
        json.member("reason", error.isMissingKey ? "CREDENTIALS_MISSING" : "API_KEY_INVALID")
        json.member("domain", "googleapis.com")
      default:
        json.member("@type", "type.googleapis.com/google.commentanalyzer.v1alpha1.Error")
        json.member("errorType", error.type)
      }
      guard case .languageNotSupported(let attribute, let languages, let detected) = error else { return }
      json.key("languageNotSupportedByAttributeError")
      json.object { json in
        json.key(detected.isEmpty ? "requestedLanguages" : "detectedLanguages")
        json.array { json in for language in detected.isEmpty ? languages : detected { json.string(language) }
        }
        json.member("attribute", attribute)
      }
    }
  }
}
