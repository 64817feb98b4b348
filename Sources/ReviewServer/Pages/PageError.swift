import HTTPTypes
import Hummingbird
import ReviewStore

/// Why there is no page, or a step was not taken. A page says it in the reader's language.
enum PageError: Error, Sendable, Hashable {
  case notFound
  case notAllowed
  /// What was typed can't be used; why, as the key of a message.
  case input(String)
  case busy
  case fault

  init(_ error: any Error) {
    self =
      switch error {
      case let error as PageError: error
      case let error as StoreError:
        switch error {
        case .noCase, .noDecision, .noBulk, .noQueue, .noFilter, .noComment: .notFound
        case .notLead: .notAllowed
        case .busy, .locked: .busy
        default: .fault
        }
      case let error as HTTPError where error.status == .contentTooLarge: .input("errorTooLong")
      default: .fault
      }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .notAllowed: .forbidden
    case .input: .badRequest
    case .busy: .serviceUnavailable
    case .fault: .internalServerError
    }
  }

  /// The key of its message.
  var message: String {
    switch self {
    case .notFound: "errorNotFound"
    case .notAllowed: "errorNotAllowed"
    case .input(let key): key
    case .busy: "errorBusy"
    case .fault: "errorServer"
    }
  }
}
