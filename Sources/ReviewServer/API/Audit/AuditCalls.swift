import CommentFormats
import Hummingbird
import ReviewRecords
import ReviewStore

/// `/api/v1/audit`: what was done, by whom and when.
struct AuditCalls {
  let desk: QueueDesk

  private static let limits: ClosedRange<Int64> = 1...1000
  private static let usualLimit = 100

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("api/v1/audit") { request, _ in try await list(request) }
    return routes
  }

  private func list(_ request: Request) async throws -> Response {
    var first: Int64 = 1
    var number: Int64?
    var limit = AuditCalls.usualLimit
    try request.readQuery { (name, values) throws(RequestError) in
      switch name {
      case "from": first = try values.number(name, 1...Int64.max)
      case "case": number = try values.number(name, 1...Int64.max)
      case "limit": limit = Int(try values.number(name, AuditCalls.limits))
      default: return false
      }
      return true
    }
    let entries = try await desk.read { [first, number, limit] (store, _) throws(StoreError) in
      try store.audit(from: first, case: number, limit: limit + 1)
    }
    var json = JSONText()
    json.object { json in
      json.key("entries")
      json.array { json in for entry in entries.prefix(limit) { json.object { $0.members(of: entry) } } }
      json.member("next", entries.count > limit ? Int(entries[limit].number) : nil)
    }
    return Response(json: json)
  }
}
