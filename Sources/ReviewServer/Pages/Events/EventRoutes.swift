import CommentFormats
import CommentModel
import Hummingbird
import NIOCore
import ReviewStore
import ServiceLifecycle

/// `/events`: what happens while a page is open, as server-sent events (WHATWG HTML, 9.2).
///
/// `arrivals` says in the page's language how many cases of its filter have come; `case` how the case that is open
/// stands now. Programs have `/api/v1/events`.
struct EventRoutes {
  let queue: ReviewConnections
  let feed: ChangeFeed
  let now: @Sendable () -> Timestamp

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("events") { request, context in
      let visit = try PageVisit(request, context, at: now())
      // Who can't listen any more works on without news.
      guard let changes = feed.changes() else { throw PageError.busy }
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/event-stream", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
        ],
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
          var told = ""
          for await _ in changes.cancelOnGracefulShutdown() {
            let news = (try? await news(for: visit)) ?? told
            // A line that says nothing tells whether somebody still listens.
            try await writer.write(ByteBuffer(string: news == told ? ":\n\n" : news))
            told = news
          }
          try await writer.finish(nil)
        })
    }
  }

  /// What has happened since the page was made.
  private func news(for visit: PageVisit) async throws -> String {
    let filter = QueueQuery(visit.query).filter
    let newest: Int64? = visit.query.number("after")
    let number: Int64? = visit.query.number("case")
    let time = now()
    let news = try await queue.read { (store) throws(StoreError) in
      try store.news(of: number.map { [$0] } ?? [], filter, after: newest ?? .max, at: time)
    }
    var events = ""
    if news.arrivals > 0 {
      events += "event: arrivals\ndata: \(visit.words("newCases", count: news.arrivals))\n\n"
    }
    for one in news.cases {
      var json = JSONText()
      json.object { json in
        json.member("version", one.version)
        json.member("text", text(of: one, news.decisions[one.number], visit))
      }
      events += "event: case\ndata: \(json.text)\n\n"
    }
    return events
  }

  /// What somebody else made of the case; empty where it is the reader's own step, or none.
  private func text(of one: Case, _ decision: Decision?, _ visit: PageVisit) -> String {
    let name = visit.visitor.name
    if one.state == .decided || one.state == .escalated, let decision {
      if decision.moderator == name { return "" }
      let key = decision.action == .escalate ? "conflictEscalated" : "conflictDecided"
      return visit.words(key, ["name": .text(decision.moderator)])
    }
    guard let claimant = one.claimant, claimant != name else { return "" }
    return visit.words("conflictClaimed", ["name": .text(claimant)])
  }
}
