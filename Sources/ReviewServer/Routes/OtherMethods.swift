import HTTPTypes
import Hummingbird

extension Router where Context == ServerContext {
  /// Answers the methods that the routes up to now do not have with 405, and says which they have.
  func refuseOtherMethods() {
    var methods: [String: (path: RouterPath, known: [HTTPRequest.Method])] = [:]
    for route in routes {
      methods[route.path.description, default: (route.path, [])].known.append(route.method)
    }
    for (path, known) in methods.values {
      // HEAD is made of GET when the routes are done.
      let allowed = known.contains(.get) ? known + [.head] : known
      for method in OtherMethods.all where !allowed.contains(method) {
        on(path, method: method, responder: OtherMethods(allowed: allowed))
      }
    }
  }
}

/// What answers a method that a route does not have.
private struct OtherMethods: HTTPResponder {
  typealias Context = ServerContext

  static let all: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]

  let allowed: [HTTPRequest.Method]

  func respond(to request: Request, context: ServerContext) throws -> Response {
    let words = allowed.map(\.rawValue).sorted().joined(separator: ", ")
    var refusal = Refusal(.methodNotAllowed, "This address takes \(words).")
    refusal.headers[.allow] = words
    throw refusal
  }
}
