import CommentFormats
import CommentModel
import Hummingbird
import ReviewRecords
import ReviewStore

/// `/api/v1/reports`: what readers complain of.
struct ReportCalls {
  let desk: QueueDesk

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("api/v1/reports") { request, _ in try await report(request) }
    return routes
  }

  private func report(_ request: Request) async throws -> Response {
    var number: Int64?
    var id: String?
    var thread: String?
    var source: String?
    var reporter: String?
    var reason: String?
    var note: String?
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "case": number = try value.required(name, 0...Int64.max)
      case "id": id = try value.required(name)
      case "thread": thread = try value.required(name)
      case "source": source = try value.required(name)
      case "reporter": reporter = try value.required(name, bytes: QueueDesk.longestWord)
      case "reason": reason = try value.required(name, bytes: QueueDesk.longestWord)
      case "note": note = try value.required(name, bytes: QueueDesk.longestNote)
      default: return false
      }
      return true
    }
    let comment: CommentReference
    switch (number, id) {
    case (let number?, nil) where thread == nil && source == nil: comment = .caseNumber(number)
    case (nil, let id?): comment = .comment(id: id, threadID: thread, source: source)
    default:
      throw Refusal(
        .invalidArgument, "Name the comment either with `case` or with `id`, and its `thread` and `source`.")
    }
    let outcome = try await desk.write { [reporter, reason, note] (store, time) throws(StoreError) in
      try store.report(comment, reporter: reporter, reason: reason, note: note, at: time)
    }
    var json = JSONText()
    json.object { $0.members(of: outcome) }
    return Response(json: json)
  }
}
