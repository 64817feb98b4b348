public import CommentModel

/// What one source gave.
public struct ReadResult: Sendable, Hashable {
  /// What the source was taken for.
  public var format: SourceFormat
  /// The threads, in the order in which the source first names them.
  public var threads: [CommentThread]
  /// What could not be read, or was read with a reservation; in the source's order.
  public var problems: [ReadProblem]

  /// Creates a result.
  public init(format: SourceFormat, threads: [CommentThread], problems: [ReadProblem] = []) {
    self.format = format
    self.threads = threads
    self.problems = problems
  }
}
