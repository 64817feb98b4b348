import CommentFormats
import CommentModel
import PageMarkup

/// The shape of a thread as a picture and a table of the same rows. Of a large thread it has the comments with the most
/// below them; the others are counted where they hang.
struct ThreadTree {
  let thread: ReportedThread
  let clock: ExportClock
  /// Which comments are drawn.
  private let shown: [Int]
  private let rows: [Row]

  /// A row: a comment, or comments that are not drawn.
  private struct Row {
    var parent: Int?
    var comment: Int?
    var depth: Int
    var folded = 0
    var foldedFlagged = 0
  }

  /// All of a thread is drawn up to so many comments, of a larger one fewer.
  private static let whole = 80
  private static let most = 50
  /// The axis of depths has at least so many, as otherwise two comments stand far apart.
  private static let leastDepth = 5

  init(_ thread: ReportedThread, clock: ExportClock) {
    self.thread = thread
    self.clock = clock
    let comments = thread.comments
    if comments.count <= ThreadTree.whole {
      shown = Array(comments.indices)
    } else {
      // What stands above has more below it, so that no row is without the one that it hangs on.
      func rank(_ index: Int) -> (Int, Int, Double, Int) {
        (thread.sizes[index], comments[index].isFlagged ? 1 : 0, comments[index].toxicity, -index)
      }
      shown = comments.indices.sorted { rank($0) > rank($1) }.prefix(ThreadTree.most).sorted()
    }
    rows = ThreadTree.rows(thread, shown)
  }

  /// Whether something is left out.
  var isFolded: Bool { shown.count < thread.comments.count }

  private static func rows(_ thread: ReportedThread, _ shown: [Int]) -> [Row] {
    let comments = thread.comments
    let isShown = Set(shown)
    var answers: [Int: [Int]] = [:]
    var tops: [Int] = []
    for index in shown {
      if let parent = comments[index].parent {
        answers[parent, default: []].append(index)
      } else {
        tops.append(index)
      }
    }
    // What is not shown counts below the nearest comment that is.
    var folded: [Int?: (comments: Int, flagged: Int)] = [:]
    let byDepth = comments.indices.sorted { (comments[$0].depth, $0) < (comments[$1].depth, $1) }
    var holders = [Int?](repeating: nil, count: comments.count)
    for index in byDepth {
      if isShown.contains(index) {
        holders[index] = index
        continue
      }
      let holder = comments[index].parent.flatMap { holders[$0] }
      holders[index] = holder
      folded[holder, default: (0, 0)].comments += 1
      if comments[index].isFlagged { folded[holder]?.flagged += 1 }
    }
    var rows: [Row] = []
    // The next one last; one without a comment is what is folded below its parent.
    var open: [Row] = []
    func push(_ children: [Int], below row: Int?, holder: Int?, depth: Int) {
      if let fold = folded[holder] {
        open.append(
          Row(parent: row, comment: nil, depth: depth, folded: fold.comments, foldedFlagged: fold.flagged))
      }
      open += children.reversed().map { Row(parent: row, comment: $0, depth: depth) }
    }
    push(tops, below: nil, holder: nil, depth: 1)
    while let row = open.popLast() {
      rows.append(row)
      guard let comment = row.comment else { continue }
      push(answers[comment] ?? [], below: rows.count - 1, holder: comment, depth: row.depth + 1)
    }
    return rows
  }

  /// The picture and its table.
  func block(name: String) -> ReportBlock {
    // Of a large thread the oldest comments are shown, which time does not part.
    let span = isFolded ? nil : thread.span.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil }
    let depth = max(ThreadTree.leastDepth, rows.map(\.depth).max() ?? 1)
    let longest = max(1, shown.map { thread.comments[$0].length }.max() ?? 1)
    func place(_ row: Row) -> Double {
      guard let span else { return Double(row.depth - 1) / Double(depth - 1) }
      guard let index = row.comment ?? row.parent.flatMap({ rows[$0].comment }),
        let time = thread.comments[index].time
      else { return 1 }
      return share(of: time, in: span)
    }
    let drawn = rows.map { row -> TreeChart.Row in
      guard let index = row.comment else {
        return TreeChart.Row(
          parent: row.parent, depth: row.depth, place: place(row), label: foldedWords(row), mark: .folded,
          sentiment: nil,
          toxicity: nil)
      }
      let comment = thread.comments[index]
      let fill: ChartFill =
        switch comment.mostly {
        case .own: .solid
        case .quote: .dotted
        case .paste: .hatched
        }
      let author = comment.author.map { " · \($0)" } ?? ""
      return TreeChart.Row(
        parent: row.parent, depth: row.depth, place: place(row),
        label: thread.shortID(of: index) + (comment.isFlagged ? " flagged" : "") + author,
        mark: .comment(size: Double(comment.length) / Double(longest), fill, isFlagged: comment.isFlagged),
        sentiment: comment.ownSentiment, toxicity: comment.toxicity)
    }
    let tree = TreeChart(
      drawn, axis: span.map { axis($0) } ?? "depth", ticks: span.map { ticks($0) } ?? ticks(depth: depth),
      legend: [(.solid, "own words"), (.hatched, "mostly pasted"), (.dotted, "mostly quoted")])
    return .chart(
      tree.chart(
        name: name, title: "The thread as a tree", description: description(longest: longest, span != nil)),
      table)
  }

  private func description(longest: Int, _ hasTimes: Bool) -> String {
    var text = "Each row is a comment that hangs on the one it answers; it stands at its "
    text += hasTimes ? "time" : "depth"
    text += ", and its area is the length of its text, the largest \(groupedCount(longest, "character")). "
    text +=
      "Beside it are the feeling and the toxicity of its author’s own words. The table below has the figures."
    return text
  }

  private func foldedWords(_ row: Row) -> String {
    let flagged = row.foldedFlagged > 0 ? ", \(grouped(row.foldedFlagged)) flagged" : ""
    return "… \(grouped(row.folded)) more\(flagged)"
  }

  /// The same rows as figures.
  private var table: ReportTable {
    let comments = thread.comments
    let hasAuthors = shown.contains { comments[$0].author != nil }
    let hasTimes = shown.contains { comments[$0].time != nil }
    var columns = ["comment"]
    if hasAuthors { columns.append("author") }
    columns.append("answers")
    if hasTimes { columns.append("time") }
    columns += ["characters", "words", "feeling", "of own words", "toxicity", "remarks"]
    let note =
      isFolded
      ? "the \(grouped(shown.count)) of \(groupedCount(comments.count, "comment")) with the most below them; "
        + "the others are counted"
      : nil
    return ReportTable(
      name: "who answered whom", title: "Comments and what they answer", note: note, columns: columns,
      rows: rows.map { row in
        guard let index = row.comment else {
          let words = ["author", "answers", "time", "words", "remarks"]
          return [.text(foldedWords(row))]
            + columns.dropFirst().map { words.contains($0) ? .text("") : .figure("") }
        }
        let comment = comments[index]
        var cells: [ReportCell] = [.text(thread.shortID(of: index))]
        if hasAuthors { cells.append(.text(comment.author ?? "")) }
        cells.append(.text(comment.parent.map(thread.name) ?? ""))
        if hasTimes { cells.append(.text(comment.time.map(clock.minute) ?? "")) }
        return cells + [
          .figure(grouped(comment.length)), .text(comment.passageWords), .figure(signed(comment.sentiment)),
          .figure(comment.ownSentiment.map { signed($0) } ?? "–"), .figure(readable(comment.toxicity)),
          .text(comment.remarks),
        ]
      })
  }

  private func share(of time: Timestamp, in span: ClosedRange<Timestamp>) -> Double {
    let whole = Double(span.upperBound.milliseconds - span.lowerBound.milliseconds)
    return Double(time.milliseconds - span.lowerBound.milliseconds) / whole
  }

  private func ticks(depth: Int) -> [(place: Double, name: String)] {
    let step = (depth + 7) / 8
    return stride(from: 1, through: depth, by: step).map { level in
      (Double(level - 1) / Double(depth - 1), "\(level)")
    }
  }

  private func axis(_ span: ClosedRange<Timestamp>) -> String {
    let (first, last) = (clock.day(span.lowerBound), clock.day(span.upperBound))
    return "time, \(first)" + (first == last ? "" : " to \(last)") + ", \(clock.name)"
  }

  private func ticks(_ span: ClosedRange<Timestamp>) -> [(place: Double, name: String)] {
    let length = span.upperBound.milliseconds - span.lowerBound.milliseconds
    return [0, 0.5, 1].map { share in
      let time = Timestamp(milliseconds: span.lowerBound.milliseconds + Int64(Double(length) * share))
      let words = clock.minute(time)
      let name =
        length < 2 * 86_400_000
        ? words.suffix(5) : length < 300 * 86_400_000 ? words.dropFirst(5).prefix(5) : words.prefix(7)
      return (share, String(name))
    }
  }
}

extension ReportedComment {
  /// Whose words it is made of: `own`, `94 % pasted`.
  var passageWords: String {
    var parts: [String] = []
    if pasted > 0 { parts.append("\(percent(pasted)) pasted") }
    if quoted > 0 { parts.append("\(percent(quoted)) quoted") }
    return parts.isEmpty ? "own" : parts.joined(separator: ", ")
  }

  /// What there is to know beside its figures.
  var remarks: String {
    var words = isFlagged ? [action == .reject ? "flagged: reject" : "flagged"] : []
    if state != .published { words.append(state.rawValue) }
    return (words + flags.words).joined(separator: ", ")
  }
}
