import CommentModel
import ReviewStore

/// What happened to a case up to now.
struct CasePast {
  let decisions: [DecisionRow]
  let reportRows: [ReportRow]
  let appealRows: [AppealRow]
  let steps: [StepRow]

  struct DecisionRow {
    let decisionNumber: Int64
    let done: String
    let by: String
    let momentText: String
    let moment: String
    let reasonCode: String?
    let noteText: String?
    let isReversed: Bool
    /// Whether this visitor may take it back here.
    let mayUndo: Bool
  }

  struct ReportRow {
    let reporter: String
    let reasonCode: String?
    let noteText: String?
    let age: String
  }

  struct AppealRow {
    let stateText: String
    let noteText: String?
    let age: String
  }

  struct StepRow {
    let stepName: String
    let actor: String
    let momentText: String
    let moment: String
  }

  init(_ detail: CaseDetail, _ visit: PageVisit) {
    let words = visit.words
    let standing = detail.decisions.last { $0.reversal == nil }?.number
    decisions = detail.decisions.reversed().map { decision in
      DecisionRow(
        decisionNumber: decision.number, done: words.done(decision.action), by: decision.moderator,
        momentText: words.format.moment(decision.time), moment: decision.time.description,
        reasonCode: decision.reason, noteText: decision.note,
        isReversed: decision.reversal != nil,
        mayUndo: decision.number == standing && visit.may(.moderator))
    }
    reportRows = detail.reports.map { report in
      ReportRow(
        reporter: report.reporter ?? words("anonymous"), reasonCode: report.reason,
        noteText: report.note, age: words.age(of: report.time, at: visit.now))
    }
    appealRows = detail.appeals.map { appeal in
      AppealRow(
        stateText: words(appeal.outcome == nil ? "appealOpen" : "appealAnswered"),
        noteText: appeal.note,
        age: words.age(of: appeal.time, at: visit.now))
    }
    steps = detail.audit.reversed().map { entry in
      StepRow(
        stepName: words("audit_\(entry.action.rawValue)"), actor: entry.actor ?? "Parley",
        momentText: words.format.moment(entry.time), moment: entry.time.description)
    }
  }
}
