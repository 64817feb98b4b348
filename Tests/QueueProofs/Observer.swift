import CommentModel
import GRDB

/// What a file says of a case that the model says too.
struct StoredCase: Equatable {
  var state: String
  var version: Int
  var claimant: String?
  var session: String?
  var token: Int64?
  var expires: Int64?
  var assignee: String?
  var wake: Int64?
  var decisions: [String] = []
}

extension StoredCase {
  /// As the file must have it.
  init(_ model: ModelCase) {
    state = model.state.rawValue
    version = model.version
    claimant = model.holder?.moderator
    session = model.holder?.session
    token = model.token
    expires = model.holder == nil ? nil : model.expires.milliseconds
    assignee = model.assignee
    wake = model.wake?.milliseconds
    decisions = model.decisions.map {
      "\($0.number) \($0.action.rawValue) \($0.moderator) \($0.reversal?.rawValue ?? "")"
    }
  }
}

/// Reads a file past the store, over a connection of its own.
final class Observer {
  private let file: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    file = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A case as it stands at a moment: the file may not know yet that a claim has run out or a snooze is over.
  func storedCase(_ number: Int64, at time: Timestamp) throws -> StoredCase {
    try file.read { db in
      let find = try db.cachedStatement(
        sql: """
          SELECT state, version, claimant, session, token, expires, assignee, wake FROM review_case WHERE number = ?
          """)
      let row = try Row.fetchOne(find, arguments: [number])!
      var found = StoredCase(
        state: row[0], version: row[1], claimant: row[2], session: row[3], token: row[4], expires: row[5],
        assignee: row[6], wake: row[7])
      let decisions = try db.cachedStatement(
        sql: """
          SELECT CAST(decision.number AS TEXT), action, decision.moderator, coalesce(kind, '')
          FROM decision LEFT JOIN reversal ON reversal.number = decision.reversal
          WHERE review_case = ? ORDER BY decision.number
          """)
      var standing: String?
      for row in try Row.fetchAll(decisions, arguments: [number]) {
        let words: [String] = [row[0], row[1], row[2], row[3]]
        found.decisions.append(words.joined(separator: " "))
        if words[3].isEmpty { standing = words[1] }
      }
      let isOver = (found.expires ?? found.wake).map { $0 <= time.milliseconds } ?? false
      if isOver {
        (found.claimant, found.session, found.expires, found.wake) = (nil, nil, nil, nil)
        found.state = standing == nil ? "pending" : standing == "escalate" ? "escalated" : "decided"
      }
      return found
    }
  }
}
