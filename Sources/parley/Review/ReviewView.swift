import CommentFormats
import CommentModel
import ReviewStore
import TerminalScreen

/// Draws a session.
struct ReviewView {
  let session: ReviewSession
  let layout: ReviewLayout
  /// Whether a terminal draws styles; otherwise signs say all.
  let hasStyles: Bool
  /// The moment, for ages.
  let now: Timestamp
  /// The same moment since the review began.
  let elapsed: Duration

  /// The screen, and what of all that there is it shows.
  func draw() -> (screen: Screen, shown: ReviewScroll) {
    var screen = Screen(layout.size)
    guard layout.fits else {
      let least = ReviewLayout.least
      let text = "Too small: \(least.columns)×\(least.rows) at least. Nothing is lost."
      for (row, line) in StyledLine(text).wrapped(width: layout.size.columns).enumerated() {
        screen.put(line, row: row, width: layout.size.columns)
      }
      return (screen, ReviewScroll())
    }
    screen.put(title, row: 0, width: layout.size.columns, hasStyles ? .bar : .usual)
    var shown: ReviewScroll
    switch session.mode {
    case .help(let from): shown = draw(page: HelpPage.lines(width: pageColumns), from: from, on: &screen)
    case .arithmetic(let from): shown = draw(page: arithmetic, from: from, on: &screen)
    default: shown = drawBody(on: &screen)
    }
    shown.columns = pageColumns
    drawFoot(on: &screen)
    return (screen, shown)
  }

  private var pageColumns: Int { layout.size.columns - 2 }

  private var title: StyledLine {
    var left = " Parley review · \(session.openWords) open"
    if !session.filter.isEmpty { left += " · \(session.filter)" }
    if !session.selection.isEmpty { left += " · \(session.selection.count) selected" }
    if session.arrivals > 0 { left += " · \(counted(session.arrivals, "new case")): . shows" }
    let right = StyledLine(session.moderator + " ").cut(to: 24)
    var line = StyledLine(left).cut(to: max(0, layout.size.columns - right.columns - 1))
    line.pad(to: layout.size.columns - right.columns)
    line.append(right)
    return hasStyles ? line.with(.bar) : line
  }

  private func drawBody(on screen: inout Screen) -> ReviewScroll {
    ListPane(session: session, hasStyles: hasStyles).draw(in: layout.list, on: &screen)
    let area = layout.detail
    var lines: [StyledLine] = []
    var comment = 0..<0
    if let detail = session.detail {
      let isRevealed = session.revealedUntil > elapsed
      let pane = CasePane(
        detail: detail, author: session.author, note: session.notes[detail.reviewCase.number],
        isWholeThread: session.isWholeThread, isClaimedHere: session.claimed == detail.reviewCase.number,
        marked: MarkedText(hasStyles: hasStyles, isRevealed: isRevealed), width: area.columns,
        isRoomy: area.rows >= 24,
        now: now)
      (lines, comment) = pane.lines
    }
    let question = ReviewQuestion(session: session, width: area.columns).lines
    let rows = max(1, area.rows - question.count)
    let limit = max(0, lines.count - rows)
    // A comment that ends below the pane begins at its top, below the line before it.
    let start = comment.upperBound > rows ? max(0, comment.lowerBound - 1) : 0
    let from = min(session.scroll ?? start, limit)
    for (row, line) in lines.dropFirst(from).prefix(rows).enumerated() {
      screen.put(line, row: area.row + row, column: area.column, width: area.columns)
    }
    for (row, line) in question.suffix(area.rows).enumerated() {
      screen.put(
        line, row: area.row + area.rows - min(area.rows, question.count) + row, column: area.column,
        width: area.columns)
    }
    drawRule(more: limit - from, on: &screen)
    return ReviewScroll(from: from, limit: limit)
  }

  /// The line between the list and the case, or below the case, with where one is.
  private func drawRule(more: Int, on screen: inout Screen) {
    if layout.isWide {
      for row in layout.list.row..<layout.list.row + layout.list.rows {
        screen.put(StyledLine("│", .aside), row: row, column: layout.list.columns, width: 1)
      }
    }
    let place = "\(session.rows.isEmpty ? 0 : session.position + 1) of \(session.rows.count)"
    var rule = StyledLine("── \(place)\(session.hasMore ? "+" : "") ", .aside)
    let end = more > 0 ? " \(counted(more, "line")) more: space ──" : ""
    while rule.columns < layout.rule.columns - end.count { rule.append("─", .aside) }
    rule.append(end, .aside)
    screen.put(rule, row: layout.rule.row, column: layout.rule.column, width: layout.rule.columns)
  }

  private func draw(page lines: [StyledLine], from: Int, on screen: inout Screen)
    -> ReviewScroll
  {
    let rows = layout.size.rows - 3
    let limit = max(0, lines.count - rows)
    let from = min(from, limit)
    for (row, line) in lines.dropFirst(from).prefix(rows).enumerated() {
      screen.put(line, row: row + 1, column: 1, width: pageColumns)
    }
    return ReviewScroll(from: from, limit: limit)
  }

  private var arithmetic: [StyledLine] {
    let lines = session.revealedUntil > elapsed ? session.arithmetic.lines : session.arithmetic.maskedLines
    return lines.flatMap { StyledLine($0).wrapped(width: layout.size.columns - 2) }
  }

  private func drawFoot(on screen: inout Screen) {
    let width = layout.size.columns
    switch session.mode {
    case .note(let field, let number): draw(field, "Note on case \(number): ", on: &screen)
    case .filter(let field): draw(field, "Show: ", on: &screen)
    case .duration(let field, _): draw(field, "For how long (90m, 2h, 3d, 1w): ", on: &screen)
    default:
      if let message = session.message {
        let line = StyledLine(
          (message.isWarning ? "! " : " ") + message.text, message.isWarning ? .warning : .usual)
        screen.put(line, row: layout.messageRow, width: width)
      }
    }
    screen.put(KeyLine(mode: session.mode).line(width: width), row: layout.keysRow, width: width)
  }

  private func draw(_ field: TextField, _ label: String, on screen: inout Screen) {
    var line = StyledLine(label, .label)
    let start = line.columns
    // What is wrong with it stands in front of what it is asked for.
    if let message = session.message, message.isWarning { line = StyledLine("! \(message.text): ", .warning) }
    let label = message(line, start)
    let (typed, cursor) = field.line(width: max(4, layout.size.columns - label.columns - 1))
    var whole = label
    whole.append(typed)
    screen.put(whole, row: layout.messageRow, width: layout.size.columns)
    screen.cursor = ScreenPlace(
      row: layout.messageRow, column: min(layout.size.columns - 1, label.columns + cursor))
  }

  private func message(_ line: StyledLine, _ start: Int) -> StyledLine {
    line.cut(to: layout.size.columns / 2)
  }
}
