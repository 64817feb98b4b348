public import CommentModel
import GRDB

extension ReviewStore {
  /// Claims a case, pending or escalated. Claiming what one has claimed already changes nothing.
  ///
  /// - Throws: `noCase`, `noModerator`, or `conflict` where somebody else has claimed it or it is decided.
  @discardableResult public func claim(
    _ number: Int64, by moderator: String, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(moderator)
    return try write { db in
      try db.claim(db.standing(of: number), by: moderator, at: time)
      return try db.reviewCase(number)
    }
  }

  /// Claims the first case of a filter in the order of the queue, or returns `nil` where none is left.
  ///
  /// Without states in the filter it takes pending cases only; escalated ones are taken where the filter
  /// names that state. Never two moderators the same one.
  ///
  /// - Throws: `noModerator`.
  public func claimNext(
    _ filter: CaseFilter = CaseFilter(), by moderator: String, at time: Timestamp
  ) throws(StoreError) -> Case? {
    try requireName(moderator)
    var unclaimed = filter
    unclaimed.states =
      filter.states.isEmpty ? [.pending] : filter.states.intersection([.pending, .escalated])
    if unclaimed.states.isEmpty { return nil }
    return try write { db in
      let next: SQL = """
        SELECT review_case.number FROM \(sql: CaseColumns.source) WHERE \(unclaimed.condition) \
        ORDER BY \(sql: CaseFilter.order) LIMIT 1
        """
      guard let number = try SQLRequest<Int64>(literal: next).fetchOne(db) else { return nil }
      try db.claim(db.standing(of: number), by: moderator, at: time)
      return try db.reviewCase(number)
    }
  }

  /// Gives a claimed case back; it is pending or escalated again, as it was before.
  ///
  /// - Throws: `noCase`, `noModerator`, or `conflict` where it is decided, claimed by somebody else, or not
  ///   claimed.
  @discardableResult public func release(
    _ number: Int64, by moderator: String, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(moderator)
    return try write { db in
      let standing = try db.standing(of: number)
      try standing.requireOpen()
      try standing.requireUnclaimed(byOthersThan: moderator)
      guard standing.state == .claimed else { throw StoreError.conflict(case: number, .notClaimed) }
      let state: CaseState = standing.escalator == nil ? .pending : .escalated
      try db.setState(state, of: number, claimant: nil, claimed: nil)
      let detail = AuditDetail(from: standing.state)
      try db.writeAudit(time: time, actor: moderator, action: .release, case: number, detail: detail)
      return try db.reviewCase(number)
    }
  }

  func requireName(_ moderator: String) throws(StoreError) {
    if moderator.isEmpty { throw .noModerator }
  }
}

extension Database {
  fileprivate func claim(_ standing: CaseStanding, by moderator: String, at time: Timestamp) throws {
    try standing.requireOpen()
    try standing.requireUnclaimed(byOthersThan: moderator)
    if standing.state == .claimed { return }
    try setState(.claimed, of: standing.number, claimant: moderator, claimed: time)
    let detail = AuditDetail(from: standing.state)
    try writeAudit(time: time, actor: moderator, action: .claim, case: standing.number, detail: detail)
  }
}
