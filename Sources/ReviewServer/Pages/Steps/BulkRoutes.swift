import CommentModel
import Hummingbird
import ReviewStore

/// Steps on many cases: a page that says how many they are, the step itself, and its undo as a whole.
struct BulkRoutes {
  let queue: ReviewConnections
  let setup: ScoringSetup
  let now: @Sendable () -> Timestamp

  func add(to routes: RouterGroup<ServerContext>) {
    routes.post("bulk") { request, context in
      let visit = try PageVisit(request, context, at: now())
      return try await preview(FormFields(request), visit)
    }
    routes.post("bulk/run") { request, context in
      let visit = try PageVisit(request, context, at: now())
      return try await run(FormFields(request), visit)
    }
    routes.post("bulk/wake") { request, context in
      let visit = try PageVisit(request, context, at: now())
      return try await wake(FormFields(request), visit)
    }
    for isUndo in [true, false] {
      routes.post("bulk/:number/\(isUndo ? "undo" : "redo")") { request, context in
        let visit = try PageVisit(request, context, at: now())
        guard let number = context.parameters.get("number", as: Int64.self) else { throw PageError.notFound }
        return try await reverse(number, isUndo: isUndo, FormFields(request), visit)
      }
    }
  }

  /// What a form asks for.
  private struct Order: Sendable {
    let action: BulkContent.BulkAction
    /// `nil` where all cases of the filter are meant.
    let numbers: [Int64]?
    let query: QueueQuery

    init(_ form: FormFields, _ visit: PageVisit) throws(PageError) {
      guard let action = form["action"].flatMap(BulkContent.BulkAction.init(rawValue:)) else {
        throw .notFound
      }
      self.action = action
      query = QueueQuery(FormFields(encoded: form["back"] ?? ""))
      numbers = form["all"] == nil ? form.cases : nil
      if numbers?.isEmpty == true { throw .input("bulkNone") }
      // An undo has to name what it wakes.
      if action == .snooze, numbers == nil { throw .input("bulkNone") }
    }
  }

  private func preview(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let order = try Order(form, visit)
    let (count, first) = try await queue.read { (store) throws(StoreError) -> (Int, [Case]) in
      if let numbers = order.numbers {
        var cases: [Case] = []
        for number in numbers.prefix(BulkContent.shown) { cases.append(try store.reviewCase(number)) }
        return (numbers.count, cases)
      }
      let page = try store.page(
        order.query.filter, by: order.query.order, limit: BulkContent.shown, at: visit.now)
      return (try store.count(order.query.filter, at: visit.now), page.cases)
    }
    let content = BulkContent(
      order.action, count: count, first: first, numbers: order.numbers, fields: order.query.fields, visit,
      setup)
    return Page(visit, title: content.ask, menu: .queue, content: content).response("bulk")
  }

  private func run(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let order = try Order(form, visit)
    guard let action = order.action.decision else { return try await snooze(order, form, visit) }
    let (reason, note) = (form["reason"], form["note"])
    let outcome = try await queue.write { (store) throws(StoreError) -> BulkOutcome in
      guard let numbers = order.numbers else {
        return try store.decideAll(
          order.query.filter, action, reason: reason, note: note, by: visit.claimant, at: visit.now)
      }
      return try store.decideAll(
        numbers, action, reason: reason, note: note, by: visit.claimant, at: visit.now)
    }
    var fields = order.query.fields
    fields.append("bulk", outcome.bulk.map { "\($0)" })
    fields.append("count", "\(outcome.done.count)")
    fields.append("skipped", "\(outcome.skipped.count)")
    return Response.see("/queue", fields)
  }

  private func snooze(_ order: Order, _ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let wake = try form.wake(from: visit.now)
    let numbers = order.numbers ?? []
    let done = try await each(numbers) { (store, number) throws(StoreError) in
      try store.snooze(number, until: wake, by: visit.claimant, at: visit.now)
    }
    var fields = order.query.fields
    fields.append("bulksnoozed", done.map(String.init).joined(separator: "."))
    fields.append("skipped", "\(numbers.count - done.count)")
    return Response.see("/queue", fields)
  }

  private func wake(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let done = try await each(form.cases) { (store, number) throws(StoreError) in
      try store.snooze(number, until: visit.now, by: visit.claimant, at: visit.now)
    }
    try await queue.write { (store) throws(StoreError) in try store.settle(at: visit.now) }
    var fields = QueueQuery(FormFields(encoded: form["back"] ?? "")).fields
    fields.append("bulkawake", "\(done.count)")
    return Response.see("/queue", fields)
  }

  /// Takes a step on each case, and returns those on which it was possible.
  private func each(
    _ numbers: [Int64], _ step: @escaping @Sendable (ReviewStore, Int64) throws(StoreError) -> Void
  ) async throws -> [Int64] {
    try await queue.write { (store) throws(StoreError) -> [Int64] in
      var done: [Int64] = []
      for number in numbers {
        do throws(StoreError) {
          try step(store, number)
          done.append(number)
        } catch {
          guard case .conflict = error else { throw error }
        }
      }
      return done
    }
  }

  private func reverse(_ number: Int64, isUndo: Bool, _ form: FormFields, _ visit: PageVisit) async throws
    -> Response
  {
    let outcome = try await queue.write { (store) throws(StoreError) -> BulkOutcome in
      isUndo
        ? try store.undo(.bulk(number), by: visit.claimant, at: visit.now)
        : try store.redo(.bulk(number), by: visit.claimant, at: visit.now)
    }
    var fields = QueueQuery(FormFields(encoded: form["back"] ?? "")).fields
    fields.append(isUndo ? "bulkundone" : "bulkredone", "\(outcome.done.count)")
    fields.append("of", outcome.bulk.map { "\($0)" })
    fields.append("skipped", "\(outcome.skipped.count)")
    return Response.see("/queue", fields)
  }
}

extension FormFields {
  /// The numbers of cases; a field may have several, parted by full stops.
  fileprivate var cases: [Int64] {
    all("case").flatMap { $0.split(separator: ".") }.compactMap { Int64($0) }
  }
}
