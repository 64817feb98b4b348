/// What an enqueue added to the database.
public struct EnqueueCounts: Sendable, Hashable {
  /// Comments that were not there before.
  public var newComments = 0
  /// Comments that were there with the same text.
  public var knownComments = 0
  /// Comments that were there with another text.
  public var changedComments = 0
  /// Cases that were made.
  public var newCases = 0
  /// Open cases that went on to the new text of their comment.
  public var updatedCases = 0

  /// Nothing so far.
  public init() {}

  /// Adds up the counts of several threads.
  public static func += (sum: inout EnqueueCounts, counts: EnqueueCounts) {
    sum.newComments += counts.newComments
    sum.knownComments += counts.knownComments
    sum.changedComments += counts.changedComments
    sum.newCases += counts.newCases
    sum.updatedCases += counts.updatedCases
  }
}
