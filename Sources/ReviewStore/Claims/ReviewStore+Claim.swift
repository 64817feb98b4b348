public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// Claims a case, pending or escalated, for a time. Claiming what one has claimed renews the claim.
  ///
  /// The claim is in `Case.claim`; with its token and version the case can be decided only while nobody else has
  /// touched it.
  ///
  /// - Throws: `noCase`, `noModerator`, or `conflict` where somebody else has claimed it, it is assigned to
  ///   somebody else, or it is decided.
  @discardableResult public func claim(
    _ number: Int64, by claimant: Claimant, lease: Duration = Lease.usual, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    return try write { db in
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.requireUnclaimed(byOthersThan: claimant)
      try standing.requireUnassigned(toOthersThan: claimant)
      try standing.requireUnappealed(against: claimant)
      if standing.claim == nil {
        try db.claim(standing, by: claimant, until: time.adding(lease), at: time)
      } else {
        try db.renewClaim(on: number, until: time.adding(lease))
      }
      return try db.reviewCase(number)
    }
  }

  /// Renews a claim, and returns it with its end, which is never earlier than before. A claim that has run out is
  /// taken up again where nobody has touched the case since.
  ///
  /// - Throws: `noCase`, or `conflict` where the claim is not the last on the case, it is somebody else's, or the
  ///   case has changed.
  @discardableResult public func heartbeat(
    _ claim: Claim, lease: Duration = Lease.usual, at time: Timestamp
  ) throws(StoreError) -> Claim {
    try write { db in
      let standing = try db.standing(of: claim.caseNumber, at: time)
      try standing.requireOpen()
      try standing.require(token: claim.token, version: claim.version)
      // A token can be read by everybody: it does not tell who has it.
      try standing.requireUnclaimed(byOthersThan: claim.claimant)
      var renewed = claim
      renewed.expires = max(time.adding(lease), standing.claim?.expires ?? time)
      if standing.claim == nil {
        guard try db.claimant(withToken: claim.token).isSame(as: claim.claimant) else {
          throw StoreError.conflict(case: claim.caseNumber, .notClaimed)
        }
        try standing.requireUnassigned(toOthersThan: claim.claimant)
        try standing.requireUnappealed(against: claim.claimant)
        try db.takeUp(claim, from: standing, until: renewed.expires, at: time)
      } else {
        try db.renewClaim(on: claim.caseNumber, until: renewed.expires)
      }
      return renewed
    }
  }

  /// Gives a claimed case back; it is pending or escalated again, as it was before.
  ///
  /// - Parameter token: That of the claim, where only this very claim is to be given back.
  /// - Throws: `noCase`, `noModerator`, or `conflict` where it is decided, claimed by somebody else, or not
  ///   claimed.
  @discardableResult public func release(
    _ number: Int64, by claimant: Claimant, token: Int64? = nil, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    return try write { db in
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.requireUnclaimed(byOthersThan: claimant)
      guard standing.state == .claimed else { throw StoreError.conflict(case: number, .notClaimed) }
      try standing.require(token: token, version: nil)
      try db.setState(standing.restingState, of: number)
      let detail = AuditDetail(from: standing.state.rawValue)
      try db.writeAudit(.release, case: number, by: claimant.moderator, at: time, detail: detail)
      return try db.reviewCase(number)
    }
  }

  func requireName(_ moderator: String) throws(StoreError) {
    if moderator.isEmpty { throw .noModerator }
  }
}

extension Database {
  /// Gives a case that nobody has to somebody. The number of the audit row is the token: it rises with every
  /// claim in the file.
  func claim(
    _ standing: CaseStanding, by claimant: Claimant, until expires: Timestamp, at time: Timestamp,
    as action: AuditAction = .claim, from former: Claimant? = nil
  ) throws {
    let detail = AuditDetail(
      from: standing.state.rawValue, claimant: former?.moderator, session: claimant.session.nonempty,
      expires: expires.description)
    let token = try writeAudit(
      action, case: standing.number, by: claimant.moderator, at: time, detail: detail)
    try cachedStatement(
      sql: """
        UPDATE review_case SET state = 'claimed', claimant = CAST(? AS TEXT), session = CAST(? AS TEXT), \
        claimed = ?, expires = ?, token = ?, wake = NULL, version = version + 1 WHERE number = ?
        """
    ).execute(arguments: [
      UTF8Text(claimant.moderator), UTF8Text(claimant.session), time.milliseconds, expires.milliseconds,
      token,
      standing.number,
    ])
  }

  /// Moves the end of a claim; nobody else sees a change.
  fileprivate func renewClaim(on number: Int64, until expires: Timestamp) throws {
    try cachedStatement(sql: "UPDATE review_case SET expires = max(expires, ?) WHERE number = ?")
      .execute(arguments: [expires.milliseconds, number])
  }

  /// Who claimed with a token, which is the number of the claim's row in the audit trail.
  fileprivate func claimant(withToken token: Int64) throws -> Claimant {
    struct Detail: Decodable { let session: String? }
    let statement = try cachedStatement(
      sql: "SELECT CAST(actor AS BLOB), CAST(detail AS BLOB) FROM audit WHERE number = ?")
    var columns = ColumnReader(try Row.fetchOne(statement, arguments: [token]).orUnreadable())
    let moderator = try columns.text()
    let detail = try JSONDecoder().decode(Detail.self, from: Data(columns.text().utf8))
    return Claimant(moderator, session: detail.session ?? "")
  }

  /// Puts a claim that has run out in force again, with the token that it had.
  fileprivate func takeUp(
    _ claim: Claim, from standing: CaseStanding, until expires: Timestamp, at time: Timestamp
  ) throws {
    try cachedStatement(
      sql: """
        UPDATE review_case SET state = 'claimed', claimant = CAST(? AS TEXT), session = CAST(? AS TEXT), \
        claimed = ?, expires = ? WHERE number = ?
        """
    ).execute(arguments: [
      UTF8Text(claim.claimant.moderator), UTF8Text(claim.claimant.session), claim.claimed.milliseconds,
      expires.milliseconds, claim.caseNumber,
    ])
    let detail = AuditDetail(
      from: standing.state.rawValue, session: claim.claimant.session.nonempty, expires: expires.description)
    try writeAudit(
      .claim, case: claim.caseNumber, by: claim.claimant.moderator, at: time, detail: detail)
  }
}
