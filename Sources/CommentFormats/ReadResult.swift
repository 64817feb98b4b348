public import CommentModel

/// What one source gave.
public struct ReadResult: Sendable, Hashable {
  /// The threads, in the order in which the source first names them.
  public var threads: [CommentThread]
  /// What could not be read, or was read with a reservation; in the source's order.
  public var problems: [ReadProblem]

  /// Creates a result.
  public init(threads: [CommentThread], problems: [ReadProblem] = []) {
    self.threads = threads
    self.problems = problems
  }
}
