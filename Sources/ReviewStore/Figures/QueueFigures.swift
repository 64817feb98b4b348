public import CommentModel

/// What was done in a time, and what waits.
public struct QueueFigures: Sendable, Hashable {
  /// Each day of the time in UTC, the oldest first; days on which nothing happened too.
  public var days: [Day]
  /// How long cases waited for their approval or rejection, in milliseconds, sorted; the last ones where there are very
  /// many.
  public var waits: [Int64]
  /// What became of cases by the rules and thresholds that made them, the most cases first.
  public var rules: [RulePrecision]
  /// How many cases wait, by how long they have.
  public var backlog: [BacklogStep]
  /// How many decisions each moderator made that count, the most first.
  public var moderators: [ModeratorFigures]

  /// A day in UTC.
  public struct Day: Sendable, Hashable {
    /// When it began.
    public var start: Timestamp
    /// Cases that were made.
    public var flagged = 0
    /// Cases that were approved or rejected; those whose decision was taken back since are not counted.
    public var approved = 0
    /// The same for rejections.
    public var rejected = 0
  }

  /// Cases that have waited less than a time, and at least that of the step before.
  public struct BacklogStep: Sendable, Hashable {
    /// In hours; `nil` for all that waited longer.
    public var hours: Int?
    /// How many.
    public var cases: Int
  }

  /// What a moderator did.
  public struct ModeratorFigures: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Approvals and rejections.
    public var decisions: Int
  }

  /// The wait below which a share of the waits lies, 0…1; `nil` where there is none.
  public func wait(_ share: Double) -> Int64? {
    waits.isEmpty ? nil : waits[min(waits.count - 1, Int(Double(waits.count) * share))]
  }
}

/// How often moderators followed a rule.
public struct RulePrecision: Sendable, Hashable {
  /// The rule; for a policy without rules the attribute whose threshold was reached.
  public var rule: String
  /// Cases of it that were rejected: it was right.
  public var rejected: Int
  /// Cases of it that were approved.
  public var approved: Int

  /// The share that was rejected, 0…1.
  public var precision: Double { Double(rejected) / Double(max(1, rejected + approved)) }

  /// Where the share lies with a certainty of 95 % (E. B. Wilson, "Probable Inference", JASA 1927).
  public var interval: ClosedRange<Double> {
    let (count, z) = (Double(max(1, rejected + approved)), 1.959964)
    let middle = (precision + z * z / (2 * count)) / (1 + z * z / count)
    let half =
      z / (1 + z * z / count)
      * (precision * (1 - precision) / count + z * z / (4 * count * count)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}
