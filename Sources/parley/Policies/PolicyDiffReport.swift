import CommentEvaluation
import CommentModel
import ReviewRecords

/// What two policies make of the same comments, as tables.
struct PolicyDiffReport {
  /// The files of the policies, and what they were tried on.
  var old: String
  var new: String
  var source: String
  /// How many comments of each group are named.
  var samples: Int

  func report(_ diff: PolicyDiff) -> Report {
    let title = "\(old) → \(new), on \(counted(diff.comments, "comment")) of \(source)"
    var tables = [changes(diff), verdicts(diff)]
    if diff.old.count > 0 { tables.append(agreement(diff)) }
    if !diff.flaggedBy.isEmpty {
      tables.append(causes("flagged_by", "What newly flags or moves", diff.flaggedBy))
    }
    if !diff.clearedFrom.isEmpty {
      tables.append(causes("cleared_from", "What flagged before what is newly cleared", diff.clearedFrom))
    }
    if !diff.shadows.isEmpty {
      tables.append(causes("shadow", "Rules in the shadow, and how often they would fire", diff.shadows))
    }
    if samples > 0, !diff.changes.isEmpty { tables.append(sample(diff)) }
    return Report(
      title: "Policy diff", sections: [Report.Section(name: source, title: title, tables: tables)])
  }

  private func changes(_ diff: PolicyDiff) -> ReportTable {
    let note =
      diff.extraReviews.map { extra in
        "\(readable(abs(extra), places: 1)) \(extra < 0 ? "fewer" : "more") reviews a day over "
          + "\(readable(diff.days ?? 0, places: 1)) days"
      } ?? "no comment has a time, so nobody knows how many a day"
    return ReportTable(
      name: "changes", title: "Changes", note: note,
      columns: ["group", "comments", "share", "people approved", "people rejected"],
      rows: PolicyDiff.Kind.allCases.map { kind in
        let counts = diff.kinds[kind] ?? PolicyDiff.KindCounts()
        let share = diff.comments == 0 ? nil : Double(counts.comments) / Double(diff.comments)
        return [
          .text(kind.title), .count(counts.comments), .share(share), .count(counts.approved),
          .count(counts.rejected),
        ]
      })
  }

  private func verdicts(_ diff: PolicyDiff) -> ReportTable {
    let actions = PolicyAction.allCases
    return ReportTable(
      name: "verdicts", title: "Verdicts", note: "comments, by the old verdict and the new one",
      columns: ["old"] + actions.map { "now \($0.rawValue)" },
      rows: zip(actions, diff.counts).map { action, counts in
        [.text(action.rawValue)] + counts.map(ReportCell.count)
      })
  }

  private func agreement(_ diff: PolicyDiff) -> ReportTable {
    let both = [diff.old, diff.new]
    func row(_ name: String, _ count: (PolicyDiff.Agreement) -> Int) -> [ReportCell] {
      [.text(name)] + both.map { .count(count($0)) }
    }
    func shares(_ name: String, of total: (PolicyDiff.Agreement) -> Int) -> [[ReportCell]] {
      let cells = both.map { share($0.rejectedFlagged, total($0)) }
      return ["", ", from", ", to"].enumerated().map { place, word in
        [.text(name + word)] + cells.map { $0[place] }
      }
    }
    return ReportTable(
      name: "agreement", title: "Against what people decided",
      note: "\(counted(diff.old.count, "comment")); 95 % intervals",
      columns: ["people, policy", "old", "new"],
      rows: [
        row("rejected, flagged") { $0.rejectedFlagged }, row("rejected, approved") { $0.rejectedApproved },
        row("approved, flagged") { $0.approvedFlagged }, row("approved, approved") { $0.approvedApproved },
      ] + shares("precision") { $0.rejectedFlagged + $0.approvedFlagged }
        + shares("recall") { $0.rejectedFlagged + $0.rejectedApproved })
  }

  private func causes(_ name: String, _ title: String, _ counts: [String: Int]) -> ReportTable {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ReportTable(
      name: name, title: title, columns: ["cause", "comments"],
      rows: sorted.map { [.text($0.key), .count($0.value)] })
  }

  private func sample(_ diff: PolicyDiff) -> ReportTable {
    var rows: [[ReportCell]] = []
    for kind in PolicyDiff.Kind.allCases {
      for change in diff.changes.lazy.filter({ $0.kind == kind }).prefix(samples) {
        rows.append([
          .text(change.place), .text(kind.title), .text(change.old.place), .text(change.new.place),
          .text(change.new.sentence.isEmpty ? "was: \(change.old.sentence)" : change.new.sentence),
        ])
      }
    }
    return ReportTable(
      name: "samples", title: "Samples", note: "the first \(samples) of each group",
      columns: ["comment", "group", "old", "new", "why"], rows: rows)
  }
}

/// A share that was counted, with its interval, as three cells.
func share(_ hits: Int, _ count: Int) -> [ReportCell] {
  let interval = Interval.wilson(hits, of: count)
  return [
    .share(count == 0 ? nil : Double(hits) / Double(count)), .number(interval?.low), .number(interval?.high),
  ]
}

extension PolicyDiff.Kind {
  /// For people.
  var title: String {
    switch self {
    case .flagged: "newly flagged"
    case .cleared: "newly cleared"
    case .moved: "moved"
    }
  }
}

extension PolicyDiff.Change {
  /// Its case, or its thread and id.
  var place: String { caseNumber.map { "case \($0)" } ?? "\(name.thread) \(name.id)" }
}

extension Verdict {
  /// The action, and the queue where there is one.
  var place: String { action.rawValue + (queue.map { " (\($0))" } ?? "") }
}
