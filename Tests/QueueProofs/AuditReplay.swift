import CommentModel
import Foundation
import GRDB

/// Reads the audit trail of a file that many have worked on at the same time, and says what cannot have been.
///
/// The trail has all steps in one order. Along it, each case must have gone from state to state as the rules allow,
/// and every step that somebody was told is done must be in it, once.
struct AuditReplay {
  private(set) var wrong: [String] = []
  private var cases: [Int64: Place] = [:]
  private var rows: [WorkEntry.Step: Int] = [:]
  private var numbers: [String: Set<Int64>] = [:]

  private struct Place {
    var holder: String?
    var decisions: [(number: Int64, action: String, isReversed: Bool)] = []
    var standing: (number: Int64, action: String, isReversed: Bool)? { decisions.last { !$0.isReversed } }
    var isDecided: Bool { standing.map { $0.action != "escalate" } ?? false }

    mutating func reverse(_ decision: Int64?, isReversed: Bool) {
      if let index = decisions.firstIndex(where: { $0.number == decision }) {
        decisions[index].isReversed = isReversed
      }
    }
  }

  private struct Detail: Decodable {
    var claimant: String?
    var assignee: String?
    var decision: Int64?
    var action: String?
  }

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let file = try DatabaseQueue(path: path, configuration: configuration)
    try file.read { db in
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT number, actor, action, review_case, detail FROM audit ORDER BY number")
      while let row = try cursor.next() {
        guard let number: Int64 = row[3] else { continue }
        let detail = try JSONDecoder().decode(Detail.self, from: Data((row[4] as String).utf8))
        replay(row[0], actor: row[1], action: row[2], on: number, detail)
      }
    }
  }

  private mutating func replay(
    _ row: Int64, actor: String?, action: String, on number: Int64, _ detail: Detail
  ) {
    var place = cases[number] ?? Place()
    let isFree = place.holder == nil || place.holder == actor
    var allowed = true
    switch action {
    case "claim":
      allowed = place.holder == nil && !place.isDecided
      place.holder = actor
    case "steal":
      allowed = !place.isDecided
      place.holder = actor
    case "expire":
      allowed = place.holder == detail.claimant
      place.holder = nil
    case "release":
      allowed = place.holder == actor && actor != nil
      place.holder = nil
    case "snooze":
      allowed = isFree && !place.isDecided
      place.holder = nil
    case "assign":
      allowed = !place.isDecided
      if let assignee = detail.assignee, assignee != place.holder { place.holder = nil }
    case "decide":
      allowed =
        isFree && !place.isDecided && (detail.action != "escalate" || place.standing?.action != "escalate")
      place.decisions.append((detail.decision ?? 0, detail.action ?? "", false))
      place.holder = nil
    case "undo", "appeal":
      allowed = place.standing?.number == detail.decision && isFree
      place.reverse(detail.decision, isReversed: true)
      place.holder = nil
    case "redo":
      allowed = isFree && !place.isDecided
      place.reverse(detail.decision, isReversed: false)
      place.holder = nil
    default: break
    }
    if !allowed { wrong.append("audit row \(row): \(action) of case \(number) cannot have been") }
    cases[number] = place
    guard let actor else { return }
    let decision = action == "undo" || action == "redo" ? detail.decision : nil
    rows[
      WorkEntry.Step(action: action, caseNumber: number, moderator: actor, decision: decision), default: 0] +=
      1
    numbers[action, default: []].insert(action == "decide" ? detail.decision ?? 0 : row)
  }
}

extension AuditReplay {
  var decisionCount: Int { numbers["decide", default: []].count }

  /// What the workers were told, held against the trail.
  func compare(with logs: [WorkLog]) -> [String] {
    var wrong: [String] = []
    var acknowledged: [WorkEntry.Step: Int] = [:]
    var doubtful: [WorkEntry.Step: Int] = [:]
    var decisions: Set<Int64> = []
    var claims: Set<Int64> = []
    for log in logs {
      for entry in log.acknowledged {
        switch entry.step.action {
        case "decide":
          if !decisions.insert(entry.number!).inserted {
            wrong.append("decision \(entry.number!) was acknowledged twice")
          }
          if !numbers["decide", default: []].contains(entry.number!) {
            wrong.append(
              "decision \(entry.number!) on case \(entry.step.caseNumber) was acknowledged and is lost")
          }
        case "claim", "steal":
          // A claim that is renewed keeps its token.
          let token = entry.number!
          if !numbers["claim", default: []].contains(token), !numbers["steal", default: []].contains(token) {
            wrong.append("claim \(token) on case \(entry.step.caseNumber) was acknowledged and is lost")
          }
          if !claims.insert(token).inserted { continue }
        default: break
        }
        acknowledged[entry.step, default: 0] += 1
      }
      for entry in log.inDoubt { doubtful[entry.step, default: 0] += 1 }
    }
    for step in Set(acknowledged.keys).union(rows.keys) {
      let least = acknowledged[step, default: 0]
      let most = least + doubtful[step, default: 0]
      let found = rows[step, default: 0]
      if !(least...most).contains(found), step.action != "claim" || found < least {
        wrong.append(
          "\(step) is \(found) times in the audit trail; \(least) were acknowledged, \(most - least) in doubt"
        )
      }
    }
    return wrong
  }
}
