import CommentModel
import Hummingbird

/// All routes, each group a file of its own in `Routes`.
struct ServerRoutes {
  let settings: ServerSettings
  let setup: ScoringSetup
  let metrics: ServerMetrics
  let pool: ScorerPool
  /// The review queue; `nil` where the server only scores.
  let queue: ReviewConnections?
  /// Tells of what happens in the queue; there is one where there is a queue.
  let feed: ChangeFeed?
  let now: @Sendable () -> Timestamp
  let limits: RateLimits
  let passwords: PasswordThreads

  /// The routes, and refusals of the methods that they do not take.
  var router: Router<ServerContext> {
    let router = served
    router.refuseOtherMethods()
    return router
  }

  /// All routes: those for programs, and people's.
  var served: Router<ServerContext> {
    let router = described
    guard let queue, let feed else { return router }
    let desk = LoginDesk(queue: queue, passwords: passwords, now: now)
    PageRoutes(setup: setup, pool: pool, queue: queue, feed: feed, now: now).add(to: router)
    router.addRoutes(LoginRoutes(desk: desk).routes)
    router.addRoutes(AccountRoutes(desk: desk).routes)
    router.addRoutes(
      ModeratorAccountRoutes(desk: desk, publicAddress: settings.publicAddresses.first).routes)
    return router
  }

  /// The routes that `api/openapi.json` describes, with what stands before all of them.
  var described: Router<ServerContext> {
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestRecorder(metrics: metrics, logsRequests: settings.logsRequests))
    router.add(middleware: RefusalMiddleware())
    router.add(middleware: ManifestMiddleware(manifest: setup.manifest))
    router.add(middleware: HostMiddleware(settings: settings))
    router.add(middleware: PageFailureMiddleware())
    router.add(
      middleware: AccessMiddleware(settings: settings, accounts: queue.map { Accounts(queue: $0, now: now) }))
    router.add(middleware: PageHeadersMiddleware())
    router.add(middleware: RateMiddleware(limits: limits))
    router.add(middleware: CrossSiteMiddleware())
    router.addRoutes(HealthRoutes(checks: checks).routes)
    router.addRoutes(MetricsRoutes(metrics: metrics, setup: setup).routes)
    router.addRoutes(
      PerspectiveRoutes(
        setup: setup, pool: pool, metrics: metrics, keys: APIKeys(settings.keys),
        suggestions: SuggestionSink(queue: queue, now: now)
      ).routes)
    router.addRoutes(
      ScoreRoutes(setup: setup, pool: pool, metrics: metrics, width: settings.threads * 2).routes)
    if let queue, let feed { addQueueRoutes(to: router, QueueDesk(queue: queue, now: now), feed) }
    return router
  }

  private func addQueueRoutes(to router: Router<ServerContext>, _ desk: QueueDesk, _ feed: ChangeFeed) {
    router.addRoutes(CaseCalls(desk: desk).routes)
    router.addRoutes(ClaimCalls(desk: desk).routes)
    router.addRoutes(DecisionCalls(desk: desk).routes)
    router.addRoutes(BulkCalls(desk: desk).routes)
    router.addRoutes(ReportCalls(desk: desk).routes)
    router.addRoutes(AuditCalls(desk: desk).routes)
    let sender = WebhookSender(version: setup.version, now: now)
    router.addRoutes(WebhookCalls(desk: desk, sender: sender).routes)
    router.addRoutes(ExportCalls(desk: desk).routes)
    router.addRoutes(EventCalls(desk: desk, feed: feed).routes)
    let queueing = ThreadQueueing(desk: desk, setup: setup, pool: pool, metrics: metrics)
    router.addRoutes(ThreadCalls(desk: desk, queueing: queueing).routes)
  }

  private var checks: [(name: String, check: @Sendable () async -> String?)] {
    guard let queue else { return [] }
    return [("database", { await queue.problem() })]
  }
}
