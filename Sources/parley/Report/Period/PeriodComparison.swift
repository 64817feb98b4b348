import CommentFormats
import CommentModel
import ReviewStore

/// What changed since the period before, as a table.
struct PeriodComparison {
  let now: PeriodFigures
  let before: PeriodFigures

  var table: ReportTable {
    let counts: [(String, KeyPath<DayRecord, Int>)] = [
      ("new comments", \.texts), ("cases made", \.made), ("reports", \.reports), ("rejected", \.rejected),
      ("approved", \.approved), ("passed on", \.escalated), ("undone", \.undone), ("appeals", \.appeals),
      ("second looks", \.secondReviews),
    ]
    var rows = counts.map { name, part in row(name, now.sum(part), before.sum(part)) }
    rows.append(row("overturned", now.totals.overturned, before.totals.overturned))
    rows.append(row("moderators who decided", now.totals.moderators, before.totals.moderators))
    rows.append(row("open at the end", now.totals.openAfter, before.totals.openAfter))
    rows.append(
      row(
        "cases a hundred comments", flaggedShare(now), flaggedShare(before),
        { readable($0 * 100, places: 1) }))
    rows.append(
      row(
        "rejected of the decided", rejectedShare(now), rejectedShare(before), percent,
        change: { "\(readable($0 * 100, places: 0)) points" }))
    rows.append(
      row(
        "median time to a decision", now.totals.toDecision, before.totals.toDecision,
        { timeSpan(seconds: $0) }))
    return ReportTable(
      name: "changes", title: "This period and the one before", note: nil,
      columns: ["figure", "this period", "before", "change"], rows: rows)
  }

  private func row(_ name: String, _ now: Int, _ before: Int) -> [ReportCell] {
    let change = now - before
    var words = change == 0 ? "as before" : (change > 0 ? "+" : "−") + grouped(abs(change))
    if change != 0, before > 0 { words += " (\(signedPercent(Double(change) / Double(before))))" }
    return [.text(name), .figure(grouped(now)), .figure(grouped(before)), .figure(words)]
  }

  private func row(
    _ name: String, _ now: Double?, _ before: Double?, _ words: (Double) -> String,
    change changeWords: ((Double) -> String)? = nil
  ) -> [ReportCell] {
    var change = "–"
    if let now, let before {
      change =
        words(now) == words(before)
        ? "as before"
        : (now > before ? "+" : "−") + (changeWords.map { $0(abs(now - before)) } ?? words(abs(now - before)))
    }
    return [.text(name), .figure(now.map(words) ?? "–"), .figure(before.map(words) ?? "–"), .figure(change)]
  }

  private func signedPercent(_ change: Double) -> String { (change < 0 ? "−" : "+") + percent(abs(change)) }

  private func flaggedShare(_ figures: PeriodFigures) -> Double? {
    figures.sum(\.texts) == 0 ? nil : Double(figures.sum(\.made)) / Double(figures.sum(\.texts))
  }

  private func rejectedShare(_ figures: PeriodFigures) -> Double? {
    figures.decided == 0 ? nil : Double(figures.sum(\.rejected)) / Double(figures.decided)
  }
}
