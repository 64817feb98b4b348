import Hummingbird

/// All routes, each group a file of its own in `Routes`.
struct ServerRoutes {
  let settings: ServerSettings
  let setup: ScoringSetup
  let metrics: ServerMetrics
  let pool: ScorerPool

  /// The routes, with what stands before all of them.
  var router: Router<ServerContext> {
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestRecorder(metrics: metrics, logsRequests: settings.logsRequests))
    router.add(middleware: RefusalMiddleware())
    router.addRoutes(HealthRoutes(checks: []).routes)
    router.addRoutes(MetricsRoutes(metrics: metrics, setup: setup).routes)
    router.refuseOtherMethods()
    return router
  }
}
