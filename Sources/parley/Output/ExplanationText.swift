import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewRecords

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
    if derivation.steps.isEmpty && derivation.weights.isEmpty {
      return lines + ["  no word here carries a feeling"]
    }
    for step in derivation.steps { lines += sum(signed(step.value, places: 3), steps.sentence(step)) }
    if derivation.emphasis > 0, derivation.steps.contains(where: { $0.value != 0 }) {
      let emphasised = derivation.steps.reduce(0) { $0 + $1.value }
      let emphasis = emphasised < 0 ? -derivation.emphasis : derivation.emphasis
      lines += sum(signed(emphasis, places: 3), "for ! and ?, away from 0")
    }
    if !derivation.weights.isEmpty {
      let weight = derivation.weights.reduce(0) { $0 + $1.value }
      lines += sum(signed(weight, places: 3), "word weights: \(words(derivation.weights))")
    }
    let normaliser = readable(derivation.calibration.normaliser(words: derivation.words), places: 0)
    let root = "√(\(readable(abs(derivation.total), places: 3))² + \(normaliser))"
    var squeeze = "÷ \(root)"
    if derivation.calibration.indifference > 0 {
      let indifference = readable(derivation.calibration.indifference)
      squeeze += ", × \(readable(derivation.calibration.faintness)) below \(indifference)"
    }
    return lines
      + sum("= \(signed(derivation.total, places: 3))", "\(squeeze) = \(signed(score.compound, places: 3))")
  }

  /// Words and what they count.
  private func words(_ weights: [Step]) -> String {
    weights.map { "\($0.match.term) \(signed($0.base, places: 2))" }.joined(separator: ", ")
  }

  private func toxicity(_ title: String, _ derivation: ToxicityDerivation) -> [String] {
    var lines = ["\(title)  \(readable(derivation.score.overall, places: 3))"]
    if derivation.steps.isEmpty { lines.append("  no toxic word or phrase") }
    var evidence: [String] = []
    for category in ToxicityCategory.allCases {
      let found = derivation.steps.filter { $0.measure == .toxicity(category) }
      if found.isEmpty { continue }
      lines.append("  \(category.rawValue)")
      for step in found { lines += sum(readable(step.value, places: 3), steps.sentence(step)) }
      let all = readable(derivation.evidence(for: category), places: 3)
      lines += sum("= \(all)", "1 − e^−\(all) = \(readable(derivation.score[category], places: 3))")
      evidence.append("\(readable(derivation.calibration.weights[category])) × \(all)")
    }
    return lines + overall(derivation, evidence)
  }

  /// The log-odds of a text, part by part.
  private func overall(_ derivation: ToxicityDerivation, _ evidence: [String]) -> [String] {
    let parts = derivation.parts
    let calibration = derivation.calibration
    if parts.words == 0 { return [] }
    let length = readable(parts.lengthFactor, places: 3)
    var lines = ["  all together"]
    lines += sum(signed(calibration.bias, places: 3), "where nothing speaks for or against")
    if !evidence.isEmpty {
      let gain = readable(calibration.gain)
      lines += sum(
        signed(calibration.evidenceOdds(parts), places: 3),
        "evidence: \(gain) × ln(1 + 4 × \(length) × (\(evidence.joined(separator: " + "))))")
    }
    if parts.badFeeling > 0 {
      let feeling = readable(parts.badFeeling, places: 3)
      lines += sum(
        signed(calibration.feelingOdds(parts), places: 3),
        "bad feeling: \(readable(calibration.feeling)) × \(feeling) ÷ (\(feeling) + 4)")
    }
    if parts.isAllCapitals { lines += sum(signed(calibration.capitals, places: 3), "all in capitals") }
    if !derivation.weights.isEmpty {
      lines += sum(
        signed(parts.weights * parts.lengthFactor, places: 3),
        "word weights, × \(length) for \(parts.words) words: \(words(derivation.weights))")
    }
    let odds = calibration.logOdds(parts)
    return lines
      + sum(
        "= \(signed(odds, places: 3))",
        "1 ÷ (1 + e^\(signed(-odds, places: 3))) = \(readable(derivation.score.overall, places: 3))")
  }

  /// A number of a sum and what it is.
  private func sum(_ number: String, _ what: String) -> [String] {
    hanging(trailing(number, 9) + "  ", what, width: width)
  }

  private func percent(_ share: Double) -> String {
    readable(share * 100, places: 0) + " %"
  }
}
