import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewRecords
import ReviewStore

/// Who has which case for how long: claims, the next case, heartbeats, giving back, and putting aside.
struct ClaimCalls {
  let desk: QueueDesk

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("api/v1/claims") { request, context in try await claimNext(request, context) }
    routes.post("api/v1/cases/{number}/claim") { request, context in try await claim(request, context) }
    routes.post("api/v1/cases/{number}/heartbeat") { request, context in try await renew(request, context) }
    routes.post("api/v1/cases/{number}/release") { request, context in try await release(request, context) }
    routes.post("api/v1/cases/{number}/steal") { request, context in try await steal(request, context) }
    routes.post("api/v1/cases/{number}/snooze") { request, context in try await snooze(request, context) }
    routes.post("api/v1/cases/{number}/assign") { request, context in try await assign(request, context) }
    routes.post("api/v1/cases/{number}/route") { request, context in try await route(request, context) }
    return routes
  }

  /// Claims the first case of a filter; 204 where none is left.
  private func claimNext(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    var fields = CaseFilterFields()
    var lease = Lease.usual
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "lease": lease = .seconds(try value.required(name, QueueDesk.leases))
      case "filter" where value.isObject: fields = try CaseFilterFields(value)
      default: throw .unknownField(name)
      }
      return true
    }
    let next = try await desk.write { [fields, lease] (store, time) throws(StoreError) in
      try store.claimNext(fields.filter(else: [], in: store), by: claimant, lease: lease, at: time)
    }
    return next.map(desk.answer) ?? Response(status: .noContent)
  }

  private func claim(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let lease = try await lease(request)
    return desk.answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.claim(number, by: claimant, lease: lease, at: time)
      })
  }

  /// Makes a claim hold for longer.
  private func renew(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    var lease = Lease.usual
    var token: Int64?
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "lease": lease = .seconds(try value.required(name, QueueDesk.leases))
      case "token": token = try value.required(name, 0...Int64.max)
      default: return false
      }
      return true
    }
    guard let token else { throw RequestError.missing("token").refusal }
    return desk.answer(
      try await desk.write { [lease] (store, time) throws(StoreError) in
        let one = try store.reviewCase(number)
        if let holder = one.claim?.claimant, holder != claimant {
          throw .conflict(case: number, .claimed(by: holder.moderator))
        }
        let claim = Claim(
          caseNumber: number, claimant: claimant, token: token, version: one.version,
          claimed: one.claim?.claimed ?? time, expires: time)
        try store.heartbeat(claim, lease: lease, at: time)
        return try store.reviewCase(number)
      })
  }

  private func release(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let token = try await request.field("token") { value throws(RequestError) in
      try value.required("token", 0...Int64.max)
    }
    return desk.answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.release(number, by: claimant, token: token, at: time)
      })
  }

  /// Takes a case from whoever has it.
  private func steal(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let lease = try await lease(request)
    return desk.answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.steal(number, by: claimant, lease: lease, at: time)
      })
  }

  /// Puts a case off, until a moment or for so many seconds.
  private func snooze(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let version = try CaseVersion(request, isRequired: false).wanted
    var until: Timestamp?
    var seconds: Int64?
    var token: Int64?
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "until": until = try value.required(name)
      case "seconds": seconds = try value.required(name, 1...ClaimCalls.longestSnooze)
      case "token": token = try value.required(name, 0...Int64.max)
      default: return false
      }
      return true
    }
    let time = desk.now()
    guard let wake = until ?? seconds.map({ time.adding(.seconds($0)) }) else {
      throw RequestError.missing("until").refusal
    }
    if wake <= time {
      throw RequestError.wrongValue("until", expected: "a moment that is still to come").refusal
    }
    return desk.answer(
      try await desk.write { [token] (store, time) throws(StoreError) in
        try store.snooze(number, until: wake, by: claimant, token: token, version: version, at: time)
      })
  }

  /// A year.
  private static let longestSnooze: Int64 = 31_536_000

  /// Sets a case aside for a moderator, or for everybody again.
  private func assign(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let assignee = try await request.field("to") { value throws(RequestError) in
      try value.required("to", bytes: QueueDesk.longestWord)
    }
    return desk.answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.assign(number, to: assignee, by: claimant, at: time)
      })
  }

  /// Moves a case to another queue.
  private func route(_ request: Request, _ context: ServerContext) async throws -> Response {
    let claimant = try desk.claimant(request, context)
    let number = try desk.number(context)
    let queue = try await request.field("queue") { value throws(RequestError) in
      try value.required("queue", bytes: QueueDesk.longestWord)
    }
    guard let queue else { throw RequestError.missing("queue").refusal }
    return desk.answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.route(number, to: queue, by: claimant, at: time)
      })
  }

  /// How long a claim is to hold.
  private func lease(_ request: Request) async throws -> Duration {
    try await request.field("lease") { value throws(RequestError) in
      Duration.seconds(try value.required("lease", QueueDesk.leases))
    } ?? Lease.usual
  }
}
