import CommentFormats
import CommentModel
import PageMarkup

/// The report on one thread.
struct ThreadReport {
  let thread: ReportedThread
  let clock: ExportClock
  /// What the names of its charts begin with; empty where it is the only thread.
  var prefix = ""

  /// A part with its heading.
  struct Part {
    var name: String
    var title: String
    var blocks: [ReportBlock]
  }

  private static let mostFlagged = 40
  private static let mostPasted = 40
  private static let mostBranches = 10
  private static let mostPeople = 15
  /// How many parts the course of a thread is told in, and how many comments it takes.
  private static let steps = 12

  /// All of it.
  var parts: [Part] {
    let summary = ThreadSummary(thread: thread, clock: clock)
    let first = Part(
      name: "summary", title: "Summary", blocks: [.tiles(summary.tiles), .list(summary.sentences)])
    if thread.comments.isEmpty { return [first] }
    let tree = ThreadTree(thread, clock: clock)
    var blocks = [tree.block(name: prefix + "tree")]
    if tree.isFolded {
      let words =
        "The thread is too large to be drawn as a whole; “parley score” has every comment."
      blocks.insert(.paragraph(words), at: 0)
    }
    return [first, Part(name: "tree", title: "Who answered whom", blocks: blocks)]
      + [flagged, passages, branches, course, people].compactMap(\.self)
  }

  private var flagged: Part {
    let indices = thread.flagged.sorted { left, right in
      let (a, b) = (thread.comments[left], thread.comments[right])
      return (b.action, b.severity, left) < (a.action, a.severity, right)
    }
    if indices.isEmpty {
      return Part(
        name: "flagged", title: "Flagged, and why",
        blocks: [.paragraph("No comment reaches a threshold or a rule of the policy.")])
    }
    let shown = indices.prefix(ThreadReport.mostFlagged)
    var blocks: [ReportBlock] = [.excerpts(shown.map(excerpt))]
    if indices.count > shown.count {
      blocks.insert(
        .paragraph(
          "The \(grouped(shown.count)) that stand highest of \(grouped(indices.count)); "
            + "“parley score” lists all of them."
        ),
        at: 0)
    }
    return Part(name: "flagged", title: "Flagged, and why", blocks: blocks)
  }

  private func excerpt(_ index: Int) -> ReportExcerpt {
    let comment = thread.comments[index]
    var facts: [String] = []
    if let parent = comment.parent { facts.append("Answers \(thread.name(of: parent)).") }
    if let time = comment.time { facts.append("Written \(clock.minute(time)).") }
    if let flagging = comment.flagging {
      let rules = flagging.verdict.findings.map { finding in
        "The rule “\(finding.rule)” fired\(finding.message.map { ": \($0)" } ?? "")."
      }
      facts += rules + flagging.verdict.reasons.map(sentence)
      if !flagging.words.isEmpty {
        facts.append("Words that counted: \(flagging.words.joined(separator: "; ")).")
      }
    }
    let verdict = comment.action == .reject ? "should not stand" : "a person should look"
    return ReportExcerpt(
      title: "\(thread.name(of: index)): \(verdict)", facts: facts, pieces: comment.flagging?.pieces ?? [])
  }

  private func sentence(_ reason: Reason) -> String {
    let what =
      reason.attribute == .toxicity ? "Toxicity as a whole" : reason.attribute.words.capitalisedFirst
    let limit =
      "the policy \(reason.action == .reject ? "rejects" : "flags") from \(readable(reason.threshold)) on"
    let whose = reason.passage == .own ? "" : ", in quoted or pasted words"
    return "\(what): \(readable(reason.score)) of 1\(whose); \(limit)."
  }

  /// What is quoted and what is pasted.
  private var passages: Part? {
    let indices = thread.comments.indices.filter {
      thread.comments[$0].mostly != .own || thread.comments[$0].quoted + thread.comments[$0].pasted >= 0.1
    }
    if indices.isEmpty { return nil }
    let shown = indices.prefix(ThreadReport.mostPasted)
    let note =
      indices.count > shown.count
      ? "the first \(grouped(shown.count)) of \(grouped(indices.count))" : "shares of the text"
    let hasText = indices.contains { !thread.comments[$0].opening.isEmpty }
    let table = ReportTable(
      name: "pasted", title: "Words that are not the author’s", note: note,
      columns: ["comment", "pasted", "quoted", "feeling", "of own words"]
        + (hasText ? ["how it begins"] : []),
      rows: shown.map { index in
        let comment = thread.comments[index]
        let cells: [ReportCell] = [
          .text(thread.name(of: index)), .figure(percent(comment.pasted)), .figure(percent(comment.quoted)),
          .figure(signed(comment.sentiment)), .figure(comment.ownSentiment.map { signed($0) } ?? "–"),
        ]
        return cells + (hasText ? [.text(comment.opening)] : [])
      })
    return Part(name: "pasted", title: "Pasted and quoted", blocks: [.table(table)])
  }

  private var branches: Part? {
    let all = thread.branches
    if all.count < 2 { return nil }
    let shown = Array(all.prefix(ThreadReport.mostBranches))
    let most = shown.first?.comments ?? 1
    let chart = RowChart(
      shown.map { branch in
        RowChart.Row(
          label: label(of: branch), value: Double(branch.comments),
          figure: groupedCount(branch.comments, "comment")
            + (branch.flagged > 0 ? ", \(grouped(branch.flagged)) flagged" : ""))
      }, scale: Double(most), ticks: [(0, "0"), (Double(most), grouped(most))]
    ).chart(
      name: prefix + "branches", title: "Comments in each branch",
      description: "The largest begins with comment \(thread.shortID(of: shown[0].root)) and has "
        + "\(groupedCount(most, "comment")). The table below has the figures.")
    let table = ReportTable(
      name: "branches", title: "Branches",
      note: all.count > shown.count ? "the \(shown.count) largest of \(grouped(all.count))" : nil,
      columns: ["begins with", "comments", "people", "depth", "feeling", "toxic", "flagged"],
      rows: shown.map { branch in
        [
          .text(thread.name(of: branch.root)), .figure(grouped(branch.comments)),
          .figure(branch.people.isEmpty ? "–" : grouped(branch.people.count)), .count(branch.depth),
          .figure(signed(branch.meanSentiment)), .count(branch.toxic), .count(branch.flagged),
        ]
      })
    return Part(name: "branches", title: "The busiest branches", blocks: [.chart(chart, table)])
  }

  private func label(of branch: ReportedThread.Branch) -> String {
    let author = thread.comments[branch.root].author.map { " · \($0)" } ?? ""
    return thread.shortID(of: branch.root) + author
  }

  /// How it went, from the first comment to the last one.
  private var course: Part? {
    let order = thread.inOrder
    if order.count < ThreadReport.steps * 2 { return nil }
    let steps = self.steps(order)
    let chart = BarChart(
      steps.map { step in
        let flagged = step.comments.count { thread.comments[$0].isFlagged }
        return BarChart.Group(name: step.short, stacks: [[step.comments.count - flagged, flagged]])
      }, legend: ["comments", "flagged among them"], names: 6, figure: grouped
    ).chart(
      name: prefix + "course", title: "Comments from the first to the last",
      description: "Flagged ones stand on top. The table below has the figures.")
    let table = ReportTable(
      name: "course", title: "From the first to the last comment", note: nil,
      columns: ["from", "comments", "flagged", "mean feeling", "mean toxicity"],
      rows: steps.map { step in
        let comments = step.comments.map { thread.comments[$0] }
        func mean(_ part: KeyPath<ReportedComment, Double>, _ words: (Double) -> String) -> ReportCell {
          .figure(
            comments.isEmpty
              ? "–" : words(comments.reduce(0) { $0 + $1[keyPath: part] } / Double(comments.count)))
        }
        return [
          .text(step.name), .figure(grouped(comments.count)), .count(comments.count(where: \.isFlagged)),
          mean(\.sentiment) { signed($0) }, mean(\.toxicity) { readable($0) },
        ]
      })
    return Part(name: "course", title: "How it went", blocks: [.chart(chart, table)])
  }

  private struct CourseStep {
    var name: String
    /// What there is room for below a bar.
    var short: String
    var comments: [Int]
  }

  /// Equal spans of time where times are known, else equal counts of comments.
  private func steps(_ order: [Int]) -> [CourseStep] {
    let count = ThreadReport.steps
    guard let span = thread.span, span.lowerBound < span.upperBound else {
      return (0..<count).map { step in
        let part = order[order.count * step / count..<order.count * (step + 1) / count]
        let first = part.first.map { thread.shortID(of: $0) } ?? ""
        return CourseStep(name: first, short: "\(step + 1)", comments: Array(part))
      }
    }
    let start = span.lowerBound.milliseconds
    let length = span.upperBound.milliseconds - start + 1
    var steps = (0..<count).map { step in
      let time = clock.minute(Timestamp(milliseconds: start + length * Int64(step) / Int64(count)))
      let short = length < 2 * 86_400_000 ? time.suffix(5) : time.dropFirst(5).prefix(5)
      return CourseStep(name: time, short: String(short), comments: [])
    }
    for index in order {
      guard let time = thread.comments[index].time else { continue }
      let place = Double(time.milliseconds - start) / Double(length) * Double(count)
      steps[min(count - 1, Int(place))].comments.append(index)
    }
    return steps
  }

  private var people: Part? {
    let all = thread.people
    if all.count < 2 { return nil }
    let shown = all.prefix(ThreadReport.mostPeople)
    let indices = Dictionary(
      grouping: thread.comments.indices.filter { thread.comments[$0].author != nil },
      by: { thread.comments[$0].author ?? "" })
    var answered: [String: Int] = [:]
    for comment in thread.comments {
      guard let parent = comment.parent, let author = thread.comments[parent].author, author != comment.author
      else { continue }
      answered[author, default: 0] += 1
    }
    let table = ReportTable(
      name: "people", title: "Authors",
      note: all.count > shown.count ? "the \(shown.count) who wrote most of \(grouped(all.count))" : nil,
      columns: ["author", "comments", "answered by others", "feeling", "highest toxicity", "flagged"],
      rows: shown.map { person in
        let comments = (indices[person.name] ?? []).map { thread.comments[$0] }
        let feeling = comments.reduce(0) { $0 + $1.sentiment } / Double(max(1, comments.count))
        return [
          .text(person.name), .figure(grouped(person.comments)), .figure(grouped(answered[person.name] ?? 0)),
          .figure(signed(feeling)), .figure(readable(comments.map(\.toxicity).max() ?? 0)),
          .count(comments.count(where: \.isFlagged)),
        ]
      })
    return Part(name: "people", title: "Who wrote", blocks: [.table(table)])
  }
}

extension ReportedComment {
  /// How far up it stands among flagged ones of its kind.
  fileprivate var severity: Double { flagging?.verdict.severity ?? 0 }
}
