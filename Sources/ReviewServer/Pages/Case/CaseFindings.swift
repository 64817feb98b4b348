import CommentFormats
import CommentModel
import ReviewStore

/// What speaks for and against a case.
struct CaseFindings {
  let matches: [WordRow]
  let rules: [RuleRow]
  let thresholds: [ThresholdRow]
  let scores: [ScoreLine]
  let priority: [PriorityRow]
  let priorityTotal: String

  struct WordRow {
    let mark: Int
    let written: String
    /// The entry, where it is written otherwise.
    let entry: String?
    let measure: String
    let base: String
    let effects: String
    let value: String
  }

  struct RuleRow {
    let mark: Int
    let id: String
    let actionName: String
    let severity: String
    let message: String
  }

  struct ThresholdRow {
    let attribute: String
    let measured: String
    let threshold: String
    let actionName: String
  }

  struct ScoreLine {
    let name: String
    let own: String
    let quoted: String
    let ownMeter: Double
  }

  struct PriorityRow {
    let part: String
    let value: String
  }

  init(_ detail: CaseDetail, _ visit: PageVisit, isRevealed: Bool) {
    let (one, words) = (detail.reviewCase, visit.words)
    let scored = one.scored
    let format = words.format
    let text = StepWords(one.comment.text, scored.steps, isMasked: !isRevealed, words)
    matches =
      detail.purged != nil
      ? []
      : scored.steps.enumerated().map { index, step in WordRow(mark: index + 1, step, text, words) }
    rules = scored.verdict.findings.enumerated().map { index, finding in
      RuleRow(
        mark: scored.steps.count + index + 1, id: finding.rule, actionName: words.verdict(finding.action),
        severity: format.number(finding.severity, places: 2), message: finding.message ?? "")
    }
    thresholds = scored.verdict.reasons.map { ThresholdRow($0, words) }
    scores = PolicyAttribute.allCases.map { attribute in
      let own = attribute.value(in: scored.toxicity)
      return ScoreLine(
        name: words(attribute.name), own: format.number(own, places: 2),
        quoted: format.number(attribute.value(in: scored.quotedToxicity), places: 2),
        ownMeter: (own * 1000).rounded() / 1000)
    }
    priority = one.priority.parts(at: visit.now).filter { $0.value != 0 }.map { part in
      PriorityRow(part: words("part_\(part.name)"), value: format.number(part.value, places: 2))
    }
    priorityTotal = format.number(one.priority.total(at: visit.now), places: 2)
  }
}

extension CaseFindings.WordRow {
  init(mark: Int, _ step: Step, _ text: StepWords, _ words: Words) {
    self.init(
      mark: mark, written: text.written(step), entry: text.entry(step), measure: words.measure(step.measure),
      base: words.format.number(step.base, places: 2), effects: text.effects(step),
      value: words.format.number(step.value, places: 2))
  }
}

extension CaseFindings.ThresholdRow {
  init(_ reason: Reason, _ words: Words) {
    self.init(
      attribute: words(reason.attribute.name) + (reason.passage == .own ? "" : " (\(words("quotedWords")))"),
      measured: words.format.number(reason.score, places: 2),
      threshold: words.format.number(reason.threshold, places: 2), actionName: words.verdict(reason.action))
  }
}

extension Words {
  /// What a step counts for.
  func measure(_ measure: Measure) -> String {
    switch measure {
    case .sentiment: self("sentiment")
    case .toxicity(let category): self(category.rawValue)
    case .overallToxicity: self("toxicity")
    }
  }
}
