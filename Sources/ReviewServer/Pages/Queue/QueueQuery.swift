import CommentModel
import ReviewStore

/// Which cases a page of the queue shows and in which order, as it stands in addresses and forms.
struct QueueQuery: Sendable, Hashable {
  var cases = CaseFilter()
  var order = CaseSort.priority

  /// What is shown where nothing else is asked for.
  static let openStates: Set<CaseState> = [.pending, .claimed, .escalated]

  /// Reads the fields of a form; what can't be understood is left out.
  init(_ fields: FormFields) {
    cases.states = Set(fields.all("state").compactMap(CaseState.init(rawValue:)))
    cases.queues = Set(fields.all("queue"))
    cases.verdict = fields["verdict"].flatMap(PolicyAction.init(rawValue:))
    cases.category = fields["category"].flatMap(ToxicityCategory.init(rawValue:))
    cases.minimumScore = QueueQuery.score(fields["min"])
    cases.maximumScore = QueueQuery.score(fields["max"])
    cases.threadID = fields["thread"]
    cases.author = fields["author"]
    cases.assignee = fields["assignee"]
    cases.rule = fields["rule"]
    cases.tag = fields["tag"]
    cases.minimumReports = fields.number("reports").flatMap { $0 > 0 ? $0 : nil }
    order = fields["sort"].flatMap(CaseSort.init(rawValue:)) ?? .priority
  }

  init(_ cases: CaseFilter) { self.cases = cases }

  /// The fields that say the same.
  var fields: FormFields {
    var fields = FormFields()
    for state in CaseState.allCases where cases.states.contains(state) {
      fields.append("state", state.rawValue)
    }
    for queue in cases.queues.sorted() { fields.append("queue", queue) }
    fields.append("verdict", cases.verdict?.rawValue)
    fields.append("category", cases.category?.rawValue)
    fields.append("min", cases.minimumScore.map { "\($0)" })
    fields.append("max", cases.maximumScore.map { "\($0)" })
    fields.append("thread", cases.threadID)
    fields.append("author", cases.author)
    fields.append("assignee", cases.assignee)
    fields.append("rule", cases.rule)
    fields.append("tag", cases.tag)
    fields.append("reports", cases.minimumReports.map { "\($0)" })
    if order != .priority { fields.append("sort", order.rawValue) }
    return fields
  }

  /// The filter that the store is asked with: open cases where no state is named.
  var filter: CaseFilter {
    var filter = cases
    if filter.states.isEmpty { filter.states = QueueQuery.openStates }
    return filter
  }

  private static func score(_ text: String?) -> Double? {
    text.flatMap(Double.init).flatMap { (0...1).contains($0) ? $0 : nil }
  }
}
