import CommentModel
import ReviewRecords
import ReviewStore
import TerminalScreen

/// What speaks for and against a case, as lines.
struct CaseFindings {
  let detail: CaseDetail
  let author: AuthorRecord?
  let note: String?
  /// Whether severe words are seen.
  let isRevealed: Bool
  let width: Int
  let now: Timestamp

  private var one: Case { detail.reviewCase }

  /// All of it, the most important first.
  var lines: [StyledLine] {
    let verdict = one.scored.verdict.sentence
    return labelled("Note", note.map { [StyledLine($0)] } ?? [])
      + labelled(
        "Policy",
        [StyledLine(one.scored.verdict.action.rawValue + (verdict.isEmpty ? "" : ": \(verdict)"))])
      + labelled("Appeal", detail.appeals.map { StyledLine(sentence(of: $0)) })
      + labelled("Reports", detail.reports.map { StyledLine(sentence(of: $0)) })
      + labelled("Rules", rules) + labelled("Words", words)
      + labelled("Scores", [StyledLine(scores)])
      + labelled("Author", author.map { [StyledLine($0.sentence(at: now))] } ?? [])
      + labelled("Place", [StyledLine(priority)])
      + labelled("Decided", detail.decisions.map { StyledLine(sentence(of: $0)) })
  }

  private func labelled(_ label: String, _ texts: [StyledLine]) -> [StyledLine] {
    texts.enumerated().flatMap { number, text in
      paragraph(number == 0 ? label : "", text, width: width)
    }
  }

  /// The steps, with the numbers that stand at their marks.
  private var words: [StyledLine] {
    if detail.purged != nil { return [] }
    let text = one.comment.text
    let steps = StepText(text: isRevealed ? text : maskedText(text, one.scored.steps))
    return one.scored.steps.enumerated().map { number, step in
      var line = StyledLine("\(number + 1) ", .label)
      line.append("\(step.measure.name) \(steps.sentence(isRevealed ? step : step.masked))")
      return line
    }
  }

  /// What rules say, with the numbers that stand at their marks.
  private var rules: [StyledLine] {
    one.scored.verdict.findings.enumerated().map { number, finding in
      let isMarked = !finding.evidence.isEmpty && detail.purged == nil
      var line = StyledLine(isMarked ? "\(one.scored.steps.count + number + 1) " : "", .label)
      line.append(finding.sentence + (finding.message.map { ": \($0)" } ?? ""))
      return line
    }
  }

  private var scores: String {
    let scored = one.scored
    var scores = "toxicity \(readable(scored.toxicity.overall))"
    for category in ToxicityCategory.allCases where scored.toxicity[category] > 0 {
      scores += ", \(category.rawValue) \(readable(scored.toxicity[category]))"
    }
    if scored.quotedToxicity.overall > 0 { scores += ", quoted \(readable(scored.quotedToxicity.overall))" }
    scores += ", sentiment \(signed(scored.sentiment.compound))"
    return scores + "; = for the arithmetic"
  }

  /// `1.43: verdict 1.00 + score 0.98 − age 0.55`
  private var priority: String {
    var sum = ""
    for part in one.priority.parts(at: now) where part.value != 0 {
      let sign = part.value < 0 ? " − " : sum.isEmpty ? "" : " + "
      sum += "\(sign)\(part.name) \(readable(abs(part.value)))"
    }
    return "\(readable(one.priority.total(at: now))): \(sum)"
  }

  private func sentence(of decision: Decision) -> String {
    var sentence = "\(decision.action.done) by \(decision.moderator), \(decision.time.ago(at: now))"
    if let reason = decision.reason { sentence += ", reason \(reason)" }
    if let note = decision.note { sentence += ": \(note)" }
    if let reversal = decision.reversal { sentence += " [\(reversal.past)]" }
    return sentence
  }

  private func sentence(of report: CommentReport) -> String {
    var sentence = "\(report.reporter ?? "somebody"), \(report.time.ago(at: now))"
    if let reason = report.reason { sentence += ", reason \(reason)" }
    return report.note.map { "\(sentence): \($0)" } ?? sentence
  }

  private func sentence(of appeal: Appeal) -> String {
    let sentence = "\(appeal.outcome == nil ? "open" : "answered"), \(appeal.time.ago(at: now))"
    return appeal.note.map { "\(sentence): \($0)" } ?? sentence
  }
}
