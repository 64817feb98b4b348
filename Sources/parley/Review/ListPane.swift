import CommentModel
import TerminalScreen

/// The list of cases.
struct ListPane {
  let session: ReviewSession
  let hasStyles: Bool

  private static let categoryColumns = 9
  private static let stateColumns = 10

  /// The rows of the page that one is on: it stays where it is until one leaves it.
  func draw(in area: ReviewLayout.Area, on screen: inout Screen) {
    let top = session.position / area.rows * area.rows
    for index in 0..<area.rows {
      let row = top + index
      guard session.rows.indices.contains(row) else { continue }
      let line = line(session.rows[row], isCurrent: row == session.position, width: area.columns)
      let style = row == session.position && hasStyles ? Style.bar : .usual
      screen.put(line, row: area.row + index, column: area.column, width: area.columns, style)
    }
    if session.rows.isEmpty {
      let text =
        session.reloadDue != nil
        ? "Looking…" : session.filter.isEmpty ? "No case is open." : "No such case. / changes the filter."
      screen.put(
        StyledLine(text), row: area.row, column: area.column + 1, width: area.columns - 1)
    }
  }

  /// `>x    7 ! 0.96 threat    claimed bo  the text…`
  private func line(_ row: ReviewRow, isCurrent: Bool, width: Int) -> StyledLine {
    let one = row.reviewCase
    let faint: Style = row.isOpen ? .usual : .aside
    var line = StyledLine(isCurrent ? ">" : " ")
    line.append(session.selection.contains(row.number) ? "x" : " ", .label)
    let number = String(row.number)
    line.append(String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number + " ", faint)
    let isReject = one.scored.verdict.action == .reject
    line.append(isReject ? "!" : "?", row.isOpen && isReject ? .warning : faint)
    let strongest = one.scored.verdict.reasons.max { $0.score < $1.score }
    line.append(" " + (strongest.map { readable($0.score) } ?? "    ") + " ", faint)
    line.append(strongest?.attribute.shortName ?? "", faint)
    line.pad(to: 14 + ListPane.categoryColumns + 1)
    let state = state(of: row)
    line.append(StyledLine(state, row.fate.map(Style.fate) ?? .usual).cut(to: ListPane.stateColumns))
    line.pad(to: 14 + ListPane.categoryColumns + ListPane.stateColumns + 2)
    let marked = MarkedText(hasStyles: hasStyles, isRevealed: false)
    line.append(marked.line(one.comment.text, one.scored.steps, width: max(0, width - line.columns), faint))
    return isCurrent && hasStyles ? line.with(.bar) : line
  }

  private func state(of row: ReviewRow) -> String {
    if let fate = row.fate { return fate }
    switch row.reviewCase.state {
    case .pending: return ""
    case .claimed: return session.claimed == row.number ? "yours" : "with \(row.reviewCase.claimant ?? "")"
    case .decided: return "decided"
    case .escalated: return "escalated"
    case .snoozed: return "snoozed"
    }
  }
}

extension PolicyAttribute {
  /// The name in nine columns.
  var shortName: String {
    switch self {
    case .category(.identityAttack): "identity"
    case .category(.sexuallyExplicit): "sexual"
    default: name
    }
  }
}
