import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewRecords
import ReviewStore

/// `/api/v1/webhooks`: who is told what becomes of comments, and what they were told.
struct WebhookCalls {
  let desk: QueueDesk
  let sender: WebhookSender

  /// How long a former secret counts as a rule, and at the most, in seconds.
  private static let usualOverlap: Int64 = 86_400
  private static let overlaps: ClosedRange<Int64> = 0...2_592_000
  private static let limits: ClosedRange<Int64> = 1...1000
  private static let usualLimit = 100

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("api/v1/webhooks") { _, _ in try await list() }
    routes.post("api/v1/webhooks") { request, context in try await add(request, context) }
    routes.get("api/v1/webhooks/{number}") { _, context in try await show(context) }
    routes.delete("api/v1/webhooks/{number}") { request, context in try await remove(request, context) }
    routes.get("api/v1/webhooks/{number}/deliveries") { request, context in
      try await deliveries(request, context)
    }
    routes.post("api/v1/webhooks/{number}/test") { _, context in try await test(context) }
    routes.post("api/v1/webhooks/{number}/rotate") { request, context in try await rotate(request, context) }
    routes.post("api/v1/webhooks/{number}/enable") { request, context in try await enable(request, context) }
    routes.post("api/v1/webhooks/{number}/replay") { request, context in try await replay(request, context) }
    routes.post("api/v1/deliveries/{number}/replay") { request, context in
      try await replayDelivery(request, context)
    }
    return routes
  }

  private func list() async throws -> Response {
    let webhooks = try await desk.read { (store, _) throws(StoreError) in try store.webhooks() }
    var json = JSONText()
    json.object { json in
      json.key("webhooks")
      json.array { json in for webhook in webhooks { json.object { $0.members(of: webhook) } } }
    }
    return Response(json: json)
  }

  /// Whoever adds a webhook over the network can't have it reach into the server's own.
  private func add(_ request: Request, _ context: ServerContext) async throws -> Response {
    let moderator = try desk.claimant(request, context).moderator
    var text: String?
    var events: Set<AuditAction> = []
    var hasText = false
    try await request.readFields { (name, value) throws(RequestError) in
      switch name {
      case "url": text = try value.required(name)
      case "text":
        guard let flag = value.bool else { throw .wrongValue(name, expected: "`true` or `false`") }
        hasText = flag
      case "events":
        guard value.isArray else { throw .wrongValue(name, expected: "an array of words") }
        for member in value.members {
          guard let event = member.string.flatMap(AuditAction.init(rawValue:)),
            Webhook.announced.contains(event)
          else {
            let words = Webhook.announced.map { "`\($0.rawValue)`" }.sorted().joined(separator: ", ")
            throw .wrongValue(name, expected: "some of \(words)")
          }
          events.insert(event)
        }
      default: return false
      }
      return true
    }
    guard let text else { throw RequestError.missing("url").refusal }
    do throws(WebhookURL.Problem) { _ = try WebhookURL(text, allowsPrivate: false) } catch {
      throw RequestError.wrongValue("url", expected: "an address: \(error)").refusal
    }
    let (webhook, secret) = try await desk.write { [events, hasText] (store, time) throws(StoreError) in
      let (number, secret) = try store.addWebhook(
        text, events: events, hasText: hasText, allowsPrivate: false, by: moderator, at: time)
      return (try store.webhook(number), secret)
    }
    return answer(webhook, secret, status: .created)
  }

  private func show(_ context: ServerContext) async throws -> Response {
    let number = try desk.number(context)
    return answer(try await desk.read { (store, _) throws(StoreError) in try store.webhook(number) })
  }

  private func remove(_ request: Request, _ context: ServerContext) async throws -> Response {
    let moderator = try desk.claimant(request, context).moderator
    let number = try desk.number(context)
    try await desk.write { (store, time) throws(StoreError) in
      try store.removeWebhook(number, by: moderator, at: time)
    }
    return Response(status: .noContent)
  }

  private func deliveries(_ request: Request, _ context: ServerContext) async throws -> Response {
    let number = try desk.number(context)
    var before: Int64?
    var limit = WebhookCalls.usualLimit
    try request.readQuery { (name, values) throws(RequestError) in
      switch name {
      case "before": before = try values.number(name, 1...Int64.max)
      case "limit": limit = Int(try values.number(name, WebhookCalls.limits))
      default: return false
      }
      return true
    }
    let deliveries = try await desk.read { [before, limit] (store, _) throws(StoreError) in
      try store.deliveries(of: number, before: before, limit: limit)
    }
    var json = JSONText()
    json.object { json in
      json.key("deliveries")
      json.array { json in for delivery in deliveries { json.object { $0.members(of: delivery) } } }
    }
    return Response(json: json)
  }

  /// Sends a message that tells of nothing, at once.
  private func test(_ context: ServerContext) async throws -> Response {
    let number = try desk.number(context)
    let (webhook, secrets) = try await desk.read { (store, time) throws(StoreError) in
      (try store.webhook(number), try store.secrets(of: number, at: time))
    }
    let outcome = await sender.send(WebhookMessage(testAt: desk.now()), to: webhook, signedWith: secrets)
    var json = JSONText()
    json.object { json in
      json.key("delivered")
      json.raw(outcome == .delivered ? "true" : "false")
      json.member("failure", outcome.failure)
    }
    return Response(json: json)
  }

  private func rotate(_ request: Request, _ context: ServerContext) async throws -> Response {
    let moderator = try desk.claimant(request, context).moderator
    let number = try desk.number(context)
    let overlap =
      try await request.field("overlap") { value throws(RequestError) in
        try value.required("overlap", WebhookCalls.overlaps)
      } ?? WebhookCalls.usualOverlap
    let (webhook, secret) = try await desk.write { (store, time) throws(StoreError) in
      let secret = try store.rotateSecret(
        of: number, overlap: .seconds(overlap), by: moderator, at: time)
      return (try store.webhook(number), secret)
    }
    return answer(webhook, secret)
  }

  private func enable(_ request: Request, _ context: ServerContext) async throws -> Response {
    let moderator = try desk.claimant(request, context).moderator
    let number = try desk.number(context)
    return answer(
      try await desk.write { (store, time) throws(StoreError) in
        try store.enableWebhook(number, by: moderator, at: time)
        return try store.webhook(number)
      })
  }

  /// Tells a webhook again of all steps since a moment.
  private func replay(_ request: Request, _ context: ServerContext) async throws -> Response {
    let moderator = try desk.claimant(request, context).moderator
    let number = try desk.number(context)
    let since: Timestamp? = try await request.field("since") { value throws(RequestError) in
      try value.required("since")
    }
    guard let since else { throw RequestError.missing("since").refusal }
    let count = try await desk.write { (store, time) throws(StoreError) in
      try store.replayDeliveries(of: number, since: since, by: moderator, at: time)
    }
    var json = JSONText()
    json.object { $0.member("count", count) }
    return Response(json: json)
  }

  private func replayDelivery(_ request: Request, _ context: ServerContext) async throws -> Response {
    let moderator = try desk.claimant(request, context).moderator
    let number = try desk.number(context)
    try await desk.write { (store, time) throws(StoreError) in
      try store.replayDelivery(number, by: moderator, at: time)
    }
    return Response(status: .noContent)
  }

  private func answer(
    _ webhook: Webhook, _ secret: WebhookSecret? = nil, status: HTTPResponse.Status = .ok
  ) -> Response {
    var json = JSONText()
    json.object { json in
      json.members(of: webhook)
      if let secret { json.member("secret", secret.text) }
    }
    return Response(status: status, json: json)
  }
}
