import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewStore

/// The steps on one case: forms of the case's page, and of notices.
struct StepRoutes {
  let queue: ReviewConnections
  let casePages: CaseRoutes
  let now: @Sendable () -> Timestamp

  func add(to routes: RouterGroup<ServerContext>) {
    for step in Step.allCases {
      routes.post("cases/:number/\(step.rawValue)") { request, context in
        let visit = try PageVisit(request, context, at: now())
        guard let number = context.parameters.get("number", as: Int64.self) else { throw PageError.notFound }
        let form = try await FormFields(request)
        do {
          return try await take(step, number, form, visit, wantsJSON: request.wantsJSON)
        } catch StoreError.conflict(_, let conflict) {
          return try await refuse(conflict, number, form, visit, wantsJSON: request.wantsJSON)
        }
      }
    }
    for verb in [Reversal.undo, .redo] {
      routes.post("decisions/:number/\(verb.rawValue)") { request, context in
        let visit = try PageVisit(request, context, at: now())
        guard let number = context.parameters.get("number", as: Int64.self) else { throw PageError.notFound }
        let form = try await FormFields(request)
        do {
          return try await reverse(verb, number, form, visit)
        } catch StoreError.conflict(let one, let conflict) {
          return try await refuse(conflict, one, form, visit, wantsJSON: false)
        }
      }
    }
  }

  /// The raw value is the end of the address.
  private enum Step: String, CaseIterable {
    case decide, claim, release, snooze, wake, reveal
  }

  private enum Reversal: String {
    case undo, redo
  }

  private func take(
    _ step: Step, _ number: Int64, _ form: FormFields, _ visit: PageVisit, wantsJSON: Bool
  ) async throws -> Response {
    let (claimant, time) = (visit.claimant, visit.now)
    var fields = QueueQuery(FormFields(encoded: form["back"] ?? "")).fields
    let path = "/cases/\(number)"
    switch step {
    case .decide: return try await decide(number, form, visit, fields)
    case .claim:
      let lease = wantsJSON ? Lease.heartbeat : Lease.usual
      let one = try await queue.write { (store) throws(StoreError) in
        try store.claim(number, by: claimant, lease: lease, at: time)
      }
      if wantsJSON { return Response(json: StepRoutes.json(one)) }
      fields.append("claimed", "\(number)")
    case .release:
      let token: Int64? = form.number("token")
      let one = try await queue.write { (store) throws(StoreError) in
        try store.release(number, by: claimant, token: token, at: time)
      }
      if wantsJSON { return Response(json: StepRoutes.json(one)) }
      fields.append("released", "\(number)")
    case .snooze:
      let wake = try form.wake(from: time)
      let version: Int? = form.number("version")
      let list = next(visit, fields)
      let next = try await queue.write { (store) throws(StoreError) -> Int64? in
        try store.snooze(number, until: wake, by: claimant, version: version, at: time)
        return try list.find(store, behind: number, at: time)
      }
      fields.append("snoozed", "\(number)")
      return advance(from: number, to: next, fields, visit)
    case .wake:
      try await queue.write { (store) throws(StoreError) in
        try store.snooze(number, until: time, by: claimant, at: time)
        try store.settle(at: time)
      }
      fields.append("awake", "\(number)")
    case .reveal:
      try await queue.write { (store) throws(StoreError) in
        try store.recordReveal(of: number, by: claimant.moderator, at: time)
      }
      fields.append("severe", "1")
    }
    return Response.see(path, fields)
  }

  private func decide(
    _ number: Int64, _ form: FormFields, _ visit: PageVisit, _ fields: FormFields
  ) async throws -> Response {
    guard let action = form["action"].flatMap(DecisionAction.init(rawValue:)) else {
      throw PageError.notFound
    }
    let (claimant, time) = (visit.claimant, visit.now)
    let (reason, note) = (form["reason"], form["note"])
    let (token, version): (Int64?, Int?) = (form.number("token"), form.number("version"))
    let list = next(visit, fields)
    let (decision, next) = try await queue.write { (store) throws(StoreError) -> (Decision, Int64?) in
      let decision = try store.decide(
        number, action, reason: reason, note: note, by: claimant, token: token, version: version, at: time)
      return (decision, try list.find(store, behind: number, at: time))
    }
    var fields = fields
    fields.append("did", "\(decision.number)")
    return advance(from: number, to: next, fields, visit)
  }

  private func next(_ visit: PageVisit, _ fields: FormFields) -> NextCase {
    NextCase(query: QueueQuery(fields), claimant: visit.claimant)
  }

  private func advance(
    from number: Int64, to next: Int64?, _ fields: FormFields, _ visit: PageVisit
  ) -> Response {
    if !visit.preferences.autoAdvance { return Response.see("/cases/\(number)", fields) }
    if let next { return Response.see("/cases/\(next)", fields) }
    var fields = fields
    fields.append("end", "1")
    return Response.see("/queue", fields)
  }

  private func reverse(
    _ verb: Reversal, _ number: Int64, _ form: FormFields, _ visit: PageVisit
  ) async throws -> Response {
    let (claimant, time) = (visit.claimant, visit.now)
    let decision = try await queue.write { (store) throws(StoreError) in
      verb == .undo
        ? try store.undo(decision: number, by: claimant, at: time)
        : try store.redo(decision: number, by: claimant, at: time)
    }
    var fields = QueueQuery(FormFields(encoded: form["back"] ?? "")).fields
    fields.append(verb == .undo ? "undone" : "redone", "\(number)")
    return Response.see("/cases/\(decision.caseNumber)", fields)
  }

  /// The case as it is now, what stands against the step, and what was typed.
  private func refuse(
    _ conflict: Conflict, _ number: Int64, _ form: FormFields, _ visit: PageVisit, wantsJSON: Bool
  ) async throws -> Response {
    let text = visit.words.sentence(of: conflict)
    if wantsJSON {
      var json = JSONText()
      json.object { json in json.member("message", text) }
      return Response(status: .conflict, json: json)
    }
    return try await casePages.page(
      number, visit, query: FormFields(encoded: form["back"] ?? ""),
      notice: Notice(text: text, isWarning: true), typed: form, status: .conflict)
  }

  private static func json(_ one: Case) -> JSONText {
    var json = JSONText()
    json.object { json in
      json.member("version", one.version)
      json.member("token", Int(one.claim?.token ?? 0))
    }
    return json
  }
}

extension Lease {
  /// For a page whose script renews the claim three times in that time.
  fileprivate static let heartbeat: Duration = .seconds(120)
}

extension Request {
  /// Whether a script asks, and no form.
  var wantsJSON: Bool { headers[.accept] == "application/json" }
}
