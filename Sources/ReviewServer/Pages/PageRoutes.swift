import CommentModel
import Hummingbird

/// The pages for moderators.
struct PageRoutes {
  let setup: ScoringSetup
  let pool: ScorerPool
  let queue: ReviewConnections
  let feed: ChangeFeed
  let now: @Sendable () -> Timestamp

  /// Adds them. What goes wrong in one is shown as a page.
  func add(to router: Router<ServerContext>) {
    router.addRoutes(AssetRoutes().routes)
    let pages = router.group().add(middleware: BesideLoopMiddleware()).add(
      middleware: PageErrorMiddleware(now: now))
    let cases = CaseRoutes(queue: queue, setup: setup, pool: pool, now: now)
    EventRoutes(queue: queue, feed: feed, now: now).add(to: pages)
    QueueRoutes(queue: queue, setup: setup, now: now).add(to: pages)
    cases.add(to: pages)
    ThreadRoutes(queue: queue, now: now).add(to: pages)
    SearchRoutes(queue: queue, now: now).add(to: pages)
    PolicyRoutes(queue: queue, setup: setup, pool: pool, now: now).add(to: pages)
    DashboardRoutes(queue: queue, now: now).add(to: pages)
    AuditRoutes(queue: queue, now: now).add(to: pages)
    ModeratorListRoutes(queue: queue, now: now).add(to: pages)
    SettingsRoutes(queue: queue, setup: setup, now: now).add(to: pages)
    SecondLookRoutes(queue: queue, setup: setup, now: now).add(to: pages)
    BulkRoutes(queue: queue, setup: setup, now: now).add(to: pages)
    StepRoutes(queue: queue, casePages: cases, now: now).add(to: pages)
  }
}
