import CommentFormats
import CommentModel
import Hummingbird
import ReviewRecords
import ReviewStore

/// `/api/v1/bulk`: one decision on many cases, looked at before it is taken, and taken back as a whole.
struct BulkCalls {
  let desk: QueueDesk

  /// How many cases one request can name.
  private static let mostCases = 10_000
  /// How many cases a preview shows.
  private static let shown = 10

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("api/v1/bulk") { _, _ in try await list() }
    routes.post("api/v1/bulk/preview") { request, _ in try await preview(request) }
    routes.post("api/v1/bulk") { request, context in try await run(request, context) }
    routes.post("api/v1/bulk/{number}/undo") { request, context in
      try await reverse(request, context, isUndo: true)
    }
    routes.post("api/v1/bulk/{number}/redo") { request, context in
      try await reverse(request, context, isUndo: false)
    }
    return routes
  }

  /// The bulk actions that there were.
  private func list() async throws -> Response {
    let actions = try await desk.read { (store, _) throws(StoreError) in try store.bulkActions(limit: 100) }
    var json = JSONText()
    json.object { json in
      json.key("bulk_actions")
      json.array { json in
        for action in actions {
          json.object { json in
            json.member("bulk", Int(action.number))
            json.member("action", action.action)
            json.member("moderator", action.moderator)
            json.member("time", action.time.description)
            json.member("total", action.total)
            json.member("in_force", action.inForce)
            json.member("reversals", action.reversals)
          }
        }
      }
    }
    return Response(json: json)
  }

  /// How many cases a filter means, and the first of them.
  private func preview(_ request: Request) async throws -> Response {
    let fields =
      try await request.field("filter") { value throws(RequestError) in try CaseFilterFields(value) }
      ?? CaseFilterFields()
    let (count, cases) = try await desk.read { (store, time) throws(StoreError) in
      let filter = try fields.filter(in: store)
      return (
        try store.count(filter, at: time), try store.list(filter, limit: BulkCalls.shown, at: time)
      )
    }
    var json = JSONText()
    json.object { json in
      json.member("count", count)
      json.key("cases")
      json.array { json in for one in cases { json.case(one) } }
    }
    return Response(json: json)
  }

  private func run(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    var fields: CaseFilterFields?
    var numbers: [Int64]?
    var action: DecisionAction?
    var reason: String?
    var note: String?
    var expected: Int?
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "filter": fields = try CaseFilterFields(value)
      case "cases": numbers = try BulkCalls.numbers(value)
      case "action": action = try value.required(name)
      case "reason": reason = try value.required(name, bytes: QueueDesk.longestWord)
      case "note": note = try value.required(name, bytes: QueueDesk.longestNote)
      case "expected": expected = Int(try value.required(name, 0...Int64(Int32.max)))
      default: return false
      }
      return true
    }
    guard let action else { throw RequestError.missing("action").refusal }
    if (fields == nil) == (numbers == nil) {
      throw Refusal(.invalidArgument, "Name the cases either with `filter` or with `cases`.")
    }
    let outcome: BulkOutcome? = try await desk.write {
      [fields, numbers, reason, note, expected] (store, time) throws(StoreError) in
      if let numbers {
        return try store.decideAll(numbers, action, reason: reason, note: note, by: claimant, at: time)
      }
      let filter = try (fields ?? CaseFilterFields()).filter(in: store)
      if let expected, try store.count(filter, at: time) != expected { return nil }
      return try store.decideAll(filter, action, reason: reason, note: note, by: claimant, at: time)
    }
    if let outcome { return answer(outcome) }
    var refusal = Refusal(.conflict, "The filter means another number of cases by now; look at them again.")
    refusal.code = "other_count"
    throw refusal
  }

  private func reverse(_ request: Request, _ context: ServerContext, isUndo: Bool) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let note = try await desk.note(request)
    return answer(
      try await desk.write { (store, time) throws(StoreError) in
        try isUndo
          ? store.undo(.bulk(number), by: claimant, note: note, at: time)
          : store.redo(.bulk(number), by: claimant, note: note, at: time)
      })
  }

  private func answer(_ outcome: BulkOutcome) -> Response {
    var json = JSONText()
    json.object { $0.members(of: outcome) }
    return Response(json: json)
  }

  private static func numbers(_ value: JSONElement) throws(RequestError) -> [Int64] {
    var numbers: [Int64] = []
    for member in value.members { numbers.append(try member.required("cases", 0...Int64.max)) }
    guard value.isArray, numbers.count <= mostCases else {
      throw .wrongValue("cases", expected: "an array of at most \(mostCases) numbers")
    }
    return numbers
  }
}
