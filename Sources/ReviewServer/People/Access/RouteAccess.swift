import HTTPTypes

/// Who may come to which route. A route that does not stand here is nobody's.
enum RouteAccess {
  /// By method and path, as the router writes them.
  static let all: [String: Access] = [own, people, pages, queue].reduce(into: [:]) { all, part in
    all.merge(part) { first, _ in first }
  }

  /// Routes of all servers.
  private static let own: [String: Access] = {
    var routes: [String: Access] = [
      "GET /healthz": .anybody,
      "GET /readyz": .anybody,
      "GET /metrics": .metrics,
      "GET /api/v1/openapi.json": .anybody,
      "GET /api/v1/version": .scoring,
      "POST /api/v1/score": .scoring,
      "POST /api/v1/score:batch": .scoring,
      "POST /api/v1/explain": .scoring,
      "POST /api/v1/policy/test": .scoring,
      "GET /$discovery/rest": .scoring,
      "GET /discovery/v1/apis/commentanalyzer/v1alpha1/rest": .scoring,
    ]
    for prefix in PerspectiveRoutes.prefixes {
      routes["POST /\(prefix)analyze"] = .scoring
      routes["POST /\(prefix)suggestscore"] = .scoring
    }
    return routes
  }()

  /// What a request of this method has to fulfil at a path: what is declared for it. A method that the path does not have
  /// is only told so, to those who may use the methods that it has.
  static func declared(_ method: HTTPRequest.Method, _ path: String) -> [Access] {
    let method = method == .head ? .get : method
    if let access = all["\(method.rawValue) \(path)"] { return [access] }
    return methods.compactMap { all["\($0) \(path)"] }
  }

  private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
}
