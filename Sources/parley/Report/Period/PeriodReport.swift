import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel
import PageMarkup
import ReviewStore

/// The report on what happened in a queue in a period.
struct PeriodReport {
  private let clock: ExportClock
  private let now: PeriodFigures
  private let before: PeriodFigures?
  private let threads: [BusyThread]
  /// Those of them that are drawn.
  private let drawn: [ReportedThread]

  private static let mostThreads = 15
  private static let mostDrawn = 3
  private static let mostRules = 25
  private static let mostRows = 25
  /// Of a larger thread only the first comments are drawn.
  private static let mostComments = 20_000

  /// - Parameter store: Shows one state of the database.
  init(_ store: ReviewStore, _ period: ExportPeriod, clock: ExportClock, reading: CommentReading) throws {
    self.clock = clock
    let earlier = PeriodReport.earlier(period)
    var progress = Progress("counting", total: PeriodFigures.steps * (earlier == nil ? 1 : 2))
    now = try PeriodFigures(store, period, clock: clock) { progress.advance(by: 1) }
    before = try earlier.map { try PeriodFigures(store, $0, clock: clock) { progress.advance(by: 1) } }
    Progress.clear()
    threads = try store.busyThreads(in: period, limit: PeriodReport.mostThreads).filter { $0.texts > 0 }
    drawn = try threads.prefix(PeriodReport.mostDrawn).map { thread in
      let page = try store.threadPage(thread.id, source: thread.source, limit: PeriodReport.mostComments)
      return ReportedThread(page, reading)
    }
  }

  /// The period of the same length before; `nil` where the beginning is not given.
  private static func earlier(_ period: ExportPeriod) -> ExportPeriod? {
    guard let since = period.since else { return nil }
    let length = (period.until ?? .now).milliseconds - since.milliseconds
    return ExportPeriod(since: Timestamp(milliseconds: since.milliseconds - length), until: since)
  }

  var report: Report {
    let summary = PeriodSummary(now: now, before: before, threads: threads)
    var sections = [
      Report.Section(
        name: "summary", title: "Summary", blocks: [.tiles(summary.tiles), .list(summary.sentences)])
    ]
    sections.append(Report.Section(name: "changes", title: "What changed", blocks: changes))
    if let flow = PeriodFlow(now, clock: clock) {
      sections.append(
        Report.Section(name: "flow", title: "What came and what was decided", blocks: flow.blocks))
    }
    sections += [
      Report.Section(name: "outcomes", title: "What was rejected, and for what", blocks: outcomes),
      Report.Section(name: "rules", title: "Rules by precision", blocks: rules),
      Report.Section(name: "moderators", title: "Moderators by agreement", blocks: moderators),
      Report.Section(name: "threads", title: "Threads with the most cases", blocks: threadBlocks),
    ]
    return Report(
      title: "Moderation, \(periodWords)", subtitle: "Times are those of \(clock.name).",
      sections: sections.filter { !$0.blocks.isEmpty },
      remarks: [
        "Decisions are counted as they were made, those that no longer count among them; docs/exports.md says what each "
          + "figure counts. Intervals are of 95 % (Wilson)."
      ])
  }

  private var periodWords: String {
    let since = now.period.since ?? now.totals.first
    guard let since else { return "an empty queue" }
    let until = now.period.until.map(moment) ?? "now"
    return "\(moment(since)) to \(until)"
  }

  /// A day where it begins then, else to the minute.
  private func moment(_ time: Timestamp) -> String {
    let minute = clock.minute(time)
    return minute.hasSuffix(" 00:00") ? clock.day(time) : minute
  }

  private var changes: [ReportBlock] {
    guard let before else {
      return [
        .paragraph(
          "There is nothing to compare with: --since says where a period begins, and what was before.")
      ]
    }
    let since = before.period.since.map(moment) ?? ""
    let until = before.period.until.map(moment) ?? ""
    let note: ReportBlock = .paragraph("The period before, of the same length, is from \(since) to \(until).")
    return [note, .table(PeriodComparison(now: now, before: before).table)]
  }

  /// Rejections by what they were for.
  private var outcomes: [ReportBlock] {
    let rejections = now.outcomes.filter { $0.action == DecisionAction.reject.rawValue }
    if rejections.isEmpty { return [.paragraph("Nothing was rejected.")] }
    let counts = Dictionary(grouping: rejections, by: \.category)
      .map {
        (
          name: $0.key, decisions: $0.value.reduce(0) { $0 + $1.decisions },
          appeals: $0.value.reduce(0) { $0 + $1.appeals }
        )
      }
      .sorted { ($1.decisions, $0.name) < ($0.decisions, $1.name) }.prefix(PeriodReport.mostRows)
    let most = counts.first?.decisions ?? 1
    let chart = RowChart(
      counts.map { RowChart.Row(label: $0.name, value: Double($0.decisions), figure: grouped($0.decisions)) },
      scale: Double(most), ticks: [(0, "0"), (Double(most), grouped(most))]
    ).chart(
      name: "outcomes", title: "Rejections by reason",
      description: "The most frequent is \(counts.first?.name ?? ""). The table below has the figures.")
    let table = ReportTable(
      name: "outcomes", title: "Rejections", note: "by the reason given, else the highest category",
      columns: ["reason", "rejections", "appeals"],
      rows: counts.map { [.text($0.name), .figure(grouped($0.decisions)), .count($0.appeals)] })
    return [.chart(chart, table)]
  }

  private var rules: [ReportBlock] {
    if now.rules.isEmpty { return [.paragraph("No rule fired, and no threshold was reached.")] }
    let shown = now.rules.sorted { left, right in
      (right.precision ?? -1, right.decided, left.rule) < (left.precision ?? -1, left.decided, right.rule)
    }.prefix(PeriodReport.mostRules)
    let decided = shown.filter { $0.decided > 0 }
    let table = ReportTable(
      name: "rules", title: "Rules and thresholds",
      note: now.rules.count > shown.count
        ? "the \(shown.count) with the highest precision of \(grouped(now.rules.count))" : nil,
      columns: [
        "rule", "kind", "fired", "cases", "decided", "rejected", "precision", "from", "to", "overturned",
      ],
      rows: shown.map { rule in
        [
          .text(rule.rule), .text(rule.kind.rawValue), .figure(grouped(rule.fired)),
          .figure(grouped(rule.flagged)),
          .figure(grouped(rule.decided)), .figure(grouped(rule.rejected)),
          .figure(rule.precision.map(percent) ?? "–"),
          .figure(rule.precisionInterval.map { percent($0.low) } ?? "–"),
          .figure(rule.precisionInterval.map { percent($0.high) } ?? "–"), .count(rule.overturned),
        ]
      })
    if decided.isEmpty { return [.paragraph("No case of a rule was decided."), .table(table)] }
    let chart = RowChart(
      decided.map { rule in
        RowChart.Row(
          label: rule.kind == .shadow ? "\(rule.rule) (shadow)" : rule.rule, value: rule.precision,
          interval: rule.precisionInterval.map { $0.low...$0.high },
          figure: "\(rule.precision.map(percent) ?? "–") of \(grouped(rule.decided))")
      }, scale: 1, ticks: PeriodReport.shares
    ).chart(
      name: "rules", title: "The share of decided cases that was rejected",
      description:
        "Each point is a rule’s precision, the line around it the interval that it lies in. "
        + "The table below has the figures."
    )
    return [.chart(chart, table)]
  }

  private static let shares: [(value: Double, name: String)] = [(0, "0 %"), (0.5, "50 %"), (1, "100 %")]

  private var moderators: [ReportBlock] {
    if now.moderators.isEmpty { return [.paragraph("Nobody looked at a case.")] }
    func agreement(_ one: ModeratorRecord) -> Double? {
      one.reviewed == 0 ? nil : Double(one.agreed) / Double(one.reviewed)
    }
    let sorted = now.moderators.sorted { left, right in
      (agreement(right) ?? -1, right.decisions, left.moderator) < (
        agreement(left) ?? -1, left.decisions, right.moderator
      )
    }
    let shown = sorted.prefix(PeriodReport.mostRows)
    let looked = shown.filter { $0.reviewed > 0 }
    let table = ReportTable(
      name: "moderators", title: "Moderators",
      note: sorted.count > shown.count ? "\(shown.count) of \(grouped(sorted.count))" : nil,
      columns: [
        "moderator", "decisions", "rejected", "looked at again", "agreed", "known answers", "overturned",
        "to a decision",
        "severe texts seen",
      ],
      rows: shown.map { one in
        [
          .text(one.moderator), .figure(grouped(one.decisions)), .figure(grouped(one.rejected)),
          .figure(grouped(one.reviewed)), .figure(agreement(one).map(percent) ?? "–"),
          .figure(one.known == 0 ? "–" : share(one.right, of: one.known)), .count(one.overturned),
          .figure(one.toDecision.map { timeSpan(seconds: $0) } ?? "–"), .figure(grouped(one.severeSeen)),
        ]
      })
    if looked.isEmpty {
      return [
        .paragraph(
          "No decision was looked at a second time (`parley queue second-review`), so agreement is not known."
        ),
        .table(table),
      ]
    }
    let chart = RowChart(
      looked.map { one in
        RowChart.Row(
          label: one.moderator, value: agreement(one),
          interval: Interval.wilson(one.agreed, of: one.reviewed).map { $0.low...$0.high },
          figure: "\(agreement(one).map(percent) ?? "–") of \(grouped(one.reviewed))")
      }, scale: 1, ticks: PeriodReport.shares
    ).chart(
      name: "moderators", title: "The share of second looks that ended the same",
      description:
        "Each point is a moderator’s share, the line around it the interval that it lies in. "
        + "The table below has the figures."
    )
    return [.chart(chart, table)] + kappas
  }

  /// κ and α over all.
  private var kappas: [ReportBlock] {
    let rows = now.agreement.filter { $0.reason == nil && $0.pairs > 0 }
    if rows.isEmpty { return [] }
    func words(_ value: Double?, _ interval: Interval?) -> ReportCell {
      guard let value else { return .figure("–") }
      let range = interval.map { " (\(readable($0.low)) to \(readable($0.high)))" } ?? ""
      return .figure(readable(value) + range)
    }
    let table = ReportTable(
      name: "agreement", title: "Agreement beyond chance", note: nil,
      columns: ["answers", "on", "cases", "pairs", "same", "Cohen’s κ", "Krippendorff’s α"],
      rows: rows.map { row in
        [
          .text(row.basis == .secondReviews ? "second looks" : "known answers"), .text(row.subject.rawValue),
          .figure(grouped(row.cases)), .figure(grouped(row.pairs)),
          .figure(row.agreement.map(percent) ?? "–"),
          words(row.kappa, row.kappaInterval), words(row.alpha, row.alphaInterval),
        ]
      })
    return [.table(table)]
  }

  private var threadBlocks: [ReportBlock] {
    if threads.isEmpty { return [.paragraph("No new comment came in.")] }
    let table = ReportTable(
      name: "threads", title: "Threads", note: "by new texts that came in the period",
      columns: ["thread", "source", "new comments", "cases", "rejected", "approved"],
      rows: threads.map { thread in
        [
          .text(thread.title ?? thread.id), .text(thread.source), .figure(grouped(thread.texts)),
          .figure(grouped(thread.cases)), .figure(grouped(thread.rejected)),
          .figure(grouped(thread.approved)),
        ]
      })
    let trees = drawn.enumerated().flatMap { place, thread -> [ReportBlock] in
      let summary = ThreadSummary(thread: thread, clock: clock)
      return [
        .heading(thread.title), .list(summary.sentences),
        ThreadTree(thread, clock: clock).block(name: "thread-\(place + 1)-tree"),
      ]
    }
    return [.table(table)] + trees
  }
}

extension ReportedThread {
  /// A thread as it stands in a queue.
  fileprivate init(_ page: ThreadPage, _ reading: CommentReading) {
    let places = Dictionary(
      page.comments.enumerated().map { ($1.comment.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reader = PolitenessReader(.embedded)
    let turns = page.comments.map { record in
      ForecastTurn(
        author: record.comment.author, time: record.comment.time, depth: record.depth, scored: record.scored,
        politeness: reader.counts(in: record.comment.text.utf8Span.span, record.scored.passages))
    }
    self.init(
      title: page.thread.title ?? page.thread.id, origin: page.thread.source,
      completeness: page.thread.completeness,
      comments: page.comments.map { record in
        // At the top level stand orphans too, whatever they name.
        let parent = record.comment.parentID.flatMap { places[$0] }
          .flatMap { page.comments[$0].depth < record.depth ? $0 : nil }
        return reading.comment(
          record.comment, record.scored, parent: parent, depth: record.depth, flags: record.flags)
      }, forecast: ThreadForecast(turns))
  }
}
