import CommentModel

/// The report on the threads of some inputs.
struct ThreadsReport {
  let threads: [ReportedThread]
  let clock: ExportClock

  /// So many threads are told of one by one, and so many have a row.
  private static let mostThreads = 12
  private static let mostRows = 100

  /// What is the same for all reports on threads.
  static let remarks = [
    "Sentiment and toxicity are scores of lexicons and rules, from −1 to +1 and from 0 to 1; "
      + "toxic is a comment from 0.5 on. "
      + "They say where to look, and decide nothing."
  ]

  var report: Report {
    if threads.count == 1, let thread = threads.first {
      let parts = ThreadReport(thread: thread, clock: clock).parts
      return Report(
        title: thread.title, subtitle: "Report on the thread in \(thread.origin). \(clockSentence)",
        sections: parts.map { Report.Section(name: $0.name, title: $0.title, blocks: $0.blocks) },
        remarks: ThreadsReport.remarks)
    }
    let told = detailed
    let sections = told.enumerated().map { place, index in
      let parts = ThreadReport(thread: threads[index], clock: clock, prefix: "thread-\(place + 1)-").parts
      return Report.Section(
        name: "thread", title: threads[index].title,
        blocks: parts.flatMap { [.heading($0.title)] + $0.blocks })
    }
    return Report(
      title: "Report on \(groupedCount(threads.count, "thread"))", subtitle: clockSentence,
      sections: [overview(told.count)] + sections, remarks: ThreadsReport.remarks)
  }

  private var clockSentence: String { "Times are those of \(clock.name)." }

  /// Those that have something to tell of: the most flagged comments first, then the largest.
  private var order: [Int] {
    threads.indices.sorted { left, right in
      let (a, b) = (threads[left], threads[right])
      return (b.flagged.count, b.comments.count, left) < (a.flagged.count, a.comments.count, right)
    }
  }

  private var detailed: [Int] {
    Array(order.filter { !threads[$0].comments.isEmpty }.prefix(ThreadsReport.mostThreads))
  }

  private func overview(_ detailed: Int) -> Report.Section {
    let comments = threads.reduce(0) { $0 + $1.comments.count }
    let flagged = threads.reduce(0) { $0 + $1.flagged.count }
    let missing = threads.reduce(0) { $0 + $1.completeness.missing }
    let empty = threads.count(where: \.comments.isEmpty)
    var sentences = [
      "\(groupedCount(threads.count, "thread")) with \(groupedCount(comments, "comment")) in all."
    ]
    if empty > 0 {
      sentences.append(
        empty == threads.count
          ? "None of them has comments."
          : "\(grouped(empty)) of them \(empty == 1 ? "has" : "have") no comments.")
    }
    if missing > 0 {
      sentences.append("\(groupedCount(missing, "comment is", "comments are")) known to be missing.")
    }
    if comments > 0 {
      sentences.append(
        flagged == 0
          ? "Nothing is flagged."
          : "\(groupedCount(flagged, "comment is", "comments are")) flagged, in "
            + "\(groupedCount(threads.count { !$0.flagged.isEmpty }, "thread")).")
    }
    let filled = threads.count - empty
    if detailed < filled {
      sentences.append(
        "The \(grouped(detailed)) \(flagged > 0 ? "threads with the most flagged comments" : "largest") "
          + "are told of below; the other "
          + "\(grouped(filled - detailed)) only count.")
    }
    let tiles = [
      ReportTile(figure: grouped(threads.count), name: "threads"),
      ReportTile(figure: grouped(comments), name: comments == 1 ? "comment" : "comments"),
      ReportTile(figure: grouped(flagged), name: "flagged"),
      ReportTile(figure: grouped(missing), name: "missing"),
    ]
    return Report.Section(
      name: "summary", title: "Summary", blocks: [.tiles(tiles), .list(sentences), .table(table)])
  }

  private var table: ReportTable {
    let order = order
    let shown = order.prefix(ThreadsReport.mostRows)
    return ReportTable(
      name: "threads", title: "The threads",
      note: order.count > shown.count ? "the first \(shown.count) by flagged comments, then by size" : nil,
      columns: [
        "thread", "from", "comments", "answers", "people", "pasted", "flagged", "feeling", "toxicity",
      ],
      rows: shown.map { index in
        let thread = threads[index]
        let found = thread.comments.count
        let claimed = thread.completeness.claimed
        return [
          .text(thread.title), .text(thread.origin),
          .figure(claimed.map { $0 > found ? share(found, of: $0) : grouped(found) } ?? grouped(found)),
          .figure(grouped(thread.replies.count)), .figure(grouped(thread.people.count)),
          .figure(grouped(thread.comments.count { $0.mostly == .paste })),
          .figure(grouped(thread.flagged.count)),
          .figure(thread.meanSentiment.map { signed($0) } ?? "–"),
          .figure(thread.meanToxicity.map { readable($0) } ?? "–"),
        ]
      })
  }
}
