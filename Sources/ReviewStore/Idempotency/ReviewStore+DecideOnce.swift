public import CommentModel
import Crypto
import Foundation
import GRDB

/// What a decision over the network led to.
public struct DecideOutcome: Sendable, Hashable {
  /// The decision as it was made.
  public var decision: Decision
  /// The case's version right after it.
  public var version: Int
  /// Whether it had been made before, by a request with the same key.
  public var isRepeated: Bool
}

extension ReviewStore {
  /// How long the answer to a request is known by its key.
  public static let answerLifetime = Duration.seconds(86_400)

  /// Decides a case as `decide` does, and once only however often a client whose connection broke asks again: a request
  /// with the key of an earlier one of the same moderator gets that one's answer for 24 hours.
  ///
  /// - Parameter key: What the client calls the request; `nil` where it does not.
  /// - Throws: as `decide`, and `keyReused` where the key was another request's.
  public func decideOnce(
    _ key: String?, _ number: Int64, _ action: DecisionAction, reason: String?, note: String?,
    by claimant: Claimant, token: Int64? = nil, version: Int? = nil, at time: Timestamp
  ) throws(StoreError) -> DecideOutcome {
    try requireName(claimant.moderator)
    let draft = DecisionDraft(action: action, reason: reason, note: note, claimant: claimant, time: time)
    return try write { db in
      let request = draft.fingerprint(on: number)
      if let key, let answer = try db.answer(to: key, request, by: claimant.moderator, at: time) {
        return answer
      }
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.require(token: token, version: version)
      let decision = try db.decide(standing, draft)
      // What `setState` has made of it.
      let outcome = DecideOutcome(decision: decision, version: standing.version + 1, isRepeated: false)
      if let key { try db.keep(outcome, as: key, request) }
      return outcome
    }
  }
}

extension DecisionDraft {
  /// What tells requests apart that share a key by mistake.
  fileprivate func fingerprint(on number: Int64) -> Data {
    var hash = SHA256()
    for part in ["\(number)", action.rawValue, reason.map { "=\($0)" }, note.map { "=\($0)" }] {
      hash.update(data: Data("\(part?.utf8.count ?? -1) ".utf8))
      hash.update(data: Data((part ?? "").utf8))
    }
    return Data(hash.finalize())
  }
}

extension Database {
  fileprivate func answer(
    to key: String, _ request: Data, by moderator: String, at time: Timestamp
  ) throws -> DecideOutcome? {
    let end = time.adding(.zero - ReviewStore.answerLifetime)
    try cachedStatement(sql: "DELETE FROM answered WHERE time < ?").execute(arguments: [end.milliseconds])
    let find = try cachedStatement(
      sql: """
        SELECT request, decision, version FROM answered \
        WHERE moderator = CAST(? AS TEXT) AND key = CAST(? AS TEXT)
        """)
    guard let row = try Row.fetchOne(find, arguments: [UTF8Text(moderator), UTF8Text(key)]) else {
      return nil
    }
    var columns = ColumnReader(row)
    if try columns.value(Data.self) != request { throw StoreError.keyReused }
    var decision = try decision(columns.value())
    // The answer is that of then; what has become of the decision since is another question.
    decision.reversal = nil
    return DecideOutcome(decision: decision, version: try columns.value(), isRepeated: true)
  }

  fileprivate func keep(_ outcome: DecideOutcome, as key: String, _ request: Data) throws {
    try cachedStatement(
      sql: """
        INSERT INTO answered (moderator, key, request, decision, version, time) \
        VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?)
        """
    ).execute(arguments: [
      UTF8Text(outcome.decision.moderator), UTF8Text(key), request, outcome.decision.number, outcome.version,
      outcome.decision.time.milliseconds,
    ])
  }
}
