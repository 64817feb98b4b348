import CommentFormats
import ReviewStore

extension AuditEntry {
  /// `2026-01-02T03:04:05Z decide by ada on case 4 {…}`
  var sentence: String {
    let whom = caseNumber.map { " on case \($0)" } ?? ""
    let detail = detail == "{}" ? "" : " \(visible(detail))"
    return "\(time) \(action.rawValue) by \(actor.map(visible) ?? "Parley")\(whom)\(detail)"
  }
}
