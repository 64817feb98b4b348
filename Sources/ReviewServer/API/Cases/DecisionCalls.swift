import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewRecords
import ReviewStore

/// Decisions on a case, what takes them back, and what its author objects.
struct DecisionCalls {
  let desk: QueueDesk

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("api/v1/cases/{number}/decisions") { request, context in try await decide(request, context) }
    routes.post("api/v1/cases/{number}/appeals") { request, context in try await appeal(request, context) }
    routes.post("api/v1/decisions/{number}/undo") { request, context in
      try await reverse(request, context, isUndo: true)
    }
    routes.post("api/v1/decisions/{number}/redo") { request, context in
      try await reverse(request, context, isUndo: false)
    }
    return routes
  }

  private func decide(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let version = try CaseVersion(request, isRequired: true).wanted
    let key = request.headers[.idempotencyKey]
    if let key, !(1...QueueDesk.longestWord).contains(key.utf8.count) {
      throw RequestError.wrongValue(
        "Idempotency-Key", expected: "a word of 1 to \(QueueDesk.longestWord) bytes"
      ).refusal
    }
    var action: DecisionAction?
    var reason: String?
    var note: String?
    var token: Int64?
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "action": action = try value.required(name)
      case "reason": reason = try value.required(name, bytes: QueueDesk.longestWord)
      case "note": note = try value.required(name, bytes: QueueDesk.longestNote)
      case "token": token = try value.required(name, 0...Int64.max)
      default: return false
      }
      return true
    }
    guard let action else { throw RequestError.missing("action").refusal }
    let outcome = try await desk.write { [reason, note, token] (store, time) throws(StoreError) in
      try store.decideOnce(
        key, number, action, reason: reason, note: note, by: claimant, token: token, version: version,
        at: time)
    }
    var response = answer(outcome.decision).tagged(outcome.version)
    if outcome.isRepeated { response.headers[.idempotentReplay] = "true" }
    return response
  }

  private func reverse(
    _ request: Request, _ context: ServerContext, isUndo: Bool
  ) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let note = try await desk.note(request)
    return answer(
      try await desk.write { (store, time) throws(StoreError) in
        try isUndo
          ? store.undo(decision: number, by: claimant, note: note, at: time)
          : store.redo(decision: number, by: claimant, note: note, at: time)
      })
  }

  /// Opens a decided case again because its author objects.
  private func appeal(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let note = try await desk.note(request)
    return desk.answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.appeal(number, note: note, by: claimant.moderator, at: time)
      })
  }

  private func answer(_ decision: Decision) -> Response {
    var json = JSONText()
    json.decision(decision)
    return Response(json: json)
  }
}

extension HTTPField.Name {
  /// Says that an answer is that of an earlier request with the same key.
  fileprivate static let idempotentReplay = Self("Idempotent-Replayed")!
}
