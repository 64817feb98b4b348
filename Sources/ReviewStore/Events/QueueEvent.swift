public import CommentModel

/// Something that has happened in the queue.
public struct QueueEvent: Sendable, Hashable {
  /// How far somebody is who has heard of it and of all before it.
  public var place: EventPlace
  /// What it is.
  public var kind: Kind

  /// What can happen.
  public enum Kind: Sendable, Hashable {
    /// A case has come.
    case arrival(Arrival)
    /// Somebody, or time, has taken a step.
    case step(AuditEntry)
  }

  /// A case that has come.
  public struct Arrival: Sendable, Hashable {
    /// Its number.
    public var number: Int64
    /// The queue that it waits in.
    public var queue: String
    /// What the policy says.
    public var verdict: PolicyAction
    /// The highest score among the thresholds, and severity among the rules, that led there, 0…1.
    public var severity: Double
    /// When it came.
    public var enqueued: Timestamp
  }
}

/// A place in what happens: everything up to a case and up to a row of the audit trail.
public struct EventPlace: Sendable, Hashable {
  /// The number of the last case.
  public var newestCase: Int64
  /// The number of the last row of the audit trail.
  public var newestStep: Int64

  /// Creates a place.
  public init(newestCase: Int64, newestStep: Int64) {
    self.newestCase = newestCase
    self.newestStep = newestStep
  }
}

extension EventPlace: LosslessStringConvertible {
  /// Two numbers: `120-4511`.
  public var description: String { "\(newestCase)-\(newestStep)" }

  /// Reads what `description` says; `nil` for anything else.
  public init?(_ description: String) {
    let numbers = description.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard numbers.count == 2, let newestCase = numbers[0], let newestStep = numbers[1], newestCase >= 0,
      newestStep >= 0
    else { return nil }
    self.init(newestCase: newestCase, newestStep: newestStep)
  }
}
