import CommentModel
import PageMarkup
import ReviewStore

/// What the dashboard shows.
struct DashboardContent {
  let period: String
  let tiles: [Tile]
  /// The markup of a chart, as of the others.
  let flow: String
  let flowRows: [FlowRow]
  let waiting: String
  let waitingRows: [NamedFigure]
  let measured: [PolicyContent.Precision]
  let agreements: [AgreementRow]
  let exposures: [NamedFigure]

  /// What the store knows for the page.
  struct Answer: Sendable {
    var figures: QueueFigures
    var agreements: [Agreement]
    var exposures: [Exposure]
    var counts: [CaseState: Int]
  }

  struct Tile {
    let figure: String
    let name: String
  }

  struct FlowRow {
    let day: String
    let flagged: String
    let approved: String
    let rejected: String
  }

  struct NamedFigure {
    let name: String
    let figure: String
  }

  struct AgreementRow {
    let name: String
    let agreed: String
    let known: String
  }

  static let days = 30

  init(_ answer: Answer, _ visit: PageVisit) {
    let (words, format, figures) = (visit.words, visit.words.format, answer.figures)
    func number(_ value: Int) -> String { format.number(Double(value)) }
    func sum(_ part: KeyPath<QueueFigures.Day, Int>) -> Int {
      figures.days.reduce(0) { $0 + $1[keyPath: part] }
    }
    period = words("lastDays", count: DashboardContent.days)
    let open = QueueQuery.openStates.reduce(0) { $0 + answer.counts[$1, default: 0] }
    func wait(_ share: Double) -> String { figures.wait(share).map(words.duration) ?? "–" }
    tiles = [
      Tile(figure: number(open), name: words("open")),
      Tile(figure: number(sum(\.flagged)), name: words("flagged")),
      Tile(figure: number(sum(\.approved) + sum(\.rejected)), name: words("decided")),
      Tile(figure: wait(0.5), name: words("waitMedian")), Tile(figure: wait(0.9), name: words("waitMost")),
    ]
    func chart(_ name: String, _ title: String, _ groups: [BarChart.Group]) -> String {
      BarChart(groups, names: 6, figure: number).chart(name: name, title: title, description: "").markup.text
    }
    flow = chart(
      "flow", words("flowTitle"),
      figures.days.map {
        BarChart.Group(name: format.shortDay($0.start), stacks: [[$0.flagged], [$0.approved, $0.rejected]])
      })
    flowRows = figures.days.reversed().map { day in
      FlowRow(
        day: format.day(day.start), flagged: number(day.flagged), approved: number(day.approved),
        rejected: number(day.rejected))
    }
    func name(_ index: Int) -> String {
      let hours = figures.backlog[index].hours ?? figures.backlog[index - 1].hours ?? 0
      let length = words.duration(Int64(hours) * 3_600_000)
      return figures.backlog[index].hours == nil ? "≥ \(length)" : "< \(length)"
    }
    let backlog = figures.backlog.indices.map { (name: name($0), cases: figures.backlog[$0].cases) }
    waiting = chart(
      "waiting", words("backlogTitle"), backlog.map { BarChart.Group(name: $0.name, stacks: [[$0.cases]]) })
    waitingRows = backlog.map { NamedFigure(name: $0.name, figure: number($0.cases)) }
    measured = figures.rules.prefix(20).map { PolicyContent.Precision($0, words) }
    agreements = answer.agreements.map { agreement in
      AgreementRow(
        name: agreement.moderator, agreed: "\(number(agreement.agreed)) / \(number(agreement.reviewed))",
        known: "\(number(agreement.right)) / \(number(agreement.known))")
    }
    exposures = answer.exposures.map { NamedFigure(name: $0.moderator, figure: number($0.reveals)) }
  }
}

extension Words {
  /// A length of time in one unit, such as `3 h`.
  func duration(_ milliseconds: Int64) -> String {
    let minutes = Int(milliseconds / 60_000)
    if minutes < 120 { return self("minutes", count: minutes) }
    return minutes < 48 * 60 ? self("hours", count: minutes / 60) : self("days", count: minutes / 1440)
  }
}
