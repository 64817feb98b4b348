import CommentAnalysis
import CommentFormats
import CommentModel

/// The arithmetic of an explanation, for people: every number stands before what it comes from.
struct ExplanationText {
  private let text: String
  private let explanation: Explanation
  private let width: Int
  private let highlight: Highlight
  private let steps: StepText

  init(text: String, explanation: Explanation, width: Int, highlight: Highlight) {
    self.text = text
    self.explanation = explanation
    self.width = width
    self.highlight = highlight
    steps = StepText(text: text)
  }

  /// All of it, with a line end.
  var page: String {
    let scored = explanation.scored
    let ranges = (explanation.sentiment.steps + scored.steps).map(\.match.range)
    var parts = text.isEmpty ? [] : [highlight.lines(text, ranges, width: width)]
    if scored.passages.contains(where: { $0.kind != .own }) {
      parts.append(["Passages"] + scored.passages.map(passage))
    }
    parts.append(sentiment("Sentiment", explanation.sentiment))
    if let own = explanation.ownSentiment, own != explanation.sentiment {
      parts.append(sentiment("Sentiment of the author's own words", own))
    } else if explanation.ownSentiment == nil, !scored.passages.isEmpty {
      parts.append(["Sentiment of the author's own words  –", "  there are none"])
    }
    parts.append(toxicity("Toxicity", explanation.toxicity))
    if !explanation.quotedToxicity.steps.isEmpty {
      parts.append(toxicity("Toxicity of what is quoted or pasted", explanation.quotedToxicity))
    }
    let reasons = scored.verdict.sentence
    let verdict = scored.verdict.action.rawValue + (reasons.isEmpty ? "" : ": \(reasons)")
    parts.append(hanging("Verdict  ", verdict, width: width))
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func passage(_ passage: Passage) -> String {
    "  \(leading(passage.kind.rawValue, 6)) bytes \(passage.range.lowerBound)–\(passage.range.upperBound)"
  }

  private func sentiment(_ title: String, _ derivation: SentimentDerivation) -> [String] {
    let score = derivation.score
    var lines = hanging(
      "\(title)  \(signed(score.compound, places: 3))  ",
      "\(percent(score.positive)) positive, \(percent(score.negative)) negative, "
        + "\(percent(score.neutral)) neutral", width: width)
    if derivation.steps.isEmpty { return lines + ["  no word here carries a feeling"] }
    for step in derivation.steps { lines += sum(signed(step.value, places: 3), steps.sentence(step)) }
    if derivation.emphasis > 0, derivation.total != 0 {
      let emphasis = derivation.total < 0 ? -derivation.emphasis : derivation.emphasis
      lines += sum(signed(emphasis, places: 3), "for ! and ?, away from 0")
    }
    let root =
      "√(\(readable(abs(derivation.total), places: 3))² + \(readable(derivation.normaliser, places: 0)))"
    return lines
      + sum(
        "= \(signed(derivation.total, places: 3))", "÷ \(root) = \(signed(score.compound, places: 3))")
  }

  private func toxicity(_ title: String, _ derivation: ToxicityDerivation) -> [String] {
    var lines = ["\(title)  \(readable(derivation.score.overall, places: 3))"]
    if derivation.steps.isEmpty { return lines + ["  no toxic word or phrase"] }
    var parts: [String] = []
    for category in ToxicityCategory.allCases {
      let found = derivation.steps.filter { $0.measure == .toxicity(category) }
      if found.isEmpty { continue }
      lines.append("  \(category.rawValue)")
      for step in found { lines += sum(readable(step.value, places: 3), steps.sentence(step)) }
      let evidence = readable(derivation.evidence(for: category), places: 3)
      let score = readable(derivation.score[category], places: 3)
      lines += sum("= \(evidence)", "1 − e^−\(evidence) = \(score)")
      parts.append("\(readable(category.overallWeight)) × \(evidence)")
    }
    let score = readable(derivation.score.overall, places: 3)
    return lines
      + hanging("  all together  ", "1 − e^−(\(parts.joined(separator: " + "))) = \(score)", width: width)
  }

  /// A number of a sum and what it is.
  private func sum(_ number: String, _ what: String) -> [String] {
    hanging(trailing(number, 9) + "  ", what, width: width)
  }

  private func percent(_ share: Double) -> String {
    readable(share * 100, places: 0) + " %"
  }
}
