import CommentModel
import TestSupport

/// Threads with scores as a scorer could have made them, the same for the same seed: for databases of any size in
/// which every figure has something to count.
struct InventedThreads {
  private var random: SeededGenerator
  private let authors: Int

  /// - Parameter comments: About how many there will be in all; a twentieth of them are authors.
  init(seed: UInt64, comments: Int) {
    random = SeededGenerator(seed: seed)
    authors = max(20, comments / 20)
  }

  /// The thread of a number, of 1 to 99 comments, and what scoring found in each.
  mutating func thread(_ number: Int, at time: Timestamp) -> (CommentThread, [ScoredComment]) {
    var comments: [Comment] = []
    var links: [CommentLink] = []
    var scored: [ScoredComment] = []
    var moment = time.milliseconds - 86_400_000
    for index in 0..<Int.random(in: 1...99, using: &random) {
      var parent: Int?
      if index > 0, chance(0.7) {
        // Some comments draw many answers.
        parent = chance(0.3) ? 0 : Int.random(in: 0..<index, using: &random)
      }
      moment += Int64.random(in: 500...900_000, using: &random)
      let text = (0..<Int.random(in: 3...12, using: &random)).map { _ in word() }.joined(separator: " ")
      let name = "reader \(skewed(authors))"
      comments.append(
        Comment(
          id: "\(number)-\(index)", parentID: parent.map { "\(number)-\($0)" },
          author: chance(0.02) ? nil : chance(0.01) ? "=\(name), \"quoted\"" : name,
          time: chance(0.03) ? nil : Timestamp(milliseconds: moment), text: text))
      links.append(CommentLink(parent: parent, depth: parent.map { links[$0].depth + 1 } ?? 1))
      scored.append(score(text))
    }
    let thread = CommentThread(
      id: "thread-\(number)", title: "On matter no. \(number)", link: "https://paper.example/\(number)",
      comments: comments, links: links, completeness: Completeness(found: comments.count))
    return (thread, scored)
  }

  /// What scoring could have found in a text: in four of five something that a person should see.
  mutating func score(_ text: String) -> ScoredComment {
    let length = text.utf8.count
    let isFlagged = chance(0.8)
    var toxicity = ToxicityScore(overall: isFlagged ? share(from: 0.3, to: 1) : share(from: 0, to: 0.29))
    for category in ToxicityCategory.allCases where chance(0.4) {
      toxicity[category] = share(from: 0, to: toxicity.overall)
    }
    var quoted = ToxicityScore()
    if chance(0.1) { quoted = ToxicityScore(overall: share(from: 0, to: 1)) }
    let feeling = share(from: -1, to: 1)
    let sentiment = SentimentScore(compound: feeling, positive: 0.25, negative: 0.25, neutral: 0.5)
    return ScoredComment(
      passages: [Passage(kind: .own, range: 0..<length)], sentiment: sentiment, ownSentiment: sentiment,
      toxicity: toxicity, quotedToxicity: quoted, steps: isFlagged ? steps(length) : [],
      verdict: verdict(toxicity, isFlagged: isFlagged))
  }

  private mutating func steps(_ length: Int) -> [Step] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let from = Int.random(in: 0..<max(1, length - 3), using: &random)
      let term = skewed(300)
      let match = Match(
        range: from..<from + 3, term: "term \(term)", disguises: chance(0.1) ? [.lookalike] : [])
      return Step(
        match: match, measure: .toxicity(ToxicityCategory.allCases[term % ToxicityCategory.allCases.count]),
        base: share(from: 0, to: 1))
    }
  }

  private mutating func verdict(_ toxicity: ToxicityScore, isFlagged: Bool) -> Verdict {
    let action: PolicyAction = !isFlagged ? .approve : toxicity.overall >= 0.9 ? .reject : .queue
    var reasons: [Reason] = []
    if isFlagged {
      reasons.append(
        Reason(
          attribute: .toxicity, score: toxicity.overall, threshold: 0.3, action: action, passage: .own))
    }
    for category in ToxicityCategory.allCases where isFlagged && toxicity[category] >= 0.5 {
      reasons.append(
        Reason(
          attribute: .category(category), score: toxicity[category], threshold: 0.5, action: .queue,
          passage: .own))
    }
    var findings: [Finding] = []
    if isFlagged, chance(0.3) {
      findings.append(Finding(rule: "rule-\(skewed(12))", action: action, severity: share(from: 0, to: 1)))
    }
    let shadow = chance(0.05) ? [Finding(rule: "trial", action: .queue, severity: 0.5)] : []
    return Verdict(action: action, reasons: reasons, findings: findings, shadowFindings: shadow)
  }

  /// A new text of a comment.
  mutating func text() -> String { (0..<5).map { _ in word() }.joined(separator: " ") }

  private mutating func word() -> String {
    ["matter", "paper", "reader", "quince", "naïve", "“so”", "and", "or", "漢字", "never"]
      .randomElement(using: &random)!
  }

  /// A number below a bound; low ones are likelier.
  private mutating func skewed(_ bound: Int) -> Int {
    let place = Double.random(in: 0..<1, using: &random)
    return Int(place * place * Double(bound))
  }

  private mutating func share(from low: Double, to high: Double) -> Double {
    low < high ? Double.random(in: low...high, using: &random) : low
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
}
