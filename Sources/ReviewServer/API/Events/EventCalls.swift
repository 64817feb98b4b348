import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import NIOCore
import ReviewRecords
import ReviewStore
import ServiceLifecycle

/// `/api/v1/events`: what happens in the queue, as server-sent events.
struct EventCalls {
  let desk: QueueDesk
  let feed: ChangeFeed

  /// How many events are read at a time.
  private static let batch = 200

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("api/v1/events") { request, _ in try await events(request) }
    return routes
  }

  private func events(_ request: Request) async throws -> Response {
    var names: Set<String> = []
    var word = request.headers[.lastEventID]
    try request.readQuery { (name, values) throws(RequestError) in
      switch name {
      case "name": names = Set(values)
      // `EventSource` sends its own only after a connection broke.
      case "after":
        let after = try values.text(name)
        word = word ?? after
      default: return false
      }
      return true
    }
    if let unknown = names.subtracting(EventCalls.names).first {
      throw RequestError.wrongValue("name", expected: "names of events; `\(unknown.prefix(40))` is none")
        .refusal
    }
    let start: EventPlace
    if let word {
      guard let place = EventPlace(word) else {
        throw RequestError.wrongValue("Last-Event-ID", expected: "the id of an event").refusal
      }
      start = place
    } else {
      start = try await desk.read { (store, _) throws(StoreError) in try store.eventPlace() }
    }
    guard let changes = feed.changes() else {
      throw Refusal(.unavailable, "Too many listen already; try again later.")
    }
    let (desk, wanted) = (desk, names)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no",
        .xContentTypeOptions: "nosniff",
      ],
      body: ResponseBody { writer in
        var place = start
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        for await _ in changes.cancelOnGracefulShutdown() {
          var isComplete = false
          while !isComplete {
            let before = place
            let news = try await desk.read { (store, _) throws(StoreError) in
              try store.events(after: before, limit: EventCalls.batch)
            }
            place = news.place
            isComplete = place == before
            var text = ""
            for event in news.events where wanted.isEmpty || wanted.contains(event.name) {
              text += event.text
            }
            // A line that says nothing tells whether somebody still listens.
            if text.isEmpty, isComplete { text = ":\n\n" }
            if !text.isEmpty { try await writer.write(ByteBuffer(string: text)) }
          }
        }
        try await writer.finish(nil)
      })
  }

  /// What events are called: `case` for one that has come, else the words of the audit trail.
  static let names = Set(AuditAction.allCases.map(\.rawValue)).subtracting(["enqueue"]).union(["case"])
}

extension QueueEvent {
  fileprivate var name: String {
    switch kind {
    case .arrival: "case"
    case .step(let entry): entry.action.rawValue
    }
  }

  /// As server-sent events are written.
  fileprivate var text: String {
    var json = JSONText()
    json.object { json in
      switch kind {
      case .step(let entry): json.members(of: entry)
      case .arrival(let arrival):
        json.member("case", Int(arrival.number))
        json.member("queue", arrival.queue)
        json.member("verdict", arrival.verdict.rawValue)
        json.member("severity", arrival.severity)
        json.member("enqueued", arrival.enqueued.description)
      }
    }
    return "id: \(place)\nevent: \(name)\ndata: \(json.text)\n\n"
  }
}

extension HTTPField.Name {
  fileprivate static let lastEventID = Self("Last-Event-ID")!
  /// Has proxies hand on what comes as it comes.
  fileprivate static let xAccelBuffering = Self("X-Accel-Buffering")!
}
