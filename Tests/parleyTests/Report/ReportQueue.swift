import CommentModel
import ReviewStore

import struct CommentModel.Comment

/// A queue with two invented threads and a fortnight of work on them, at moments that are always the same.
struct ReportQueue {
  let folder: TemporaryFolder
  var database: String { folder.path("report.db") }

  /// The moment so many hours after 2025-08-25T00:00:00Z, a Monday.
  private static func hour(_ hours: Int) -> Timestamp {
    Timestamp(milliseconds: 1_756_080_000_000 + Int64(hours) * 3_600_000)
  }

  init() throws {
    folder = try TemporaryFolder()
    let store = try ReviewStore.open(folder.path("report.db"), create: true)
    try store.setLead("lea", isLead: true, by: "lea", at: ReportQueue.hour(0))
    let everything = SamplingRate(rule: nil, moderator: nil, rate: 1)
    try store.setSampling(everything, by: "lea", at: ReportQueue.hour(0))
    try ReportQueue.enqueue(
      "ferry", "The ferry takes bicycles now",
      [("1", nil, "At last. I waited years for this.", 0), ("2", "1", "You waited? You turnip.", 0.6)], store,
      at: 50)
    try ReportQueue.enqueue(
      "bridge", "The bridge is closed until spring",
      [
        ("1", nil, "How do I get to work now?", 0), ("2", "1", "By boat, turnip.", 0.7),
        ("3", "2", "Be kind, please.", 0), ("4", nil, "Whoever closed it is a turnip.", 0.95),
        ("5", "4", "And a parsnip.", 0.55), ("6", nil, "Thanks for the detour signs.", 0),
      ], store, at: 200)
    try ReportQueue.decide(1, .reject, "insult", by: "ada", store, at: 60)
    try ReportQueue.decide(2, .approve, nil, by: "bo", store, at: 202)
    try ReportQueue.decide(3, .reject, "insult", by: "ada", store, at: 224)
    // All that there are, as the file's own key says which comes first.
    for moderator in ["bo", "ada"] {
      while let next = try store.nextSecondReview(for: moderator) {
        try store.answerSecondReview(
          next.reviewCase.number, .reject, reason: nil, note: nil, by: moderator, at: ReportQueue.hour(230))
      }
    }
  }

  private static func decide(
    _ number: Int64, _ action: DecisionAction, _ reason: String?, by moderator: String, _ store: ReviewStore,
    at hours: Int
  ) throws {
    let claimed = try store.claim(number, by: Claimant(moderator), at: hour(hours))
    try store.decide(
      number, action, reason: reason, note: nil, by: Claimant(moderator), token: claimed.claim?.token,
      at: hour(hours))
  }

  private static func enqueue(
    _ id: String, _ title: String, _ rows: [(id: String, parent: String?, text: String, insult: Double)],
    _ store: ReviewStore, at hours: Int
  ) throws {
    var links: [CommentLink] = []
    for row in rows {
      let parent = row.parent.flatMap { parent in rows.firstIndex { $0.id == parent } }
      links.append(CommentLink(parent: parent, depth: parent.map { links[$0].depth + 1 } ?? 1))
    }
    let comments = rows.enumerated().map { number, row in
      Comment(
        id: row.id, parentID: row.parent, author: ["Ines", "Otto", "Mia"][number % 3],
        time: hour(hours - 10 + number), text: row.text)
    }
    let thread = CommentThread(
      id: id, title: title, comments: comments, links: links,
      completeness: Completeness(claimed: rows.count + 1, found: rows.count))
    try store.enqueue(
      thread, scored: rows.map { scored($0.text, $0.insult) }, source: "the paper", at: hour(hours))
  }

  /// What scoring might have made of a text, so that the report does not change with the lexicons.
  private static func scored(_ text: String, _ insult: Double) -> ScoredComment {
    var toxicity = ToxicityScore(overall: insult)
    toxicity[.insult] = insult
    let sentiment = SentimentScore(
      compound: insult > 0 ? -insult : 0.25, positive: 0, negative: insult, neutral: 1 - insult)
    let action: PolicyAction = insult >= 0.9 ? .reject : insult >= 0.5 ? .queue : .approve
    let reasons =
      action == .approve
      ? []
      : [
        Reason(
          attribute: .category(.insult), score: insult, threshold: action == .reject ? 0.9 : 0.5,
          action: action,
          passage: .own)
      ]
    return ScoredComment(
      passages: [Passage(kind: .own, range: 0..<text.utf8.count)], sentiment: sentiment,
      ownSentiment: sentiment, toxicity: toxicity, quotedToxicity: ToxicityScore(), steps: [],
      verdict: Verdict(action: action, reasons: reasons))
  }
}
