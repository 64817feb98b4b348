import CommentFormats
import Hummingbird

/// `/healthz`: the process answers. `/readyz`: it can do its work.
struct HealthRoutes {
  /// What has to work, each with its name; a check gives what is wrong, or `nil`.
  let checks: [(name: String, check: @Sendable () async -> String?)]

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("healthz") { _, _ in Response(json: HealthRoutes.status("ok", [])) }
    routes.get("readyz") { _, _ in
      var failures: [(name: String, reason: String?)] = []
      for (name, check) in checks { failures.append((name, await check())) }
      let isReady = failures.allSatisfy { $0.reason == nil }
      return Response(
        status: isReady ? .ok : .serviceUnavailable,
        json: HealthRoutes.status(isReady ? "ready" : "not ready", failures))
    }
    return routes
  }

  private static func status(_ word: String, _ checks: [(name: String, reason: String?)]) -> JSONText {
    var json = JSONText()
    json.object { json in
      json.member("status", word)
      if checks.isEmpty { return }
      json.key("checks")
      json.object { json in for check in checks { json.member(check.name, check.reason ?? "ok") } }
    }
    return json
  }
}
