public import CommentModel
import GRDB

extension ReviewStore {
  /// Takes a case from whoever has it; a lead's step. A case that nobody has is claimed.
  ///
  /// - Throws: `noCase`, `noModerator`, `notLead`, or `conflict` where it is decided.
  @discardableResult public func steal(
    _ number: Int64, by claimant: Claimant, lease: Duration = Lease.usual, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    return try write { db in
      try db.requireLead(claimant.moderator)
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.requireUnappealed(against: claimant)
      try db.claim(
        standing, by: claimant, until: time.adding(lease), at: time, as: .steal,
        from: standing.claim?.claimant)
      return try db.reviewCase(number)
    }
  }

  /// Sets a case aside for a moderator, or with `nil` for everybody again. Only that moderator can claim and decide
  /// it then; a claim of somebody else ends.
  ///
  /// Everybody may take a case for themselves that is nobody's; for others it is a lead's step.
  ///
  /// - Throws: `noCase`, `noModerator`, `notLead`, or `conflict` where it is decided, or that moderator's own decision
  ///   is under appeal.
  @discardableResult public func assign(
    _ number: Int64, to assignee: String?, by claimant: Claimant, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    if let assignee { try requireName(assignee) }
    return try write { db in
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      if let assignee { try standing.requireUnappealed(against: Claimant(assignee)) }
      let own = [standing.assignee, assignee].compactMap { $0 }
      if !own.allSatisfy({ $0.hasSameBytes(as: claimant.moderator) }) {
        try db.requireLead(claimant.moderator)
      }
      if let holder = standing.claim?.claimant.moderator, let assignee, !holder.hasSameBytes(as: assignee) {
        try db.setState(standing.restingState, of: number)
      } else {
        try db.countVersion(of: number)
      }
      try db.cachedStatement(sql: "UPDATE review_case SET assignee = CAST(? AS TEXT) WHERE number = ?")
        .execute(arguments: [UTF8Text(assignee), number])
      let detail = AuditDetail(
        claimant: standing.claim?.claimant.moderator, assignee: assignee, name: standing.assignee)
      try db.writeAudit(.assign, case: number, by: claimant.moderator, at: time, detail: detail)
      return try db.reviewCase(number)
    }
  }
}
