import CommentEvaluation
import CommentFormats
import CommentModel
import ReviewRecords
import ScoreJSON

/// Diffs of policies, for programs.
extension JSONText {
  mutating func diff(_ diff: PolicyDiff, _ report: PolicyDiffReport) {
    object { json in
      json.member("old", report.old)
      json.member("new", report.new)
      json.member("against", report.source)
      json.member("comments", diff.comments)
      for kind in PolicyDiff.Kind.allCases { json.member(kind.rawValue, diff.count(kind)) }
      json.member("flagged_before", diff.flaggedBefore)
      json.member("flagged_after", diff.flaggedAfter)
      json.exact("days", diff.days)
      json.exact("extra_reviews_per_day", diff.extraReviews)
      json.key("verdicts")
      json.array { json in
        for (old, counts) in zip(PolicyAction.allCases, diff.counts) {
          json.object { json in
            json.member("verdict", old.rawValue)
            for (new, count) in zip(PolicyAction.allCases, counts) {
              json.member("now_\(new.rawValue)", count)
            }
          }
        }
      }
      json.key("agreement")
      json.object { json in
        json.key("old")
        json.agreement(diff.old)
        json.key("new")
        json.agreement(diff.new)
      }
      json.causes("flagged_by", diff.flaggedBy)
      json.causes("cleared_from", diff.clearedFrom)
      json.causes("shadow", diff.shadows)
      json.key("samples")
      json.array { json in
        for kind in PolicyDiff.Kind.allCases {
          for change in diff.changes.lazy.filter({ $0.kind == kind }).prefix(report.samples) {
            json.change(change)
          }
        }
      }
    }
  }

  /// A comment that moves.
  mutating func change(_ change: PolicyDiff.Change) {
    object { json in
      json.member("group", change.kind.rawValue)
      json.member("case", change.caseNumber.map(Int.init))
      json.member("source", change.name.source)
      json.member("thread", change.name.thread)
      json.member("id", change.name.id)
      json.member("decided", change.decided?.rawValue)
      json.member("old_verdict", change.old.action.rawValue)
      json.member("old_queue", change.old.queue)
      json.member("old_reasons", change.old.sentence)
      json.member("new_verdict", change.new.action.rawValue)
      json.member("new_queue", change.new.queue)
      json.member("new_reasons", change.new.sentence)
    }
  }

  private mutating func agreement(_ one: PolicyDiff.Agreement) {
    object { json in
      json.member("rejected_flagged", one.rejectedFlagged)
      json.member("rejected_approved", one.rejectedApproved)
      json.member("approved_flagged", one.approvedFlagged)
      json.member("approved_approved", one.approvedApproved)
      json.share("precision", one.rejectedFlagged, of: one.rejectedFlagged + one.approvedFlagged)
      json.share("recall", one.rejectedFlagged, of: one.rejectedFlagged + one.rejectedApproved)
    }
  }

  /// A share that was counted, and `null` where there is none, with its interval.
  mutating func share(_ key: String, _ hits: Int, of count: Int) {
    let interval = Interval.wilson(hits, of: count)
    exact(key, count == 0 ? nil : Double(hits) / Double(count))
    exact("\(key)_low", interval?.low)
    exact("\(key)_high", interval?.high)
  }

  private mutating func causes(_ key: String, _ counts: [String: Int]) {
    self.key(key)
    array { json in
      for (cause, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        json.object { json in
          json.member("cause", cause)
          json.member("comments", count)
        }
      }
    }
  }
}
