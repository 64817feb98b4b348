import CommentFormats

/// What is wrong with the JSON or the query of a request.
enum RequestError: Error, Sendable, Hashable {
  /// It is none.
  case notJSON
  /// It is no object where one is wanted.
  case notAnObject
  case unknownField(String)
  /// A parameter of the query that the address does not have.
  case unknownParameter(String)
  case missing(String)
  /// `expected` says what would be right.
  case wrongValue(String, expected: String)
  /// A line of a batch that is longer than lines may be.
  case lineTooLong
  /// A policy that can't be used, with its place.
  case policy(String)

  /// The answer.
  var refusal: Refusal { Refusal(.invalidArgument, message) }

  private var message: String {
    switch self {
    case .notJSON: "The body is no JSON."
    case .notAnObject: "An object is expected here, such as {\"text\": \"…\"}."
    case .unknownField(let name): "The field `\(name.prefix(60))` is not known here."
    case .unknownParameter(let name): "The parameter `\(name.prefix(60))` is not known here."
    case .missing(let name): "The field `\(name)` is missing."
    case .wrongValue(let name, let expected): "`\(name)` takes \(expected)."
    case .lineTooLong: "The line is too long."
    case .policy(let problem): problem
    }
  }
}

extension JSONElement {
  /// Hands the fields of an object to `body`, which says whether it knows them. JSON's null is a field that is not there.
  func readFields(_ body: (String, JSONElement) throws(RequestError) -> Bool) throws(RequestError) {
    guard isObject else { throw .notAnObject }
    var failure: RequestError?
    forEachField { (name: String, value: JSONElement) in
      guard failure == nil, !value.isNull else { return }
      do throws(RequestError) {
        if try !body(name, value) { failure = .unknownField(name) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// The string, or an error that names the field.
  func required(_ field: String) throws(RequestError) -> String {
    guard let string else { throw .wrongValue(field, expected: "a string") }
    return string
  }
}
