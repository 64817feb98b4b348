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
  let now: @Sendable () -> Timestamp
  let suggestions: SuggestionSink
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
    guard let queue else { return router }
    PageRoutes(setup: setup, pool: pool, queue: queue, changes: QueueChanges(queue), now: now)
      .add(to: router)
    let desk = LoginDesk(queue: queue, passwords: passwords, now: now)
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
        setup: setup, pool: pool, metrics: metrics, keys: APIKeys(settings.keys), suggestions: suggestions
      ).routes)
    router.addRoutes(
      ScoreRoutes(setup: setup, pool: pool, metrics: metrics, width: settings.threads * 2).routes)
    return router
  }

  private var checks: [(name: String, check: @Sendable () async -> String?)] {
    guard let queue else { return [] }
    return [("database", { await queue.problem() })]
  }
}
