import CommentFormats
import CommentModel
import PageMarkup
import ReviewStore

/// What came and what was decided, day by day; of long periods week by week, or in steps of 30 days.
struct PeriodFlow {
  private let steps: [Step]
  private let unit: String

  private struct Step {
    var first: Int
    var last: Int
    var texts = 0
    var made = 0
    var approved = 0
    var rejected = 0
    /// Cases that are open at its end.
    var backlog = 0

    var name: String {
      let name = Step.name(first)
      return first == last ? name : "\(name) to \(Step.name(last))"
    }

    static func name(_ day: Int) -> String {
      String(Timestamp(milliseconds: Int64(day) * 86_400_000).description.prefix(10))
    }
  }

  /// Days on which nothing happened are shown in periods of up to so many.
  private static let longest = 400

  /// `nil` where nothing happened.
  init?(_ figures: PeriodFigures, clock: ExportClock) {
    let days = figures.days.compactMap { day in PeriodFlow.number(of: day.day).map { ($0, day) } }
    guard var first = days.first?.0, var last = days.last?.0 else { return nil }
    if let since = figures.period.since.flatMap({ PeriodFlow.number(of: clock.day($0)) }),
      last - since < PeriodFlow.longest
    {
      first = min(first, since)
    }
    let end = (figures.period.until ?? .now).milliseconds - 1
    if figures.period.since != nil,
      let until = PeriodFlow.number(of: clock.day(Timestamp(milliseconds: end))),
      until - first < PeriodFlow.longest
    {
      last = max(last, until)
    }
    let length = last - first + 1 <= 31 ? 1 : last - first + 1 <= 217 ? 7 : 30
    unit = length == 1 ? "day" : length == 7 ? "week" : "30 days"
    var steps = stride(from: first, through: last, by: length).map { start in
      Step(first: start, last: min(last, start + length - 1), backlog: figures.totals.openBefore)
    }
    for (number, day) in days {
      let place = (number - first) / length
      steps[place].texts += day.texts
      steps[place].made += day.made
      steps[place].approved += day.approved
      steps[place].rejected += day.rejected
      for later in place..<steps.count { steps[later].backlog = day.backlog }
    }
    self.steps = steps
  }

  private static func number(of day: String) -> Int? {
    Timestamp(iso8601: day).map { Int($0.milliseconds / 86_400_000) }
  }

  var blocks: [ReportBlock] {
    let flow = BarChart(
      steps.map { BarChart.Group(name: short($0), stacks: [[$0.made], [$0.approved, $0.rejected]]) },
      legend: ["cases made", "approved", "rejected"], names: 6, figure: grouped
    ).chart(
      name: "flow", title: "Cases made and decided, by \(unit)",
      description:
        "Left of each pair the cases that were made, right those that were decided. The table below has the figures."
    )
    let backlog = BarChart(
      steps.map { BarChart.Group(name: short($0), stacks: [[$0.backlog]]) }, names: 6, figure: grouped
    ).chart(
      name: "backlog", title: "Cases that are open at the end of each \(unit)",
      description:
        "From \(grouped(steps[0].backlog)) to \(grouped(steps[steps.count - 1].backlog)). "
        + "The table below has the figures."
    )
    let table = ReportTable(
      name: "flow", title: "Figures by \(unit)", note: nil,
      columns: [unit, "new comments", "cases made", "approved", "rejected", "open at the end"],
      rows: steps.map { step in
        [.text(step.name)]
          + [step.texts, step.made, step.approved, step.rejected, step.backlog].map { .figure(grouped($0)) }
      })
    return [.chart(flow, nil), .chart(backlog, nil), .table(table)]
  }

  private func short(_ step: Step) -> String { String(Step.name(step.first).dropFirst(5)) }
}
