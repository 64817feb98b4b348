import CommentAnalysis
import CommentFormats
import CommentModel

/// The arithmetic of an explanation, for people.
struct ExplanationText {
  let text: String
  let explanation: Explanation
  let highlight: Highlight
  private let bytes: [UInt8]

  init(text: String, explanation: Explanation, highlight: Highlight) {
    self.text = text
    self.explanation = explanation
    self.highlight = highlight
    bytes = Array(text.utf8)
  }

  /// All of it, with a line end.
  var lines: String {
    var lines: [String] = []
    let scored = explanation.scored
    let ranges = (explanation.sentiment.steps + scored.steps).map(\.match.range)
    lines.append(highlight.mark(text, ranges))
    lines.append("")
    if scored.passages.contains(where: { $0.kind != .own }) {
      lines.append("Passages")
      for passage in scored.passages {
        lines.append("  \(padded(passage.kind.rawValue, 6)) bytes \(passage.range.lowerBound)–\(passage.range.upperBound)")
      }
      lines.append("")
    }
    lines += sentiment("Sentiment", explanation.sentiment)
    if let own = explanation.ownSentiment, own != explanation.sentiment {
      lines += [""] + sentiment("Sentiment of the author's own words", own)
    } else if explanation.ownSentiment == nil, !scored.passages.isEmpty {
      lines += ["", "Sentiment of the author's own words  none: nothing here is the author's own"]
    }
    lines += [""] + toxicity("Toxicity", explanation.toxicity)
    if !explanation.quotedToxicity.steps.isEmpty {
      lines += [""] + toxicity("Toxicity of what is quoted or pasted", explanation.quotedToxicity)
    }
    lines.append("")
    let reasons = scored.verdict.sentence
    lines.append("Verdict  \(scored.verdict.action.rawValue)" + (reasons.isEmpty ? "" : ": \(reasons)"))
    return lines.joined(separator: "\n") + "\n"
  }

  private func sentiment(_ title: String, _ derivation: SentimentDerivation) -> [String] {
    let score = derivation.score
    var lines = [
      "\(title)  \(signed(score.compound))   (positive \(percent(score.positive)), negative "
        + "\(percent(score.negative)), neutral \(percent(score.neutral)))"
    ]
    if derivation.steps.isEmpty { return lines + ["  no word here carries a feeling"] }
    for step in derivation.steps {
      lines.append("  \(term(step))  \(signed(step.base))\(effects(step)) = \(signed(step.value))")
    }
    let sum = derivation.steps.reduce(0) { $0 + $1.value }
    lines.append("  sum \(signed(sum))")
    if derivation.emphasis > 0, sum != 0 { lines.append("  + \(number(derivation.emphasis)) for ! and ?, away from 0") }
    let total = number(derivation.total)
    lines.append(
      "  \(total) ÷ √(\(total)² + \(number(derivation.normaliser))) = \(signed(score.compound))")
    return lines
  }

  private func toxicity(_ title: String, _ derivation: ToxicityDerivation) -> [String] {
    var lines = ["\(title)  \(number(derivation.score.overall))"]
    if derivation.steps.isEmpty { return lines + ["  no toxic word or phrase"] }
    var parts: [String] = []
    for category in ToxicityCategory.allCases {
      let steps = derivation.steps.filter { $0.measure == .toxicity(category) }
      if steps.isEmpty { continue }
      lines.append("  \(category.rawValue)  \(number(derivation.score[category]))")
      for step in steps {
        lines.append("    \(term(step))  \(number(step.base))\(effects(step)) = \(number(step.value))")
      }
      let evidence = number(derivation.evidence(for: category))
      lines.append("    1 − e^−\(evidence) = \(number(derivation.score[category]))")
      parts.append("\(number(category.overallWeight)) × \(evidence)")
    }
    lines.append("  1 − e^−(\(parts.joined(separator: " + "))) = \(number(derivation.score.overall))")
    return lines
  }

  /// `"f@cking" as fucking (substitution)`
  private func term(_ step: Step) -> String {
    let written = slice(step.match.range)
    var words = "\"\(written)\""
    if written.lowercased() != step.match.term { words += " as \(step.match.term)" }
    if !step.match.disguises.isEmpty {
      words += " (\(step.match.disguises.map(\.rawValue).joined(separator: ", ")))"
    }
    return words
  }

  /// ` × −0.44 negation by "NOT"`
  private func effects(_ step: Step) -> String {
    step.effects.map { effect in
      let change =
        switch effect.operation {
        case .times(let factor): "× \(number(factor))"
        case .strengthen(let amount): amount < 0 ? "\(number(-amount)) nearer to 0" : "\(number(amount)) further from 0"
        }
      let cause = effect.cause.map { " by \"\(slice($0))\"" } ?? ""
      return "  \(change) \(effect.rule.rawValue)\(cause)"
    }.joined()
  }

  private func slice(_ range: Range<Int>) -> String {
    visible(String(decoding: bytes[range], as: UTF8.self))
  }

  private func number(_ value: Double) -> String {
    let text = decimalText(value, places: 3)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  private func signed(_ value: Double) -> String {
    let text = number(value)
    return text.hasPrefix("−") || decimalText(value, places: 3) == "0.000" ? text : "+" + text
  }

  private func percent(_ share: Double) -> String {
    decimalText(share * 100, places: 0) + " %"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
