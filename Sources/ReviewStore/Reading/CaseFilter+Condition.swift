import CommentModel
import GRDB

extension CaseFilter {
  /// The condition over `CaseOrder.leastTables` or `selectiveTables`, but for the states and the queues, which choose the lanes.
  var condition: SQL {
    let parts = conditionsOnCases + conditionsOnComments
    return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
  }

  /// Whether `review_case` alone answers the condition.
  var isOnCasesOnly: Bool { conditionsOnComments.isEmpty && rule == nil }

  /// Whether counters or an index tell how many cases it lets through; for other filters all cases are read.
  public var isCountedQuickly: Bool {
    self == CaseFilter(states: states, queues: queues) || threadID != nil || author != nil
  }

  private var conditionsOnCases: [SQL] {
    var parts: [SQL] = []
    if let verdict { parts.append("review_case.verdict = \(verdict.rawValue)") }
    if let assignee { parts.append("review_case.assignee = CAST(\(UTF8Text(assignee)) AS TEXT)") }
    if let tag {
      parts.append(
        "EXISTS (SELECT 1 FROM json_each(review_case.tags) WHERE json_each.value = \(tag))")
    }
    if let minimumReports { parts.append("review_case.reports >= \(minimumReports)") }
    if let enqueuedBefore { parts.append("review_case.enqueued < \(enqueuedBefore.milliseconds)") }
    return parts
  }

  private var conditionsOnComments: [SQL] {
    var parts: [SQL] = []
    if let category {
      parts.append("\(sql: CaseFilter.score(of: category.rawValue)) > 0")
    }
    let score = CaseFilter.score(of: category?.rawValue ?? "toxicity")
    if let minimumScore { parts.append("\(sql: score) >= \(minimumScore)") }
    if let maximumScore { parts.append("\(sql: score) <= \(maximumScore)") }
    if let threadID { parts.append("thread.id = CAST(\(UTF8Text(threadID)) AS TEXT)") }
    if let author { parts.append("comment.author = CAST(\(UTF8Text(author)) AS TEXT)") }
    if let rule { parts.append(CaseFilter.hasRule(rule)) }
    return parts
  }

  /// Cases that a rule made: where the policy named no rules, the attributes of its thresholds are meant.
  static func hasRule(_ rule: String) -> SQL {
    """
    CASE WHEN review_case.rules IS NULL THEN \
    EXISTS (SELECT 1 FROM json_each(revision.reasons) AS reason, json_each(reason.value) AS part \
    WHERE part.key = \(rule)) \
    ELSE EXISTS (SELECT 1 FROM json_each(review_case.rules) WHERE value = \(rule)) END
    """
  }

  /// `column` is a name of this schema, never a value from outside.
  private static func score(of column: String) -> String {
    "max(revision.\(column), revision.quoted_\(column))"
  }
}
