import CommentModel
import Foundation
import GRDB
import ReviewStore

import struct CommentModel.Comment

/// The file that schedules are run on.
enum ProofFile {
  static let casesOfASchedule = 3

  static func remove(_ path: String) throws {
    for ending in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + ending)
    {
      try FileManager.default.removeItem(atPath: path + ending)
    }
  }

  /// What must hold of a file when all is decided, whatever came before; each with what was found instead.
  static func faults(at path: String, cases: Int, decisions: Int) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let file = try DatabaseQueue(path: path, configuration: configuration)
    let expected: [(sql: String, value: String)] = [
      ("PRAGMA integrity_check", "ok"),
      ("SELECT count(*) FROM pragma_foreign_key_check", "0"),
      ("SELECT count(*) FROM review_case WHERE state = 'decided'", "\(cases)"),
      ("SELECT count(*) FROM decision", "\(decisions)"),
      ("SELECT count(*) FROM decision WHERE action <> 'escalate' AND reversal IS NULL", "\(cases)"),
      ("SELECT count(*) FROM audit WHERE action = 'decide'", "\(decisions)"),
      ("SELECT sum(cases) FROM counter WHERE state = 'decided'", "\(cases)"),
      ("SELECT coalesce(sum(cases), 0) FROM counter WHERE state <> 'decided'", "0"),
    ]
    return try file.read { db in
      try expected.compactMap { sql, value in
        let found = try String.fetchOne(db, sql: sql) ?? "NULL"
        return found == value ? nil : "\(path): \(sql) gives \(found) instead of \(value)"
      }
    }
  }
}

extension ReviewStore {
  /// Enqueues the cases of some schedules.
  ///
  /// Those of one schedule have one author: `s` and the schedule's number.
  func enqueueProofCases(schedules: Range<Int>, at time: Timestamp) throws(StoreError) {
    var toxicity = ToxicityScore(overall: 0.6)
    toxicity[.insult] = 0.6
    let sentiment = SentimentScore(compound: -0.6, positive: 0, negative: 0.6, neutral: 0.4)
    let reason = Reason(
      attribute: .category(.insult), score: 0.6, threshold: 0.5, action: .queue, passage: .own)
    let scored = ScoredComment(
      passages: [], sentiment: sentiment, ownSentiment: sentiment, toxicity: toxicity,
      quotedToxicity: ToxicityScore(), steps: [], verdict: Verdict(action: .queue, reasons: [reason]))
    let comments = schedules.flatMap { schedule in
      (1...ProofFile.casesOfASchedule).map {
        Comment(id: "\(schedule)-\($0)", author: "s\(schedule)", time: time, text: "You pudding no. \($0)")
      }
    }
    let thread = CommentThread(
      id: "\(schedules.lowerBound)", title: nil, link: nil, comments: comments,
      links: comments.map { _ in CommentLink(parent: nil, depth: 1) },
      completeness: Completeness(found: comments.count))
    try enqueue(thread, scored: comments.map { _ in scored }, source: "proofs", at: time)
  }
}
