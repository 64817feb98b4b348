import CommentModel
import ReviewStore
import TestSupport

/// Fills a database with some months of invented work: threads come in, cases are claimed, decided, taken back, reported,
/// appealed against and looked at a second time. The same for the same seed, but for the file's own key.
public struct InventedHistory {
  private let store: ReviewStore
  private let cases: Int
  private let decisions: Int
  private var threads: InventedThreads
  private var random: SeededGenerator
  private var now = Timestamp(milliseconds: 1_735_689_600_000)
  /// What people have decided, by the numbers of decisions and cases.
  private var made: [Decision] = []
  /// How often somebody came and nothing waited.
  private var idle = 0

  private static let moderators = (0..<12).map { "moderator \($0)" }
  private static let reasons = ["insult", "threat", "spam", "off-topic", nil]
  private static let span: Int64 = 90 * 86_400_000

  /// - Parameters:
  ///   - path: Where the database will be.
  ///   - cases: How many there will be, at least.
  ///   - decisions: How many there will be, at least.
  public init(path: String, cases: Int, decisions: Int, seed: UInt64) throws {
    store = try ReviewStore.open(path, create: true)
    self.cases = cases
    self.decisions = decisions
    threads = InventedThreads(seed: seed, comments: cases * 5 / 4)
    random = SeededGenerator(seed: seed &+ 1)
  }

  /// Does all of it; tells from time to time how far it is.
  public mutating func run(say: (String) -> Void) throws {
    try store.setLead("lead", isLead: true, by: "lead", at: now)
    try store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 0.1), by: "lead", at: now)
    let start = now.milliseconds
    var count = 0
    var number = 0
    while count < cases {
      // Days are busier than nights, and there are hours in which nothing comes.
      now.milliseconds = max(
        now.milliseconds, start + InventedHistory.span * Int64(count) / Int64(cases))
      let (thread, scored) = threads.thread(number, at: now)
      let counts = try store.enqueue(
        thread, scored: scored, source: number % 7 == 0 ? "old site" : "site",
        manifest: "day \(number / 900)",
        at: now)
      count += counts.newCases
      number += 1
      if number % 50 == 0 { try edit(thread, scored) }
      while (made.count + idle) * cases < decisions * count { try step() }
      if number % 1000 == 0 { say("\(count) cases, \(made.count) decisions") }
    }
    say("\(count) cases, \(made.count) decisions")
  }

  /// A thread is read again, with another text in the place of one.
  private mutating func edit(_ thread: CommentThread, _ scored: [ScoredComment]) throws {
    var comments = Array(thread.comments)
    var scored = scored
    let index = Int.random(in: comments.indices, using: &random)
    comments[index].text = threads.text()
    scored[index] = threads.score(comments[index].text)
    let again = CommentThread(
      id: thread.id, title: thread.title, link: thread.link, comments: CommentList(comments),
      links: thread.links, completeness: thread.completeness)
    try store.enqueue(again, scored: scored, source: "site", at: now)
  }

  /// What somebody does next. Where another step came before, nothing happens.
  private mutating func step() throws {
    now.milliseconds += Int64.random(in: 1...60_000, using: &random)
    do {
      switch Double.random(in: 0..<1, using: &random) {
      case ..<0.02:
        guard let decision = made.randomElement(using: &random) else { return }
        try store.undo(decision: decision.number, by: Claimant(decision.moderator), at: now)
      case ..<0.03:
        guard let decision = made.randomElement(using: &random) else { return }
        try store.redo(decision: decision.number, by: Claimant(decision.moderator), at: now)
      case ..<0.05: try store.appeal(someCase(), note: nil, by: "moderator 0", at: now)
      case ..<0.07: try report()
      case ..<0.14: try lookAgain()
      case ..<0.15: try settle()
      case ..<0.155: try store.setGolden(someCase(), answer: answer(), by: "lead", at: now)
      case ..<0.16: try decideMany()
      default: try decide()
      }
    } catch StoreError.conflict, StoreError.noCase, StoreError.noDecision {}
  }

  private mutating func decide() throws {
    let moderator = someone()
    guard let next = try store.claimNext(by: Claimant(moderator), at: now), let claim = next.claim else {
      // Nothing waits; more threads have to come.
      idle += 1
      return
    }
    now.milliseconds += Int64.random(in: 1000...90_000, using: &random)
    if chance(0.02) {
      try store.release(next.number, by: Claimant(moderator), token: claim.token, at: now)
      return
    }
    let action: DecisionAction = chance(0.03) ? .escalate : chance(next.priority.score) ? .reject : .approve
    made.append(
      try store.decide(
        next.number, action, reason: reason(for: action), note: nil, by: Claimant(moderator),
        token: claim.token, at: now))
  }

  private mutating func decideMany() throws {
    let action = answer()
    let waiting = try store.page(CaseFilter(states: [.pending]), limit: 5, at: now).cases
    _ = try store.decideAll(
      waiting.map(\.number), action, reason: reason(for: action), note: nil, by: Claimant("lead"), at: now)
    for next in waiting {
      if let decision = try? store.lastDecision(on: next.number) { made.append(decision) }
    }
  }

  private mutating func report() throws {
    try store.report(
      .caseNumber(someCase()),
      reporter: chance(0.1) ? nil : "reader \(Int.random(in: 0..<500, using: &random))", reason: "insult",
      note: nil, at: now)
  }

  private mutating func lookAgain() throws {
    let moderator = someone()
    guard let next = try store.nextSecondReview(for: moderator) else { return }
    let action = answer()
    try store.answerSecondReview(
      next.reviewCase.number, action, reason: reason(for: action), note: nil, by: moderator, at: now)
  }

  private mutating func settle() throws {
    guard let review = try store.disagreements(limit: 1).first else { return }
    try store.settleDisagreement(
      review.caseNumber, answer(), reason: nil, note: nil, by: Claimant("lead"), at: now)
  }

  private mutating func someone() -> String {
    InventedHistory.moderators.randomElement(using: &random)!
  }

  private mutating func someCase() -> Int64 { made.randomElement(using: &random)?.caseNumber ?? 1 }

  private mutating func answer() -> DecisionAction { chance(0.6) ? .reject : .approve }

  private mutating func reason(for action: DecisionAction) -> String? {
    action == .reject ? InventedHistory.reasons.randomElement(using: &random)! : nil
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
}
