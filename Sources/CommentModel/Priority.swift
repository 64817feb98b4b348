/// What a case's place in the queue is made of: a sum of named parts, the highest sum first.
///
/// All parts but the age stay as they are until something happens to the case. The age of every case grows at
/// the same pace, so that time alone moves no case past another. `docs/queue.md` explains the parts.
public struct Priority: Sendable, Hashable {
  /// 1 where the policy would reject, else 0.
  public var verdict: Double
  /// The highest score among the thresholds, and severity among the rules, that led to the verdict, 0…1.
  public var score: Double
  /// How many people have reported it.
  public var reportCount: Int
  /// What the author's earlier decisions add, 0…0.5.
  public var author: Double
  /// What the thread around it adds, 0…0.5.
  public var heat: Double
  /// 1 for the share of cases that is looked at whatever their score, else 0.
  public var exploration: Double
  /// 1 where a moderator wants it to be looked at, or the author has appealed, else 0.
  public var force: Double
  /// When it should be decided: when it was enqueued, and its queue's target.
  public var due: Timestamp

  /// Creates a priority.
  public init(
    verdict: Double, score: Double, reportCount: Int = 0, author: Double = 0,
    heat: Double = 0, exploration: Double = 0, force: Double = 0, due: Timestamp
  ) {
    self.verdict = verdict
    self.score = score
    self.reportCount = reportCount
    self.author = author
    self.heat = heat
    self.exploration = exploration
    self.force = force
    self.due = due
  }

  /// What the reports add, 0…1: n ÷ (n + 2).
  public var reports: Double { Double(reportCount) / Double(reportCount + 2) }

  /// Days since it was due; negative before.
  public func age(at time: Timestamp) -> Double {
    Double(time.milliseconds - due.milliseconds) / Priority.day
  }

  /// The sum of all parts.
  public func total(at time: Timestamp) -> Double {
    parts(at: time).reduce(0) { $0 + $1.value }
  }

  /// The parts by name, in the order in which they are shown.
  public func parts(at time: Timestamp) -> [(name: String, value: Double)] {
    [
      ("verdict", verdict), ("score", score), ("reports", reports), ("author", author),
      ("heat", heat), ("exploration", exploration), ("force", force), ("age", age(at: time)),
    ]
  }

  private static let day = 86_400_000.0
}
