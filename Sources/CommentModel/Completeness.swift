/// What a source claims to hold, what was found in it, and what is known to be missing.
public struct Completeness: Sendable, Hashable {
  /// How many comments the source says there are; `nil` where it does not say.
  public var claimed: Int?
  /// How many comments were read, deleted ones included.
  public var found: Int
  /// Holes in a printed numbering, in order; empty where it is complete or there is none.
  public var gaps: [NumberingGap]
  /// Whether the source numbers its comments at all.
  public var isNumbered: Bool
  /// Comments that the source only counts, behind stubs such as "load more".
  public var hidden: Int
  /// Comments that the source names by id without holding them.
  public var absent: Int
  /// Places where the source stops because a branch grows too deep.
  public var depthLimits: Int
  /// Whether the source says that further pages exist.
  public var hasMorePages: Bool
  /// Whether the source can't tell a reply from a top-level comment everywhere, because it flattens threads.
  public var isFlattened: Bool
  /// Comments whose parent is named but not there.
  public var orphans: Int
  /// Circles of replies that were cut.
  public var cycles: Int
  /// Records left out because one with the same id was kept.
  public var duplicates: Int
  /// Byte sequences that were no UTF-8 and became U+FFFD.
  public var invalidSequences: Int

  /// Creates a record; a fresh one claims nothing and has found nothing.
  public init(
    claimed: Int? = nil, found: Int = 0, gaps: [NumberingGap] = [], isNumbered: Bool = false,
    hidden: Int = 0, absent: Int = 0, depthLimits: Int = 0, hasMorePages: Bool = false,
    isFlattened: Bool = false,
    orphans: Int = 0, cycles: Int = 0, duplicates: Int = 0, invalidSequences: Int = 0
  ) {
    self.claimed = claimed
    self.found = found
    self.gaps = gaps
    self.isNumbered = isNumbered
    self.hidden = hidden
    self.absent = absent
    self.depthLimits = depthLimits
    self.hasMorePages = hasMorePages
    self.isFlattened = isFlattened
    self.orphans = orphans
    self.cycles = cycles
    self.duplicates = duplicates
    self.invalidSequences = invalidSequences
  }

  /// How many comments are known to be missing: what is claimed over what was found, the holes in the numbering, or
  /// what is hidden and absent, whichever is most.
  public var missing: Int {
    let byClaim = (claimed ?? found) - found
    let byNumber = gaps.reduce(0) { $0 + $1.missing }
    return max(0, byClaim, byNumber, hidden + absent)
  }
}

/// A hole in a printed numbering of comments.
public struct NumberingGap: Sendable, Hashable {
  /// The last number before the hole; 0 where the first comment is missing.
  public var after: Int
  /// The first number behind it.
  public var before: Int

  /// Creates a hole between two printed numbers.
  public init(after: Int, before: Int) {
    self.after = after
    self.before = before
  }

  /// How many numbers are skipped.
  public var missing: Int { before - after - 1 }
}
