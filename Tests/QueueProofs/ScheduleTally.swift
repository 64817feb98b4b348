/// What a number of schedules came to.
public struct ScheduleTally: Sendable, CustomStringConvertible {
  /// Schedules that were run.
  public var schedules = 0
  /// Steps that were taken, with those that a conflict stopped.
  public var steps = 0
  /// Steps that a conflict stopped.
  public var conflicts = 0
  /// Decisions that were acknowledged.
  public var decisions = 0
  /// Steps during which a worker was lost.
  public var crashes = 0
  /// Of these, those that were found done all the same.
  public var doneAllTheSame = 0
  /// What was not as it should be.
  public var wrong: [String] = []

  /// Nothing so far.
  public init() {}

  /// Adds up what several runs came to.
  public static func += (sum: inout ScheduleTally, other: ScheduleTally) {
    sum.schedules += other.schedules
    sum.steps += other.steps
    sum.conflicts += other.conflicts
    sum.decisions += other.decisions
    sum.crashes += other.crashes
    sum.doneAllTheSame += other.doneAllTheSame
    sum.wrong += other.wrong
  }

  /// One line of JSON, without what was wrong.
  public var description: String {
    """
    {"schedules": \(schedules), "steps": \(steps), "conflicts": \(conflicts), "decisions": \(decisions), \
    "crashes": \(crashes), "done_all_the_same": \(doneAllTheSame), "wrong": \(wrong.count)}
    """
  }
}
