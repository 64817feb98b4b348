import CommentFormats
import CommentModel
import ReviewStore
import TerminalScreen

/// A case inside its thread, as lines.
struct CasePane {
  let detail: CaseDetail
  let author: AuthorRecord?
  let note: String?
  let isWholeThread: Bool
  let isClaimedHere: Bool
  let marked: MarkedText
  let width: Int
  /// Whether there is room for the comments beside it.
  let isRoomy: Bool
  let now: Timestamp

  /// Levels of the thread that are drawn as such.
  private static let drawnLevels = 8
  /// Comments above it that are shown while not the whole thread is.
  private static let nearAncestors = 3

  /// All of it, and which of the lines are the comment's.
  var lines: (all: [StyledLine], comment: Range<Int>) {
    let before = head + threadBefore
    let text = comment(shownLevel)
    return (
      before + text + threadAfter + [StyledLine()] + findings.lines, before.count..<before.count + text.count
    )
  }

  private var one: Case { detail.reviewCase }

  private var findings: CaseFindings {
    CaseFindings(
      detail: detail, author: author, note: note, isRevealed: marked.isRevealed, width: width, now: now)
  }

  private var head: [StyledLine] {
    var state = StyledLine("Case \(one.number) ", .label)
    state.append(standing)
    state.append(" · \(one.enqueued.age(at: now)) in the queue")
    if one.queue != "default" { state.append(" " + one.queue) }
    if let assignee = one.assignee { state.append(" · for \(assignee)") }
    if !detail.isCurrent { state.append(" · the comment has been changed since", .warning) }
    var title = StyledLine(visible(one.threadTitle ?? one.threadID))
    if let link = detail.threadLink { title.append(" · " + visible(link), .aside) }
    return [state.cut(to: width), title.cut(to: width)]
  }

  private var standing: StyledLine {
    switch one.state {
    case .claimed where isClaimedHere: return StyledLine("yours")
    case .claimed: return StyledLine("claimed by \(one.claimant ?? "")", .warning)
    case .decided:
      guard let last = detail.decisions.last(where: { $0.reversal == nil }) else {
        return StyledLine("decided")
      }
      return StyledLine("\(last.action.done) by \(last.moderator)", .fate(last.action.done))
    case .escalated: return StyledLine("escalated", Style(colour: .magenta))
    case .snoozed:
      return StyledLine("snoozed" + (one.wake.map { " until \($0.minute)" } ?? ""), Style(colour: .magenta))
    case .pending: return StyledLine("pending")
    }
  }

  /// How many of the comments above it are left out.
  private var skipped: Int {
    isWholeThread ? 0 : max(0, detail.ancestors.count - CasePane.nearAncestors)
  }

  private var shownLevel: Int { detail.ancestors.count - skipped }

  private var hasSiblings: Bool { isWholeThread || isRoomy }

  private var threadBefore: [StyledLine] {
    var lines: [StyledLine] = []
    if skipped > 0 { lines.append(StyledLine("  … \(counted(skipped, "comment")) above: t", .aside)) }
    for (level, ancestor) in detail.ancestors.dropFirst(skipped).enumerated() {
      lines += context(ancestor, level)
    }
    if hasSiblings { lines += detail.earlierSiblings.flatMap { context($0, shownLevel) } }
    return lines
  }

  private var threadAfter: [StyledLine] {
    if hasSiblings { return detail.laterSiblings.flatMap { context($0, shownLevel) } }
    let beside = detail.earlierSiblings.count + detail.laterSiblings.count
    return beside == 0 ? [] : [StyledLine(indent(shownLevel) + "  … \(beside) beside it: t", .aside)]
  }

  private func comment(_ level: Int) -> [StyledLine] {
    var head = StyledLine("\(indent(level))▶ ", .label)
    head.append(byline(one.comment, .label))
    for flag in detail.flags.words { head.append(" [\(flag)]", .aside) }
    let indent = StyledLine(indent(level) + "  ")
    if let purged = detail.purged {
      let line = indent.followed(by: StyledLine("its text was removed \(purged.ago(at: now))", .aside))
      return [head.cut(to: width), line.cut(to: width)]
    }
    let text = marked.lines(one.comment.text, one.scored.steps, one.scored.marks)
      .flatMap { $0.wrapped(width: width - indent.columns) }
    var lines = [head.cut(to: width)] + text.map { indent.followed(by: $0) }
    let hidden = one.comment.text.utf8.count - MarkedText.longest
    if hidden > 0 {
      let hint = "… \(hidden) bytes more: parley queue show \(one.number)"
      lines.append(indent.followed(by: StyledLine(hint, .aside)))
    }
    return lines
  }

  /// A comment around it: one line, or all of it.
  private func context(_ context: ContextComment, _ level: Int) -> [StyledLine] {
    var head = StyledLine("\(indent(level))  ")
    head.append(byline(context.comment, .usual))
    let marked = MarkedText(hasStyles: false, isRevealed: marked.isRevealed)
    guard isWholeThread else {
      head.append(": ")
      head.append(
        marked.line(context.comment.text, context.steps, width: max(0, width - head.columns), .aside))
      return [head.cut(to: width)]
    }
    let indent = StyledLine(indent(level) + "    ")
    let shown =
      marked.isRevealed ? context.comment.text : maskedText(context.comment.text, context.steps)
    let text = marked.lines(shown, [], [], .aside).flatMap {
      $0.wrapped(width: width - indent.columns)
    }
    return [head.cut(to: width)] + text.map { indent.followed(by: $0) }
  }

  private func indent(_ level: Int) -> String {
    String(repeating: "  ", count: min(CasePane.drawnLevels, level))
  }

  private func byline(_ comment: Comment, _ style: Style) -> StyledLine {
    var line = StyledLine(visible(comment.author ?? comment.id), style)
    if let time = comment.time { line.append(" \(time.minute)", .aside) }
    return line
  }
}

extension StyledLine {
  fileprivate func followed(by line: StyledLine) -> StyledLine {
    var whole = self
    whole.append(line)
    return whole
  }
}
