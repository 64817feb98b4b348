import CommentModel
import ReviewStore

/// What the page of the queue shows.
struct QueueContent {
  let countText: String
  let newest: Int64
  /// The filter, as addresses and forms have it.
  let query: String
  /// This page, without the place of a page behind the first.
  let here: String
  let tabs: [Tab]
  let isFiltered: Bool
  /// States that the filter's form keeps.
  let states: [String]
  let choices: [Choice]
  let inputs: [Input]
  let views: [View]
  let mayDecide: Bool
  let isEmpty: Bool
  let emptyText: String
  let offersDemo: Bool
  let rows: [CaseRow]
  /// The address of the next page.
  let more: String?

  /// What the store knows for the page.
  struct Answer: Sendable {
    var page: CasePage
    var counts: [CaseState: Int]
    /// The names of all queues.
    var queues: [String]
    var views: [SavedFilter]
    var newest: Int64
    /// How many cases the filter lets through; `nil` where each would have to be looked at for that.
    var total: Int?
  }

  struct Tab {
    let name: String
    let count: String
    let address: String
    let isCurrent: Bool
  }

  struct Choice {
    let label: String
    let field: String
    let options: [Option]
  }

  struct Option {
    let value: String
    let name: String
    let isChosen: Bool
  }

  struct Input {
    let label: String
    let field: String
    let value: String
    var isNumber = false
    var most = ""
    var step = ""
  }

  struct View {
    let name: String
    let address: String
    let removeLabel: String
  }

  init(_ answer: Answer, _ query: QueueQuery, _ visit: PageVisit) {
    let words = visit.words
    let fields = query.fields
    self.query = fields.encoded
    here = QueueContent.address(fields)
    newest = answer.newest
    let open = QueueQuery.openStates.reduce(0) { $0 + answer.counts[$1, default: 0] }
    countText =
      query.cases.states.isEmpty && query.fields.fields.isEmpty
      ? words("openCases", count: open)
      : answer.total.map { words("casesOfFilter", count: $0) } ?? ""
    tabs = QueueContent.tabs(answer.counts, open, query, words)
    var unfiltered = QueueQuery(CaseFilter(states: query.cases.states))
    unfiltered.order = query.order
    isFiltered = unfiltered != query
    states = CaseState.allCases.filter(query.cases.states.contains).map(\.rawValue)
    choices = QueueContent.choices(answer.queues, query, words)
    inputs = QueueContent.inputs(query.cases, words)
    views = answer.views.map { view in
      View(
        name: view.name, address: QueueContent.address(QueueQuery(view.filter).fields),
        removeLabel: words("removeView", ["name": .text(view.name)]))
    }
    mayDecide = visit.may(.moderator)
    isEmpty = answer.page.cases.isEmpty
    emptyText = words(fields.fields.isEmpty ? "noCases" : "noCasesOfFilter")
    offersDemo = answer.newest == 0 && visit.may(.moderator)
    rows = answer.page.cases.map { CaseRow($0, visit, query: fields) }
    more = answer.page.next.map { next in
      var fields = fields
      fields.append("after", next.description)
      return QueueContent.address(fields)
    }
  }

  static func address(_ fields: FormFields) -> String {
    let query = fields.encoded
    return query.isEmpty ? "/queue" : "/queue?\(query)"
  }

  private static func tabs(
    _ counts: [CaseState: Int], _ open: Int, _ query: QueueQuery, _ words: Words
  ) -> [Tab] {
    func tab(_ name: String, _ count: Int, _ states: Set<CaseState>) -> Tab {
      var other = query
      other.cases.states = states
      return Tab(
        name: words(name), count: words.format.number(Double(count)), address: address(other.fields),
        isCurrent: query.cases.states == states)
    }
    return [tab("open", open, [])]
      + CaseState.allCases.map { tab($0.rawValue, counts[$0, default: 0], [$0]) }
  }

  private static func choices(_ queues: [String], _ query: QueueQuery, _ words: Words) -> [Choice] {
    func choice(
      _ label: String, _ field: String, _ values: [(String, String)], _ chosen: String?, any: Bool = true
    ) -> Choice {
      let first = any ? [Option(value: "", name: words("anyChoice"), isChosen: chosen == nil)] : []
      return Choice(
        label: words(label), field: field,
        options: first + values.map { Option(value: $0.0, name: $0.1, isChosen: $0.0 == chosen) })
    }
    let cases = query.cases
    return [
      choice(
        "sort", "sort",
        CaseSort.allCases.map {
          ($0.rawValue, words("sort\($0.rawValue.prefix(1).uppercased())\($0.rawValue.dropFirst())"))
        },
        query.order.rawValue, any: false),
      choice("inQueue", "queue", queues.map { ($0, $0) }, cases.queues.sorted().first),
      choice(
        "verdict", "verdict", PolicyAction.allCases.map { ($0.rawValue, words.verdict($0)) },
        cases.verdict?.rawValue),
      choice(
        "category", "category", ToxicityCategory.allCases.map { ($0.rawValue, words($0.rawValue)) },
        cases.category?.rawValue),
    ]
  }

  private static func inputs(_ cases: CaseFilter, _ words: Words) -> [Input] {
    [
      Input(
        label: words("lowestScore"), field: "min", value: cases.minimumScore.map { "\($0)" } ?? "",
        isNumber: true, most: "1", step: "any"),
      Input(
        label: words("highestScore"), field: "max", value: cases.maximumScore.map { "\($0)" } ?? "",
        isNumber: true, most: "1", step: "any"),
      Input(label: words("author"), field: "author", value: cases.author ?? ""),
      Input(label: words("thread"), field: "thread", value: cases.threadID ?? ""),
      Input(label: words("rule"), field: "rule", value: cases.rule ?? ""),
      Input(label: words("tag"), field: "tag", value: cases.tag ?? ""),
      Input(label: words("assignee"), field: "assignee", value: cases.assignee ?? ""),
      Input(
        label: words("leastReports"), field: "reports", value: cases.minimumReports.map { "\($0)" } ?? "",
        isNumber: true, most: "1000000", step: "1"),
    ]
  }
}
