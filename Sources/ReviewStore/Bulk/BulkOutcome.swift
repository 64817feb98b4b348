/// What an action on many cases did.
public struct BulkOutcome: Sendable, Hashable {
  /// Its number, with which it is undone as a whole; `nil` where nothing was done.
  public var bulk: Int64?
  /// The cases that it decided, or whose decision it took back or put in force again.
  public var done: [Int64] = []
  /// The cases that it left alone, with what stood against it.
  public var skipped: [Skip] = []
  /// Whether it was stopped before its end. What it had done by then stays, and is undone with its number.
  public var isCancelled = false

  /// A case that was left alone.
  public struct Skip: Sendable, Hashable {
    /// The case.
    public var caseNumber: Int64
    /// What stood against it.
    public var conflict: Conflict
  }
}

/// How far an action on many cases is.
public struct BulkProgress: Sendable, Hashable {
  /// How many cases lie behind, those that were left alone among them.
  public var behind: Int
  /// How many there are.
  public var total: Int
}
