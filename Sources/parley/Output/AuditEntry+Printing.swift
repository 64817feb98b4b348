import CommentFormats
import CommentModel
import ReviewStore

extension AuditEntry {
  /// `2026-01-02T03:04:05Z decide by ada on case 4 {…}`
  var sentence: String {
    let whom = caseNumber.map { " on case \($0)" } ?? ""
    let detail = detail == "{}" ? "" : " \(visible(detail))"
    return "\(time) \(action.rawValue) by \(actor.map(visible) ?? "Parley")\(whom)\(detail)"
  }
}

extension JSONText {
  mutating func members(of entry: AuditEntry) {
    member("number", Int(entry.number))
    member("time", entry.time.description)
    member("actor", entry.actor)
    member("action", entry.action.rawValue)
    member("case", entry.caseNumber.map(Int.init))
    key("detail")
    raw(entry.detail)
  }
}
