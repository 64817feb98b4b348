public import CommentModel

extension ReviewStore {
  /// Puts an open case off: it waits again from a moment on, as if nothing had happened.
  ///
  /// - Parameters:
  ///   - token: Of the claim that this is based on, or `nil`.
  ///   - version: Of the case as it was looked at, or `nil`.
  /// - Throws: `noCase`, `noModerator`, or `conflict` as for a decision.
  @discardableResult public func snooze(
    _ number: Int64, until wake: Timestamp, by claimant: Claimant, token: Int64? = nil, version: Int? = nil,
    at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    return try write { db in
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.require(token: token, version: version)
      try standing.requireUnclaimed(byOthersThan: claimant)
      try standing.requireUnassigned(toOthersThan: claimant)
      try standing.requireUnappealed(against: claimant)
      try db.setState(.snoozed, of: number, wake: wake)
      let detail = AuditDetail(from: standing.state.rawValue, until: wake.description)
      try db.writeAudit(.snooze, case: number, by: claimant.moderator, at: time, detail: detail)
      return try db.reviewCase(number)
    }
  }
}
