import CommentModel
import ReviewStore

extension ReviewSession {
  /// Takes the first page of the list. Where the case that was on the screen is still in it, it stays there.
  mutating func show(_ page: ReviewPage) {
    let former = detail?.reviewCase.number ?? current?.number
    rows = page.cases.map { ReviewRow(reviewCase: $0) }
    hasMore = page.hasMore
    arrivals = 0
    selection.formIntersection(rows.map(\.number))
    position = former.flatMap { number in rows.firstIndex { $0.number == number } } ?? 0
    if current?.number != former { leaveCase() }
    unclaimable = []
  }

  /// Takes how many cases are open.
  mutating func show(openCount: Int?) { self.openCount = openCount }

  /// The versions of cases as they were looked at.
  func versions(of numbers: [Int64]) -> [Int64: Int] {
    let wanted = Set(numbers)
    return Dictionary(
      rows.filter { wanted.contains($0.number) }.map { ($0.number, $0.reviewCase.version) }
    ) { $1 }
  }

  /// Takes the next page of the list.
  mutating func append(_ page: ReviewPage) {
    let known = Set(rows.map(\.number))
    rows += page.cases.filter { !known.contains($0.number) }.map { ReviewRow(reviewCase: $0) }
    hasMore = page.hasMore
  }

  /// Takes the case of the row.
  mutating func show(_ detail: CaseDetail, author: AuthorRecord?, at now: Duration) {
    guard detail.reviewCase.number == current?.number else { return }
    self.detail = detail
    self.author = author
    update([detail.reviewCase])
    let last = detail.decisions.last { $0.reversal == nil }
    if let last, detail.reviewCase.state == .decided, rows[position].fate == nil {
      rows[position].fate = fate(of: last)
    }
    if seenSince == nil { seenSince = now }
  }

  /// Takes note that the case is claimed here.
  mutating func show(claimed one: Case, at now: Duration) {
    claimed = one.number
    lastHeartbeat = now
    update([one])
    if detail?.reviewCase.number == one.number { detail?.reviewCase = one }
  }

  /// Takes note that a case could not be claimed: somebody else has it or has decided it, which a look will tell.
  mutating func show(unclaimable number: Int64) {
    unclaimable.insert(number)
    lastLook = .zero - ReviewTiming.look
  }

  /// Takes note that nothing is claimed here any more.
  mutating func showReleased(_ one: Case?) {
    claimed = nil
    if let one { update([one]) }
  }

  /// Takes what others did meanwhile.
  mutating func show(_ news: QueueNews) {
    arrivals = news.arrivals
    let before = current
    let texts = Dictionary(rows.map { ($0.number, $0.reviewCase.comment.text) }) { $1 }
    update(news.cases)
    showEdited(news.cases.filter { one in texts[one.number].map { $0 != one.comment.text } ?? false })
    for index in rows.indices {
      let row = rows[index]
      if let decision = news.decisions[row.number], row.reviewCase.state == .decided {
        rows[index].fate = fate(of: decision)
      } else if [.pending, .claimed].contains(row.reviewCase.state) {
        // Undone by somebody, or awake again.
        rows[index].fate = nil
      }
    }
    guard let before, let now = current, before.reviewCase != now.reviewCase else { return }
    unclaimable.remove(now.number)
    if before.isOpen, let fate = now.fate {
      if claimed == now.number { claimed = nil }
      message = ReviewMessage(text: "case \(now.number) was \(fate) meanwhile", isWarning: true)
    }
    // Read it again, with what has changed, where it stands.
    detail = nil
  }

  /// Nobody has read these texts yet: what was to be done with the cases is not done.
  private mutating func showEdited(_ cases: [Case]) {
    guard let first = cases.first else { return }
    let numbers = Set(cases.map(\.number))
    let wereMeant = !selection.isDisjoint(with: numbers) || !numbers.isDisjoint(with: mode.numbers)
    selection.subtract(numbers)
    if !numbers.isDisjoint(with: mode.numbers) { mode = .browse }
    guard wereMeant || current.map({ numbers.contains($0.number) }) ?? false else { return }
    if let current, numbers.contains(current.number) { seenSince = nil }
    let subject = cases.count == 1 ? "case \(first.number) was" : "\(cases.count) cases were"
    message = ReviewMessage(text: "\(subject) edited meanwhile: read again", isWarning: true)
  }

  private mutating func update(_ cases: [Case]) {
    let cases = Dictionary(cases.map { ($0.number, $0) }) { $1 }
    for index in rows.indices {
      if let one = cases[rows[index].number] { rows[index].reviewCase = one }
    }
  }

  func fate(of decision: Decision) -> String {
    decision.moderator == moderator
      ? decision.action.done : "\(decision.action.done) by \(decision.moderator)"
  }

  /// Takes what came of an order.
  mutating func show(_ receipt: ReviewReceipt, cases: [Case]) {
    update(cases)
    for number in receipt.done {
      setFate(receipt.order.action.fate, of: number)
      notes[number] = nil
      selection.remove(number)
    }
    if let claimed, receipt.done.contains(claimed) { self.claimed = nil }
    if !receipt.done.isEmpty {
      undoable.append(receipt)
      redoable = []
    }
    message = sentence(of: receipt)
    if receipt.refused.isEmpty || receipt.order.numbers.count > 1 { advance() }
    if isCurrentShown, receipt.order.numbers.contains(detail!.reviewCase.number) { detail = nil }
  }

  private func sentence(of receipt: ReviewReceipt) -> ReviewMessage {
    let order = receipt.order
    if order.numbers.count == 1, let why = receipt.refused[order.numbers[0]] {
      return ReviewMessage(text: "case \(order.numbers[0]) \(why); nothing was changed", isWarning: true)
    }
    var text =
      order.numbers.count == 1
      ? "case \(order.numbers[0]) \(order.action.done)"
      : "\(counted(receipt.done.count, "case")) \(order.action.done)"
    if let reason = order.reason { text += ", reason \(reason)" }
    if receipt.isCancelled { text += ", then stopped" }
    if let first = receipt.refused.min(by: { $0.key < $1.key }) {
      text += "; \(receipt.refused.count) left as they are: case \(first.key) \(first.value)"
    }
    if !receipt.done.isEmpty { text += " · u undoes it" }
    return ReviewMessage(text: text, isWarning: !receipt.refused.isEmpty)
  }

  /// Takes what came of an undo: the cases are where they were, and the list goes back to the first of them.
  mutating func show(undone receipt: ReviewReceipt, cases: [Case], refused: [Int64: String]) {
    _ = undoable.popLast()
    if refused.count < receipt.done.count { redoable.append(receipt) }
    update(cases)
    for number in receipt.done where refused[number] == nil { setFate(nil, of: number) }
    unclaimable.subtract(receipt.done)
    if let row = rows.firstIndex(where: { receipt.done.contains($0.number) }) { move(to: row) }
    detail = nil
    message = sentence("undone", receipt, refused, hint: "U does it again")
  }

  /// Takes what came of a redo.
  mutating func show(redone receipt: ReviewReceipt, cases: [Case], refused: [Int64: String]) {
    _ = redoable.popLast()
    if refused.count < receipt.done.count { undoable.append(receipt) }
    update(cases)
    for number in receipt.done where refused[number] == nil { setFate(receipt.order.action.fate, of: number) }
    detail = nil
    message = sentence("done again", receipt, refused, hint: "u undoes it")
  }

  private func sentence(
    _ what: String, _ receipt: ReviewReceipt, _ refused: [Int64: String], hint: String
  ) -> ReviewMessage {
    let subject = receipt.done.count == 1 ? "case \(receipt.done[0])" : "\(receipt.done.count) cases"
    var text = "\(what): \(subject) \(receipt.order.action.done)"
    if let first = refused.min(by: { $0.key < $1.key }) {
      text += "; \(refused.count) left as they are: case \(first.key) \(first.value)"
    }
    return ReviewMessage(
      text: refused.count < receipt.done.count ? "\(text) · \(hint)" : text, isWarning: !refused.isEmpty)
  }

  private mutating func setFate(_ fate: String?, of number: Int64) {
    if let row = rows.firstIndex(where: { $0.number == number }) { rows[row].fate = fate }
  }

  /// Takes note that something was not possible. A conflict is news about a case: it is read again.
  mutating func show(_ error: StoreError) {
    switch error {
    case .conflict(let number, let conflict):
      if claimed == number { claimed = nil }
      unclaimable.insert(number)
      message = ReviewMessage(text: "case \(number) \(conflict); nothing was changed", isWarning: true)
      if detail?.reviewCase.number == number { detail = nil }
    case .noCase(let number):
      setFate("removed", of: number)
      message = ReviewMessage(text: "\(error)", isWarning: true)
    default:
      message = ReviewMessage(text: "\(error); nothing was changed", isWarning: true)
    }
  }

  /// Takes the arithmetic of the case's scores.
  mutating func show(_ arithmetic: ReviewArithmetic) {
    self.arithmetic = arithmetic
    mode = .arithmetic(from: 0)
  }
}

/// A part of the list.
struct ReviewPage: Sendable {
  var cases: [Case]
  var hasMore: Bool
}
