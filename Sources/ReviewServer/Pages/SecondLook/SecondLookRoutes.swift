import CommentModel
import Hummingbird
import ReviewStore

/// Blind second looks: one case at a time, without what was decided; and what came out otherwise.
struct SecondLookRoutes {
  let queue: ReviewConnections
  let setup: ScoringSetup
  let now: @Sendable () -> Timestamp

  private static let path = "/second-looks"
  /// How many disagreements a page shows.
  private static let pageSize = 50

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("second-looks") { request, context in
      let visit = try PageVisit(request, context, at: now())
      return try await page(visit, notice: notice(for: visit), typed: FormFields())
    }
    for step in Step.allCases {
      routes.post("second-looks/:number/\(step.rawValue)") { request, context in
        let visit = try PageVisit(request, context, at: now())
        guard let number = context.parameters.get("number", as: Int64.self) else { throw PageError.notFound }
        let form = try await FormFields(request)
        do {
          return Response.see(SecondLookRoutes.path, try await take(step, number, form, visit))
        } catch StoreError.conflict(_, let conflict) {
          let notice = Notice(text: visit.words.sentence(of: conflict), isWarning: true)
          return try await page(visit, notice: notice, typed: form, status: .conflict)
        }
      }
    }
  }

  /// The raw value is the end of the address.
  private enum Step: String, CaseIterable {
    case answer, reveal, settle
  }

  private func page(
    _ visit: PageVisit, notice: Notice?, typed: FormFields, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let name = visit.visitor.name
    let answer = try await queue.read { (store) throws(StoreError) -> SecondLookContent.Answer in
      var answer = SecondLookContent.Answer(detail: try store.nextSecondReview(for: name))
      if let number = answer.detail?.reviewCase.number, visit.query["severe"] != nil {
        answer.isRevealed = visit.hasRevealed(try store.audit(case: number, limit: .max))
      }
      for review in try store.disagreements(limit: SecondLookRoutes.pageSize) {
        answer.disagreements.append((review, try store.reviewCase(review.caseNumber)))
      }
      return answer
    }
    let content = SecondLookContent(answer, visit, setup, typed: typed)
    return Page(
      visit, title: visit.words("secondLooks"), menu: .secondLooks, notice: notice, content: content
    ).response("second-looks", status: status)
  }

  private func take(
    _ step: Step, _ number: Int64, _ form: FormFields, _ visit: PageVisit
  ) async throws -> FormFields {
    let (claimant, time) = (visit.claimant, visit.now)
    var fields = FormFields()
    if step == .reveal {
      try await queue.write { (store) throws(StoreError) in
        try store.recordReveal(of: number, by: claimant.moderator, at: time)
      }
      fields.append("severe", "1")
      return fields
    }
    guard let action = form["action"].flatMap(DecisionAction.init(rawValue:)), action != .escalate else {
      throw PageError.notFound
    }
    let (reason, note) = (form["reason"], form["note"])
    try await queue.write { (store) throws(StoreError) in
      if step == .answer {
        try store.answerSecondReview(
          number, action, reason: reason, note: note, by: claimant.moderator, at: time)
      } else {
        try store.settleDisagreement(number, action, reason: reason, note: note, by: claimant, at: time)
      }
    }
    fields.append(step == .answer ? "looked" : "settled", "\(number)")
    return fields
  }

  /// What the step before has done.
  private func notice(for visit: PageVisit) -> Notice? {
    for (field, key) in [("looked", "toastLooked"), ("settled", "toastSettled")] {
      guard let number: Int64 = visit.query.number(field) else { continue }
      return Notice(text: visit.words(key, ["case": .text("\(number)")]))
    }
    return nil
  }
}
