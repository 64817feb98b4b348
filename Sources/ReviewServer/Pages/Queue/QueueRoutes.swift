import CommentModel
import Hummingbird
import ReviewStore

/// The page of the queue, and the filters that are kept under a name.
struct QueueRoutes {
  let queue: ReviewConnections
  let setup: ScoringSetup
  let now: @Sendable () -> Timestamp

  /// How many cases a page shows.
  private static let pageSize = 50

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("/") { _, _ in Response.see("/queue") }
    routes.get("queue") { request, context in try await page(PageVisit(request, context, at: now())) }
    routes.post("demo") { request, context in
      try await addDemo(request, PageVisit(request, context, at: now()))
    }
    routes.post("views/save") { request, context in
      try await saveView(request, PageVisit(request, context, at: now()))
    }
    routes.post("views/remove") { request, context in
      try await removeView(request, PageVisit(request, context, at: now()))
    }
  }

  private func page(_ visit: PageVisit) async throws -> Response {
    let query = QueueQuery(visit.query)
    let cursor = visit.query["after"].flatMap(CaseCursor.init)
    let now = visit.now
    let answer = try await queue.read { (store) throws(StoreError) in
      let page = try store.page(
        query.filter, by: query.order, limit: QueueRoutes.pageSize, after: cursor, at: now)
      let total = query.filter.isCountedQuickly ? try store.countByState(query.filter) : nil
      return QueueContent.Answer(
        page: page, counts: try store.countByState(CaseFilter(queues: query.cases.queues)),
        queues: try store.queueNames(), views: try store.savedFilters(), newest: try store.newestCase(),
        total: total?.values.reduce(0, +))
    }
    let notice = try await StepNotice(queue).notice(for: visit)
    return Page(
      visit, title: visit.words("queue"), menu: .queue, notice: notice,
      content: QueueContent(answer, query, visit)
    ).response("queue")
  }

  private func addDemo(_ request: Request, _ visit: PageVisit) async throws -> Response {
    _ = try await FormFields(request)
    let counts = try await DemoThread(setup: setup).enqueue(into: queue, at: visit.now)
    var fields = FormFields()
    fields.append("demo", "\(counts.newCases)")
    return Response.see("/queue", fields)
  }

  private func saveView(_ request: Request, _ visit: PageVisit) async throws -> Response {
    let form = try await FormFields(request)
    guard let name = form["name"] else { throw PageError.input("errorNoName") }
    var fields = FormFields(encoded: form["back"] ?? "")
    let filter = QueueQuery(fields).cases
    try await queue.write { (store) throws(StoreError) in
      try store.saveFilter(filter, as: name, by: visit.visitor.name, at: visit.now)
    }
    fields.append("saved", "1")
    return Response.see("/queue", fields)
  }

  private func removeView(_ request: Request, _ visit: PageVisit) async throws -> Response {
    guard let name = try await FormFields(request)["name"] else { throw PageError.notFound }
    try await queue.write { (store) throws(StoreError) in
      try store.removeFilter(name, by: visit.visitor.name, at: visit.now)
    }
    return Response.see("/queue")
  }
}
