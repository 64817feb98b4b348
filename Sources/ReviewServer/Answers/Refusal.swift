import CommentFormats
import HTTPTypes
import Hummingbird

/// Why a request is not done: the answer of every route that speaks JSON. Below `/api` it is a problem as RFC 9457 has
/// them, elsewhere it has the shape of Google's APIs (`google.rpc.Status`), which clients of Perspective read.
struct Refusal: Error {
  /// What is wrong, as a word that programs can tell apart.
  var kind: Kind
  /// What is wrong, for people. Holds no comment's text.
  var message: String
  /// More headers of the answer.
  var headers = HTTPFields()
  /// What is wrong as a word, where `kind` does not say enough.
  var code: String?
  /// More for programs: members of the problem.
  var facts: (@Sendable (inout JSONText) -> Void)?
  /// More for Perspective's clients: members of the error's `details`, each written by its closure.
  var details: [@Sendable (inout JSONText) -> Void] = []

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// What can be wrong. The raw value is the word in the answer; the words are those of `google.rpc.Code`.
  enum Kind: String {
    case invalidArgument = "INVALID_ARGUMENT"
    case unauthenticated = "UNAUTHENTICATED"
    case permissionDenied = "PERMISSION_DENIED"
    case notFound = "NOT_FOUND"
    case methodNotAllowed = "METHOD_NOT_ALLOWED"
    case conflict = "ABORTED"
    case preconditionFailed = "PRECONDITION_FAILED"
    case preconditionRequired = "PRECONDITION_REQUIRED"
    case unprocessable = "UNPROCESSABLE"
    case tooLarge = "OUT_OF_RANGE"
    case unsupportedType = "UNSUPPORTED_MEDIA_TYPE"
    case tooMany = "RESOURCE_EXHAUSTED"
    case wrongHost = "FAILED_PRECONDITION"
    case internalError = "INTERNAL"
    case unavailable = "UNAVAILABLE"

    /// The status that goes with it.
    var status: HTTPResponse.Status {
      switch self {
      case .invalidArgument: .badRequest
      case .unauthenticated: .unauthorized
      case .permissionDenied: .forbidden
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .conflict: .conflict
      case .preconditionFailed: .preconditionFailed
      case .preconditionRequired: .preconditionRequired
      case .unprocessable: .unprocessableContent
      case .tooLarge: .contentTooLarge
      case .unsupportedType: .unsupportedMediaType
      case .tooMany: .tooManyRequests
      case .wrongHost: .misdirectedRequest
      case .internalError: .internalServerError
      case .unavailable: .serviceUnavailable
      }
    }
  }
}

extension Refusal: HTTPResponseError {
  var status: HTTPResponse.Status { kind.status }

  /// The answer's body.
  private var json: JSONText {
    var json = JSONText()
    json.object { json in
      json.key("error")
      json.raw(errorJSON.text)
    }
    return json
  }

  /// What is wrong, without the object around it.
  var errorJSON: JSONText {
    var json = JSONText()
    json.object { json in
      json.member("code", kind.status.code)
      json.member("message", message)
      json.member("status", kind.rawValue)
      if !details.isEmpty {
        json.key("details")
        json.array { json in for detail in details { json.object(detail) } }
      }
    }
    return json
  }

  /// The same as a problem.
  private var problemJSON: JSONText {
    var json = JSONText()
    json.object { json in
      json.member("type", "about:blank")
      json.member("title", kind.status.reasonPhrase)
      json.member("status", kind.status.code)
      json.member("detail", message)
      json.member("code", code ?? kind.rawValue.lowercased())
      facts?(&json)
    }
    return json
  }

  func response(from request: Request, context: some RequestContext) -> Response {
    var response =
      request.uri.path.hasPrefix("/api/")
      ? Response(
        status: status, type: "application/problem+json; charset=utf-8", text: problemJSON.text + "\n")
      : Response(status: status, json: json)
    response.headers.append(contentsOf: headers)
    return response
  }
}
