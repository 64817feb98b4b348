import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// A case inside its thread, for people.
struct CaseText {
  let detail: CaseDetail
  let width: Int
  let highlight: Highlight
  /// When it is shown: the age counts up to it.
  let now: Timestamp

  /// Levels of the thread that are drawn as such.
  private static let drawnLevels = 8

  /// All of it, with a line end.
  var page: String {
    [head, thread, findings].map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var head: [String] {
    let one = detail.reviewCase
    var state = "Case \(one.number), \(detail.isBlind ? "for a second look" : one.state.rawValue)"
    if let claim = one.claim { state += " by \(visible(claim.claimant.moderator)) until \(claim.expires)" }
    if let wake = one.wake { state += " until \(wake)" }
    if let assignee = one.assignee { state += ", for \(visible(assignee))" }
    if let purged = detail.purged { state += "; its text was removed \(purged)" }
    if !detail.isCurrent { state += "; the comment has been changed since" }
    var lines = [excerpt(state, width: width)]
    lines.append("Thread   " + excerpt(visible(one.threadTitle ?? one.threadID), width: width - 9))
    if let link = detail.threadLink { lines.append("         " + excerpt(visible(link), width: width - 9)) }
    return lines
  }

  private var thread: [String] {
    let level = detail.ancestors.count
    return detail.ancestors.enumerated().map { context($1, $0) }
      + detail.earlierSiblings.map { context($0, level) } + comment
      + detail.laterSiblings.map { context($0, level) }
  }

  private var findings: [String] {
    let one = detail.reviewCase
    let scored = one.scored
    var lines = labelled("Policy", [scored.verdict.withReasons])
    let steps = StepText(text: one.comment.text)
    if detail.purged == nil {
      lines += labelled("Words", scored.steps.map { "\($0.measure.name) \(steps.sentence($0))" })
    }
    lines += labelled("Scores", [scores])
    lines += labelled("Priority", [priority])
    lines += labelled("Reports", detail.reports.map(\.sentence))
    lines += labelled("Appeals", detail.appeals.map(\.sentence))
    lines += labelled("Decided", detail.decisions.map(\.sentence))
    lines += labelled(
      "Audit",
      detail.audit.map { "\($0.time) \($0.action.rawValue) by \($0.actor.map(visible) ?? "Parley")" })
    if detail.isBlind {
      lines += labelled("Next", ["parley queue second-review answer \(one.number) approve, or reject"])
    } else if one.state != .decided {
      let isEscalated = detail.decisions.contains { $0.action == .escalate }
      let actions = isEscalated ? "approve, or reject" : "approve, or reject, or escalate"
      lines += labelled("Next", ["parley queue decide \(one.number) \(actions)"])
    }
    return lines
  }

  private var scores: String {
    let scored = detail.reviewCase.scored
    var scores =
      "toxicity \(readable(scored.toxicity.overall)), sentiment \(signed(scored.sentiment.compound))"
    if scored.ownSentiment != scored.sentiment {
      scores += " (own words \(scored.ownSentiment.map { signed($0.compound) } ?? "–"))"
    }
    return scores
  }

  /// `1.43 in default: verdict 1.00 + score 0.98 − age 0.55`
  private var priority: String {
    let priority = detail.reviewCase.priority
    var sum = ""
    for part in priority.parts(at: now) where part.value != 0 {
      let sign = part.value < 0 ? " − " : sum.isEmpty ? "" : " + "
      sum += "\(sign)\(part.name) \(readable(abs(part.value)))"
    }
    return "\(readable(priority.total(at: now))) in \(visible(detail.reviewCase.queue)): \(sum)"
  }

  private func labelled(_ label: String, _ paragraphs: [String]) -> [String] {
    paragraphs.enumerated().flatMap { number, text in
      hanging(leading(number == 0 ? label : "", 9), text, width: width)
    }
  }

  private var comment: [String] {
    let one = detail.reviewCase
    let indent = indent(detail.ancestors.count)
    let flags = detail.flags.words.map { " [\($0)]" }.joined()
    let head = "\(indent)▶ \(visible(one.comment.id))\(byline(one.comment))\(flags)"
    let body = highlight.lines(
      one.comment.text, one.matchRanges, width: width - indent.count - 4)
    return [excerpt(head, width: width)] + body.map { indent + "    " + $0 }
  }

  private func context(_ context: ContextComment, _ level: Int) -> String {
    let head = "\(indent(level))  \(visible(context.comment.id))\(byline(context.comment)): "
    return excerpt(head + beginning(of: context.comment.text, width: width), width: width)
  }

  private func indent(_ level: Int) -> String {
    String(repeating: "  ", count: min(CaseText.drawnLevels, level))
  }

  private func byline(_ comment: Comment) -> String {
    let author = comment.author.map { " " + visible($0) } ?? ""
    return author + (comment.time.map { " \($0)" } ?? "")
  }
}

extension Case {
  /// Where in the text words matched; nowhere once the text was removed.
  var matchRanges: [Range<Int>] {
    comment.text.isEmpty ? [] : scored.steps.map(\.match.range)
  }
}

extension Measure {
  /// What a step counts for.
  var name: String {
    switch self {
    case .sentiment: "sentiment"
    case .overallToxicity: "toxicity"
    case .toxicity(let category): category.rawValue
    }
  }
}

extension Decision {
  /// `2026-01-02T03:04:05Z rejected by ada, reason insult: the note`
  fileprivate var sentence: String {
    var sentence = "\(time) \(action.done) by \(visible(moderator))"
    if let reason { sentence += ", reason \(visible(reason))" }
    if let note { sentence += ": \(visible(note))" }
    if let bulk { sentence += " (bulk action \(bulk))" }
    if let reversal { sentence += " [\(reversal.past)]" }
    return sentence
  }
}

extension ReversalKind {
  /// What has become of the decision.
  var past: String {
    switch self {
    case .undo: "undone"
    case .redo: "in force"
    case .appeal: "appealed against"
    case .reopen: "opened again"
    case .overturn: "overturned"
    }
  }
}

extension CommentReport {
  /// `2026-01-02T03:04:05Z by lin, reason threat: the note`
  fileprivate var sentence: String {
    var sentence = "\(time) by \(reporter.map(visible) ?? "somebody")"
    if let reason { sentence += ", reason \(visible(reason))" }
    return note.map { "\(sentence): \(visible($0))" } ?? sentence
  }
}

extension Appeal {
  /// `2026-01-02T03:04:05Z against decision 4: the note`
  fileprivate var sentence: String {
    let sentence = "\(time) against decision \(decision)"
    return note.map { "\(sentence): \(visible($0))" } ?? sentence
  }
}

extension DecisionAction {
  /// The word for what has been decided.
  var done: String {
    switch self {
    case .approve: "approved"
    case .reject: "rejected"
    case .escalate: "escalated"
    }
  }
}
