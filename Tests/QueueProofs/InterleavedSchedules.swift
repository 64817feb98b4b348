import CommentModel
import ReviewStore
import TestSupport

/// Random schedules of eight workers on one file, whose steps are taken one after the other, so that after each
/// the model says how it must have ended. Each worker has a connection of its own, and now and then loses it, or
/// all of them, in the middle of a file-system call.
public struct InterleavedSchedules {
  /// What has come of it so far.
  public internal(set) var tally = ScheduleTally()
  let path: String
  var random: SeededGenerator
  var stores: [ReviewStore] = []
  var observer: Observer!
  var memories: [Memory] = []
  var cases: [Int64: ModelCase] = [:]
  var time = Timestamp(milliseconds: 1_735_689_600_000)
  var caseCount: Int64 = 0
  var decisionCount = 0
  var lastToken: Int64 = 0
  var isCrashing = false
  /// The steps that may have been done although their worker was lost.
  var doubts: [QueueStep] = []

  /// As many come into the file at once.
  private static let batch = 50

  /// Makes a file in a folder, whose path no other database begins with.
  init(folder: String, seed: UInt64) throws {
    Faults.install()
    path = "\(folder)/schedules-\(seed).db"
    random = SeededGenerator(seed: seed)
    try ProofFile.remove(path)
    stores = try Crew.claimants.map { _ in try ReviewStore.open(path, create: true) }
    observer = try Observer(path)
    for lead in Crew.leads.sorted() { try stores[0].setLead(lead, isLead: true, by: "ada", at: time) }
  }

  /// Runs at least that many schedules on one file after the other, and tells after each file what has come of all.
  public static func run(
    _ count: Int, in folder: String, seed: UInt64, progress: (ScheduleTally) -> Void = { _ in }
  ) throws -> ScheduleTally {
    var tally = ScheduleTally()
    var file: UInt64 = 0
    while tally.schedules < count, tally.wrong.isEmpty {
      var schedules = try InterleavedSchedules(folder: folder, seed: seed << 32 | file)
      tally += try schedules.runFile(batches: min(10, (count - tally.schedules + batch - 1) / batch))
      progress(tally)
      file += 1
    }
    return tally
  }

  /// Runs that many times 50 schedules, looks at the whole file, and removes it.
  private mutating func runFile(batches count: Int) throws -> ScheduleTally {
    for number in 0..<count * InterleavedSchedules.batch {
      try runSchedule(number)
      if tally.wrong.count > 5 { return tally }
    }
    decisionCount += try stores[0].drain(after: time)
    stores = []
    observer = nil
    tally.wrong += try ProofFile.faults(at: path, cases: Int(caseCount), decisions: decisionCount)
    try ProofFile.remove(path)
    return tally
  }

  private mutating func runSchedule(_ schedule: Int) throws {
    memories = Crew.claimants.map(Memory.init)
    if schedule % InterleavedSchedules.batch == 0 {
      try stores[0].enqueueProofCases(schedules: schedule..<schedule + InterleavedSchedules.batch, at: time)
    }
    let first = caseCount + 1
    caseCount += Int64(ProofFile.casesOfASchedule)
    cases = Dictionary(uniqueKeysWithValues: (first...caseCount).map { ($0, ModelCase()) })
    let workers = Int.random(in: 2...8, using: &random)
    for _ in 0..<Int.random(in: 8...16, using: &random) {
      time = time.adding([0, 1, 1000, 60_000, 700_000].randomElement(using: &random)!)
      for number in cases.keys { cases[number]!.settle(at: time) }
      try takeStep(Int.random(in: 0..<workers, using: &random), author: "s\(schedule)")
    }
    for number in cases.keys.sorted() { try compare(number) }
    tally.schedules += 1
    decisionCount += cases.values.reduce(0) { $0 + $1.decisions.count }
  }

  private mutating func takeStep(_ worker: Int, author: String) throws {
    tally.steps += 1
    let number = cases.keys.sorted().randomElement(using: &random)!
    let crash = Int.random(in: 0..<150, using: &random) == 0 ? armCrash() : nil
    switch Int.random(in: 0..<10, using: &random) {
    case 0: look(worker, number)
    case 1: claimNext(worker, author: author)
    default:
      let decisions = cases[number]!.decisions.map(\.number)
      take(memories[worker].step(on: number, decisions: decisions, at: time, using: &random), worker)
    }
    if let crash { try recover(from: crash, worker) }
  }

  private mutating func look(_ worker: Int, _ number: Int64) {
    guard let found = try? stores[worker].reviewCase(number) else { return failed([]) }
    memories[worker].versions[number] = found.version
    expect(found.version == cases[number]!.version, "case \(number) has version \(found.version)")
  }

  private mutating func take(_ step: QueueStep, _ worker: Int) {
    let obstacles = cases[step.caseNumber]!.obstacles(to: step)
    guard let result = try? stores[worker].take(step, at: time) else { return failed([step]) }
    if case .conflict(let kind) = result {
      tally.conflicts += 1
      return expect(obstacles.contains(kind), "\(step) met \(kind), expected \(obstacles)")
    }
    expect(obstacles.isEmpty, "\(step) went through; \(obstacles) stood against it")
    if case .decided = result { tally.decisions += 1 }
    follow(step, result)
    guard case .claimed(let claim) = result else { return }
    memories[worker].claims[claim.caseNumber] = claim
    memories[worker].versions[claim.caseNumber] = claim.version
  }

  private mutating func claimNext(_ worker: Int, author: String) {
    let claimant = memories[worker].claimant
    let states: Set<CaseState> = Bool.random(using: &random) ? [.pending] : [.pending, .escalated]
    let filter = CaseFilter(states: states, author: author)
    let free = cases.filter { $0.value.isFree(for: claimant.moderator, states: states) }
    let found: Case?
    do {
      found = try stores[worker].claimNext(filter, by: claimant, lease: .seconds(60), at: time)
    } catch {
      return failed(free.keys.map { .claim($0, by: claimant, lease: 60_000) })
    }
    guard let next = found else {
      return expect(free.isEmpty, "no case for \(claimant), and \(free.keys) wait")
    }
    guard free[next.number] != nil else { return expect(false, "case \(next.number) is not for \(claimant)") }
    follow(.claim(next.number, by: claimant, lease: 60_000), .claimed(next.claim!))
    memories[worker].claims[next.number] = next.claim!
  }

  /// Lets the model follow a step that went through.
  mutating func follow(_ step: QueueStep, _ result: StepResult) {
    let former = cases[step.caseNumber]!
    cases[step.caseNumber]!.apply(step, result, at: time)
    guard case .claimed(let claim) = result, former.token != claim.token else { return }
    expect(claim.token > lastToken, "\(step) has the token \(claim.token) after \(lastToken)")
    lastToken = claim.token
  }

  mutating func expect(_ holds: Bool, _ message: String) {
    if !holds { tally.wrong.append("\(path): \(message)") }
  }

  /// The store threw something else than a conflict: that is as it should be in a crash only.
  private mutating func failed(_ steps: [QueueStep]) {
    expect(isCrashing, "failed without a crash: \(steps)")
    doubts = steps
  }
}
