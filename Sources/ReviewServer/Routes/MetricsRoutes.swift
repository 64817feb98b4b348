import Hummingbird

/// `/metrics`: what the server has done, for Prometheus.
struct MetricsRoutes {
  let metrics: ServerMetrics
  let setup: ScoringSetup

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("metrics") { _, _ in
      Response(type: PrometheusText.contentType, text: metrics.page(setup))
    }
    return routes
  }
}
