import CommentAnalysis
import CommentModel
import PageMarkup

/// What the policy makes of a text that somebody tries.
struct PolicyTrial {
  let verdictClass: String
  let verdictName: String
  let pieces: [TextPiece]
  let fired: [Fired]
  let reached: [CaseFindings.ThresholdRow]
  let matches: [CaseFindings.WordRow]
  let arithmetic: CaseArithmetic

  struct Fired {
    let id: String
    let actionName: String
    let message: String
    let isShadow: Bool
  }

  init(_ text: String, _ explanation: Explanation, _ words: Words) {
    let scored = explanation.scored
    verdictClass = "verdict-\(scored.verdict.action.rawValue)"
    verdictName = words.verdict(scored.verdict.action)
    pieces = MarkedComment(text, scored.steps, marks: scored.marks, isMasked: false).pieces()
    fired =
      scored.verdict.findings.map { Fired($0, words, isShadow: false) }
      + scored.verdict.shadowFindings.map { Fired($0, words, isShadow: true) }
    reached = scored.verdict.reasons.map { CaseFindings.ThresholdRow($0, words) }
    let steps = StepWords(text, scored.steps, isMasked: false, words)
    matches = scored.steps.enumerated().map { index, step in
      CaseFindings.WordRow(mark: index + 1, step, steps, words)
    }
    arithmetic = CaseArithmetic(explanation, words, isMasked: false)
  }
}

extension PolicyTrial.Fired {
  fileprivate init(_ finding: Finding, _ words: Words, isShadow: Bool) {
    self.init(
      id: finding.rule, actionName: words.verdict(finding.action), message: finding.message ?? "",
      isShadow: isShadow)
  }
}
