import CommentModel
import ReviewRecords
import ReviewStore

/// Makes statements of reasons from rejections.
struct StatementMaker {
  var grounds = StatementGrounds()
  var prefix = "parley-"
  var territories: [String] = []
  var language: String?
  /// Whether the comment's text is among the facts.
  var withText = false
  var clock = ExportClock()

  /// The statement of a decision; `nil` where it restricts nothing, or counts no more.
  func statement(of record: DecisionRecord) -> StatementOfReasons? {
    let decision = record.decision
    guard decision.action == .reject, decision.reversal == nil else { return nil }
    let (category, ground) = grounds.ground(of: decision.reason ?? record.leading)
    let origin = record.reviewCase.origin
    var source = StatementOfReasons.Source.voluntary
    if origin == .report {
      if case .illegal = ground { source = .article16 } else { source = .otherNotification }
    }
    return StatementOfReasons(
      puid: "\(prefix)\(decision.number)", ground: ground, category: category,
      contentDate: day(record.reviewCase.comment.time ?? record.reviewCase.enqueued),
      applicationDate: day(decision.time), facts: facts(of: record), source: source,
      isDetectedAutomatically: origin == .policy, automation: decision.bulk == nil ? .not : .partially,
      territories: territories, language: language)
  }

  /// What led to the decision, in words that hold nothing of the comment's but its length.
  private func facts(of record: DecisionRecord) -> String {
    let reviewCase = record.reviewCase
    var sentences = ["A comment of \(reviewCase.comment.text.count) characters in a public discussion."]
    let reasons = reviewCase.scored.verdict.sentence
    if !reasons.isEmpty { sentences.append("What a program with fixed rules found in it: \(reasons).") }
    if reviewCase.reports > 0 { sentences.append("Reports by people: \(reviewCase.reports).") }
    sentences.append(
      record.decision.bulk == nil
        ? "A moderator looked at it and rejected it."
        : "A moderator rejected it together with others of its kind.")
    if withText { sentences.append("Text: \(reviewCase.comment.text)") }
    return String(
      String.UnicodeScalarView(
        sentences.joined(separator: " ").unicodeScalars.prefix(StatementOfReasons.mostFacts)))
  }

  private func day(_ time: Timestamp) -> String { String(clock.words(time).prefix { $0 != "T" }) }
}

extension DecisionRecord {
  /// What the text scores highest in, where no reason was given; as the counts for transparency have it.
  fileprivate var leading: String {
    let toxicity = reviewCase.scored.toxicity
    let highest = ToxicityCategory.allCases.map { toxicity[$0] }.max() ?? 0
    if highest == 0 { return "other" }
    return ToxicityCategory.allCases.first { toxicity[$0] == highest }?.rawValue ?? "other"
  }
}
