import CommentModel
import Foundation

/// A filter as JSON; its keys are part of the schema.
private struct StoredFilter: Codable {
  var states: [String]?
  var queues: [String]?
  var verdict: String?
  var category: String?
  var minimumScore: Double?
  var maximumScore: Double?
  var thread: String?
  var author: String?
  var assignee: String?
  var rule: String?
  var tag: String?
  var minimumReports: Int?
  var enqueuedBefore: Int64?

  enum CodingKeys: String, CodingKey {
    case states, queues, verdict, category, thread, author, assignee, rule, tag
    case minimumScore = "minimum_score"
    case maximumScore = "maximum_score"
    case minimumReports = "minimum_reports"
    case enqueuedBefore = "enqueued_before"
  }
}

extension CaseFilter {
  /// As the tables `saved_filter` and `bulk` keep it.
  var json: String {
    get throws {
      try StoredJSON.encode(
        object: StoredFilter(
          states: states.isEmpty ? nil : states.map(\.rawValue).sorted(),
          queues: queues.isEmpty ? nil : queues.sorted(), verdict: verdict?.rawValue,
          category: category?.rawValue, minimumScore: minimumScore, maximumScore: maximumScore,
          thread: threadID, author: author, assignee: assignee, rule: rule, tag: tag,
          minimumReports: minimumReports, enqueuedBefore: enqueuedBefore?.milliseconds))
    }
  }

  init(json: String) throws {
    let stored = try JSONDecoder().decode(StoredFilter.self, from: Data(json.utf8))
    var states: Set<CaseState> = []
    for word in stored.states ?? [] { states.insert(try CaseState(rawValue: word).orUnreadable()) }
    self.init(
      states: states, queues: Set(stored.queues ?? []),
      verdict: try stored.verdict.map { try PolicyAction(rawValue: $0).orUnreadable() },
      category: try stored.category.map { try ToxicityCategory(rawValue: $0).orUnreadable() },
      minimumScore: stored.minimumScore, maximumScore: stored.maximumScore, threadID: stored.thread,
      author: stored.author, assignee: stored.assignee, rule: stored.rule, tag: stored.tag,
      minimumReports: stored.minimumReports,
      enqueuedBefore: stored.enqueuedBefore.map(Timestamp.init(milliseconds:)))
  }
}
