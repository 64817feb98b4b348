import CommentModel
import ReviewStore

/// What the page of the audit log shows.
struct AuditContent {
  let totalText: String
  let caseFilter: String
  let entries: [Entry]
  let older: String?

  struct Entry {
    let entryNumber: Int64
    let moment: String
    let momentText: String
    let actor: String
    let stepName: String
    let caseAddress: String?
    let caseName: String
    let detail: String
  }

  init(_ entries: [AuditEntry], total: Int64, caseNumber: Int64?, _ visit: PageVisit) {
    let words = visit.words
    totalText = words("auditCount", count: Int(total))
    caseFilter = caseNumber.map { "\($0)" } ?? ""
    self.entries = entries.reversed().map { entry in
      Entry(
        entryNumber: entry.number, moment: entry.time.description,
        momentText: words.format.moment(entry.time),
        actor: entry.actor ?? "Parley", stepName: words("audit_\(entry.action.rawValue)"),
        caseAddress: entry.caseNumber.map { "/cases/\($0)" },
        caseName: entry.caseNumber.map { "#\($0)" } ?? "", detail: entry.detail == "{}" ? "" : entry.detail)
    }
    let first = entries.first?.number ?? 1
    older = caseNumber == nil && first > 1 ? "/audit?before=\(first)" : nil
  }
}
