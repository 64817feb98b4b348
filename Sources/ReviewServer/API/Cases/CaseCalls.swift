import CommentFormats
import CommentModel
import Hummingbird
import ReviewRecords
import ReviewStore

/// `/api/v1/cases`: the queue, and a case with all that is known of it. `/api/v1/queues`: how full it is.
struct CaseCalls {
  let desk: QueueDesk
  private let kept = KeptAnswer<[Queue]>()

  init(desk: QueueDesk) {
    self.desk = desk
  }

  /// How many cases a page can have, and has as a rule.
  private static let limits: ClosedRange<Int64> = 1...200
  private static let usualLimit = 50

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("api/v1/cases") { request, _ in try await list(request) }
    routes.get("api/v1/cases/{number}") { _, context in try await show(context) }
    routes.get("api/v1/queues") { _, _ in try await queues() }
    return routes
  }

  private func list(_ request: Request) async throws -> Response {
    var fields = CaseFilterFields()
    var limit = CaseCalls.usualLimit
    var order = CaseSort.priority
    var cursor: CaseCursor?
    try request.readQuery { (name, values) throws(RequestError) in
      switch name {
      case "limit": limit = Int(try values.number(name, CaseCalls.limits))
      case "order":
        guard let sort = CaseSort(rawValue: try values.text(name)) else {
          let known = CaseSort.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
          throw .wrongValue(name, expected: "one of \(known)")
        }
        order = sort
      case "after":
        guard let place = CaseCursor(try values.text(name)) else {
          throw .wrongValue(name, expected: "the `next` of the page before")
        }
        cursor = place
      default: return try fields.take(name, values)
      }
      return true
    }
    let page = try await desk.read { [fields, limit, order, cursor] (store, time) throws(StoreError) in
      try store.page(fields.filter(in: store), by: order, limit: limit, after: cursor, at: time)
    }
    var json = JSONText()
    json.object { json in
      json.key("cases")
      json.array { json in for one in page.cases { json.case(one) } }
      json.member("next", page.next?.description)
      json.member("arrivals", page.arrivals)
    }
    return Response(json: json)
  }

  private func show(_ context: ServerContext) async throws -> Response {
    let number = try desk.number(context)
    let detail = try await desk.read { (store, time) throws(StoreError) in
      try store.settle(at: time)
      return try store.show(number)
    }
    var json = JSONText()
    json.detail(detail)
    return Response(json: json).tagged(detail.reviewCase.version)
  }

  private func queues() async throws -> Response {
    let queues = try await kept {
      try await desk.read { (store, time) throws(StoreError) in try store.queues(at: time) }
    }
    var json = JSONText()
    json.object { json in
      json.key("queues")
      json.array { json in
        for queue in queues {
          json.object { json in
            json.member("name", queue.name)
            json.member("target", Int(queue.target.components.seconds))
            json.member("exploration", queue.exploration)
            for state in CaseState.allCases { json.member(state.rawValue, queue.cases[state]) }
            json.member("overdue", queue.overdue)
          }
        }
      }
    }
    return Response(json: json)
  }
}
