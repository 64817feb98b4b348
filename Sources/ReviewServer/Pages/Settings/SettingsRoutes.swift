import CommentModel
import Hummingbird
import ReviewStore

/// Settings: one's own, which a cookie keeps, and those of the queues, which leads change.
struct SettingsRoutes {
  let queue: ReviewConnections
  let setup: ScoringSetup
  let now: @Sendable () -> Timestamp
  private let kept = KeptAnswer<[Queue]>()

  init(queue: ReviewConnections, setup: ScoringSetup, now: @escaping @Sendable () -> Timestamp) {
    self.queue = queue
    self.setup = setup
    self.now = now
  }

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("settings") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let queues = try await kept {
        try await queue.read { (store) throws(StoreError) in try store.queues(at: visit.now) }
      }
      let notice = visit.query["saved"].map { _ in Notice(text: visit.words("toastSaved")) }
      return Page(
        visit, title: visit.words("settings"), menu: .settings, notice: notice,
        content: SettingsContent(queues, setup, visit)
      ).response("settings")
    }
    routes.post("settings") { request, _ in
      let form = try await FormFields(request)
      var preferences = Preferences()
      preferences.language = form["language"].flatMap(Language.init(code:))
      preferences.masksSevereWords = form["mask"] != nil
      preferences.autoAdvance = form["advance"] != nil
      var response = SettingsRoutes.saved
      response.headers[.setCookie] = preferences.setCookie
      return response
    }
    routes.post("settings/queue") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let form = try await FormFields(request)
      let hours: Int64? = form.number("hours")
      guard let name = form["name"], let hours, (1...87_600).contains(hours) else {
        throw PageError.input("errorHours")
      }
      try await queue.write { (store) throws(StoreError) in
        guard try store.queueNames().contains(name) else {
          throw .noQueue(name: name)
        }
        try store.setQueue(name, target: .seconds(hours * 3600), by: visit.visitor.name, at: visit.now)
      }
      await kept.forget()
      return SettingsRoutes.saved
    }
  }

  private static var saved: Response {
    var fields = FormFields()
    fields.append("saved", "1")
    return Response.see("/settings", fields)
  }
}
