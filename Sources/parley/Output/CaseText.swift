import CommentFormats
import CommentModel
import ReviewStore

/// A case inside its thread, for people.
struct CaseText {
  let detail: CaseDetail
  let width: Int
  let highlight: Highlight

  /// All of it, with a line end.
  var lines: String {
    let one = detail.reviewCase
    var lines: [String] = []
    var state = "Case \(one.number), \(one.state.rawValue)"
    if let claimant = one.claimant { state += " by \(visible(claimant))" }
    if !detail.isCurrent { state += " (the comment has been changed since)" }
    lines.append(state)
    lines.append("Thread   " + excerpt(visible(one.threadTitle ?? one.threadID), width: width - 9))
    if let link = detail.threadLink { lines.append("         " + visible(link)) }
    lines.append("")
    for (level, ancestor) in detail.ancestors.enumerated() { lines.append(context(ancestor, level)) }
    lines.append(contentsOf: detail.earlierSiblings.map { context($0, detail.ancestors.count) })
    lines.append(comment(one))
    lines.append(contentsOf: detail.laterSiblings.map { context($0, detail.ancestors.count) })
    lines.append("")
    let reasons = one.scored.verdict.sentence
    lines.append("Policy   \(one.scored.verdict.action.rawValue): \(reasons)")
    lines += one.scored.steps.map { "         " + word($0, of: one) }
    let sentiment = one.scored.ownSentiment?.compound ?? one.scored.sentiment.compound
    lines.append("Scores   toxicity \(decimalText(one.scored.toxicity.overall, places: 2)), sentiment \(decimalText(sentiment, places: 2))")
    for decision in detail.decisions { lines.append("Decided  " + sentence(decision)) }
    for entry in detail.audit {
      lines.append("Audit    \(entry.time) \(entry.action.rawValue) by \(entry.actor.map(visible) ?? "Parley")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func comment(_ one: Case) -> String {
    let indent = String(repeating: "  ", count: min(8, detail.ancestors.count))
    let head = "\(indent)▶ \(visible(one.comment.id))" + byline(one.comment)
    let text = highlight.mark(one.comment.text, one.scored.steps.map(\.match.range))
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).map { indent + "    " + $0 }
    return ([head] + body).joined(separator: "\n")
  }

  private func context(_ context: ContextComment, _ level: Int) -> String {
    let indent = String(repeating: "  ", count: min(8, level))
    let head = "\(indent)  \(visible(context.comment.id))" + byline(context.comment)
    return excerpt(head + ": " + visible(context.comment.text), width: width)
  }

  private func byline(_ comment: Comment) -> String {
    let author = comment.author.map { " " + visible($0) } ?? ""
    return author + (comment.time.map { " \($0)" } ?? "")
  }

  private func word(_ step: Step, of one: Case) -> String {
    var line = step.match.term
    if case .toxicity(let category) = step.measure { line += ": \(category.rawValue)" }
    line += ", evidence \(decimalText(step.base, places: 2))"
    for effect in step.effects {
      if case .times(let factor) = effect.operation {
        line += " × \(decimalText(factor, places: 2)) \(effect.rule.rawValue)"
      }
    }
    if !step.match.disguises.isEmpty {
      line += " (\(step.match.disguises.map(\.rawValue).joined(separator: ", ")))"
    }
    return line
  }

  private func sentence(_ decision: Decision) -> String {
    var line = "\(decision.time) \(decision.action.rawValue) by \(visible(decision.moderator))"
    if let reason = decision.reason { line += ", reason \(visible(reason))" }
    if let note = decision.note { line += ": \(visible(note))" }
    return line
  }
}
