import CommentFormats
import CommentModel
import Hummingbird
import ReviewRecords
import ReviewStore

/// `/api/v1/threads`: what goes into the queue, and a thread as it stands there.
struct ThreadCalls {
  let desk: QueueDesk
  let queueing: ThreadQueueing

  private static let limits: ClosedRange<Int64> = 1...1000
  private static let usualLimit = 500
  /// Problems of reading that an answer names.
  private static let mostProblems = 20

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("api/v1/threads") { request, _ in try await add(request) }
    routes.get("api/v1/threads/{id}") { request, context in try await show(request, context) }
    return routes
  }

  private func add(_ request: Request) async throws -> Response {
    let upload = try await ThreadUpload.read(request)
    let (counts, threads) = try await queueing.queue(upload)
    var json = JSONText()
    json.object { json in
      json.member("format", upload.result.format.rawValue)
      json.members(of: counts, threads: threads)
      json.key("problems")
      json.array { json in
        for problem in upload.result.problems.prefix(ThreadCalls.mostProblems) {
          json.object { json in
            json.member("line", problem.line == 0 ? nil : problem.line)
            json.member("problem", "\(problem)")
          }
        }
      }
      json.member("more_problems", max(0, upload.result.problems.count - ThreadCalls.mostProblems))
    }
    return Response(json: json)
  }

  private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
    var source: String?
    var position = 0
    var limit = ThreadCalls.usualLimit
    try request.readQuery { (name, values) throws(RequestError) in
      switch name {
      case "source": source = try values.text(name)
      case "from": position = Int(try values.number(name, 0...Int64(Int32.max)))
      case "limit": limit = Int(try values.number(name, ThreadCalls.limits))
      default: return false
      }
      return true
    }
    guard let id = context.parameters.get("id").flatMap(\.percentDecoded) else {
      throw Refusal(.notFound, "There is no such thread.")
    }
    let page = try await desk.read { [source, position, limit] (store, _) throws(StoreError) in
      try store.threadPage(id, source: source, from: position, limit: limit)
    }
    var json = JSONText()
    json.object { json in
      json.members(of: page.thread, ThreadRecord.columns)
      json.key("list")
      json.array { json in
        let columns = CommentRecord.columns.filter {
          !["source", "thread", "title", "link"].contains($0.name)
        }
        for comment in page.comments {
          json.object { json in
            json.member("position", comment.position)
            json.members(of: comment, columns)
            json.member("text", comment.comment.text)
          }
        }
      }
      json.member("next", page.next)
    }
    return Response(json: json)
  }
}

extension String {
  /// Without percent signs that stand for bytes; `nil` where these are no UTF-8, or no bytes.
  var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
