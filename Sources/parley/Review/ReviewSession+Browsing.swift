import CommentModel
import TerminalScreen

extension ReviewSession {
  /// Does what a key means in the list.
  mutating func browse(_ key: Key, at now: Duration) -> ReviewEffect? {
    switch key {
    case .sign("j"), .down: move(to: position + 1)
    case .sign("k"), .up: move(to: position - 1)
    case .sign("g"), .home: move(to: 0)
    case .sign("G"), .end: move(to: rows.count - 1)
    case .tab: advance()
    case .sign(" "), .enter, .pageDown, .control("f"), .control("d"):
      scroll = min(shown.limit, shown.from + ReviewLayout.pageStep)
    case .sign("b"), .pageUp, .control("b"), .control("u"):
      scroll = max(0, shown.from - ReviewLayout.pageStep)
    case .sign("t"):
      isWholeThread.toggle()
      scroll = nil
    case .sign("v"): revealedUntil = now + ReviewTiming.reveal
    case .sign("x"): select()
    case .sign("X"): selectAll()
    case .sign("?"): mode = .help(from: 0)
    case .sign("/"): mode = .filter(TextField(filter))
    case .sign("."): return .reload
    case .escape:
      selection = []
      message = nil
    case .sign("="): return isCurrentShown ? .explain(current!.number) : nil
    case .sign("n"): note()
    case .sign("u"): return undo()
    case .sign("U"): return redo()
    case .sign("q"), .control("c"): return quit()
    default: return order(key, at: now)
    }
    return nil
  }

  /// Goes to a row, or as near as there is one.
  mutating func move(to row: Int) {
    message = nil
    let row = max(0, min(row, rows.count - 1))
    guard row != position else { return }
    position = row
    leaveCase()
  }

  /// Forgets what belongs to the case on the screen.
  mutating func leaveCase() {
    detail = nil
    author = nil
    seenSince = nil
    arithmetic = ReviewArithmetic()
    scroll = nil
    isWholeThread = false
    revealedUntil = .zero
  }

  /// Goes to the next row that is open and nobody else's, from the end on to the first.
  mutating func advance() {
    let order = Array(rows.indices[min(rows.count, position + 1)...]) + Array(rows.indices.prefix(position))
    if let next = order.first(where: { rows[$0].isOpen && !isSomebodyElses(rows[$0]) }) {
      let said = message
      move(to: next)
      message = said
    }
  }

  /// Whether somebody else is at it.
  func isSomebodyElses(_ row: ReviewRow) -> Bool {
    row.reviewCase.state == .claimed && row.number != claimed
  }

  private mutating func select() {
    guard let current else { return }
    if !selection.insert(current.number).inserted { selection.remove(current.number) }
    if position + 1 < rows.count { move(to: position + 1) }
  }

  /// All open cases of the list, or none where something is picked.
  private mutating func selectAll() {
    selection = selection.isEmpty ? Set(rows.filter(\.isOpen).map(\.number)) : []
    let more = hasMore ? "; the list goes on, `G` loads more of it" : ""
    message = ReviewMessage(text: "\(selectedNumbers.count) selected\(selection.isEmpty ? "" : more)")
  }

  private mutating func note() {
    guard let current else { return }
    mode = .note(TextField(notes[current.number] ?? ""), current.number)
  }

  private mutating func undo() -> ReviewEffect? {
    if let receipt = undoable.last { return .undo(receipt) }
    message = ReviewMessage(text: "nothing was done here that could be undone", isWarning: true)
    return nil
  }

  private mutating func redo() -> ReviewEffect? {
    if let receipt = redoable.last { return .redo(receipt) }
    message = ReviewMessage(text: "nothing was undone here that could be done again", isWarning: true)
    return nil
  }

  private mutating func quit() -> ReviewEffect? {
    if notes.isEmpty { return .quit }
    mode = .leave
    message = ReviewMessage(
      text: "\(counted(notes.count, "note")) without a decision would be lost: q leaves, any other key stays",
      isWarning: true)
    return nil
  }

  /// The answer to that.
  mutating func leave(_ key: Key) -> ReviewEffect? {
    mode = .browse
    message = nil
    return key == .sign("q") || key == .control("c") ? .quit : nil
  }

  /// Does what a key means on a page of text.
  mutating func page(_ key: Key, at now: Duration) -> ReviewEffect? {
    let step: Int
    switch key {
    case .sign("j"), .down: step = 1
    case .sign("k"), .up: step = -1
    case .sign(" "), .enter, .pageDown, .control("f"), .control("d"): step = ReviewLayout.pageStep
    case .sign("b"), .pageUp, .control("b"), .control("u"): step = -ReviewLayout.pageStep
    case .sign("g"), .home: step = -100_000
    case .sign("G"), .end: step = 100_000
    case .sign("v"):
      revealedUntil = now + ReviewTiming.reveal
      return nil
    default:
      mode = .browse
      return nil
    }
    switch mode {
    case .help(let from): mode = .help(from: max(0, min(shown.limit, from + step)))
    case .arithmetic(let from): mode = .arithmetic(from: max(0, min(shown.limit, from + step)))
    default: break
    }
    return nil
  }
}
