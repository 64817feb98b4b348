public import CommentModel
import GRDB

extension ReviewStore {
  /// Claims the first case of a filter in the order of the queue, or returns `nil` where none is left.
  ///
  /// Without states in the filter it takes pending cases only; escalated ones are taken where the filter names
  /// that state. Never two claimants the same one, never one that is assigned to somebody else, and never one
  /// where this moderator's own decision is under appeal.
  ///
  /// - Throws: `noModerator`, `noQueue`.
  public func claimNext(
    _ filter: CaseFilter = CaseFilter(), by claimant: Claimant, lease: Duration = Lease.usual,
    at time: Timestamp
  ) throws(StoreError) -> Case? {
    try requireName(claimant.moderator)
    var unclaimed = filter
    unclaimed.states =
      filter.states.isEmpty ? [.pending] : filter.states.intersection([.pending, .escalated])
    if unclaimed.states.isEmpty { return nil }
    try settle(at: time)
    return try write { db in
      try db.settle(at: time)
      let name = UTF8Text(claimant.moderator)
      let free: SQL = """
        (review_case.assignee IS NULL OR review_case.assignee = CAST(\(name) AS TEXT)) \
        AND NOT EXISTS (SELECT 1 FROM appeal JOIN decision ON decision.number = appeal.decision \
        WHERE appeal.review_case = review_case.number AND appeal.outcome IS NULL \
        AND decision.moderator = CAST(\(name) AS TEXT))
        """
      guard let next = try CaseOrder(db, unclaimed).first(1, where: free).first else { return nil }
      let standing = try db.standing(of: next.number, at: time)
      try db.claim(standing, by: claimant, until: time.adding(lease), at: time)
      return try db.reviewCase(next.number)
    }
  }
}
