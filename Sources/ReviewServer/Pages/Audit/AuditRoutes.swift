import CommentModel
import Hummingbird
import ReviewStore

/// The audit log, the newest steps first.
struct AuditRoutes {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp

  /// How many steps a page shows.
  private static let pageSize = 100

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("audit") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let caseNumber: Int64? = visit.query.number("case")
      let before: Int64? = visit.query.number("before")
      let (entries, total) = try await queue.read { (store) throws(StoreError) -> ([AuditEntry], Int64) in
        let total = try store.auditCount()
        if let caseNumber { return (try store.audit(case: caseNumber, limit: .max), total) }
        let end = min(before ?? .max, total + 1)
        let start = max(1, end - Int64(AuditRoutes.pageSize))
        return (try store.audit(from: start, limit: Int(end - start)), total)
      }
      return Page(
        visit, title: visit.words("auditLog"), menu: .auditLog,
        content: AuditContent(entries, total: total, caseNumber: caseNumber, visit)
      ).response("audit")
    }
  }
}
