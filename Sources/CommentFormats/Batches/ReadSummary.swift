/// What is left to say of a source whose comments were handed over in batches.
public struct ReadSummary: Sendable, Hashable {
  /// What it was taken for.
  public var format: SourceFormat
  /// How many comments there were.
  public var comments: Int
  /// How many comments its first thread claims; `nil` where that is not said, and for a stream.
  public var claimed: Int?
  /// What could not be read, or was read with a reservation, in the source's order; of a stream the first ones.
  public var problems: [ReadProblem]
  /// How many problems there were beside these.
  public var surplus: Int

  init(format: SourceFormat, comments: Int, problems: [ReadProblem], surplus: Int) {
    self.format = format
    self.comments = comments
    self.problems = problems
    self.surplus = surplus
  }
}
