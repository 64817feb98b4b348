import CommentEvaluation
import GRDB

/// Pairs of answers to the same case, and what is the same for all of a case.
struct AnswerPairs {
  private let basis: AgreementRecord.Basis
  /// The first and the second answer of each pair, as numbers in `answers`, pairs of one case together.
  private var first: [Int] = []
  private var second: [Int] = []
  /// The case of each pair, from 0.
  private var cases: [Int] = []
  /// Every answer that there is, with its reason.
  private var answers: [Answer] = []

  private struct Answer: Hashable {
    let isRejected: Bool
    let reason: String?
  }

  init(_ basis: AgreementRecord.Basis, _ db: Database, _ period: ExportPeriod) throws {
    self.basis = basis
    var numbers: [Answer: Int] = [:]
    func number(_ answer: Answer) -> Int {
      if let known = numbers[answer] { return known }
      numbers[answer] = answers.count
      answers.append(answer)
      return answers.count - 1
    }
    var last: Int64?
    try db.forEachRow(basis.query(period)) { columns in
      let reviewCase = try columns.value(Int64.self)
      let ours = Answer(isRejected: try columns.value(), reason: try columns.optionalText())
      let theirs = Answer(isRejected: try columns.value(), reason: try columns.optionalText())
      cases.append((cases.last ?? -1) + (reviewCase == last ? 0 : 1))
      last = reviewCase
      first.append(number(ours))
      second.append(number(theirs))
    }
  }

  /// A row for the action; of second looks one for the reason and one for each.
  var records: [AgreementRecord] {
    if cases.isEmpty { return [] }
    var questions = [Question(subject: .action, reason: nil, labels: answers.map { $0.isRejected ? 1 : 0 })]
    let reasons = Set(answers.compactMap(\.reason))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if basis == .secondReviews, !reasons.isEmpty {
      let numbers = Dictionary(uniqueKeysWithValues: zip(reasons, 1...))
      questions.append(
        Question(
          subject: .reason, reason: nil, labels: answers.map { $0.reason.flatMap { numbers[$0] } ?? 0 }))
      questions += reasons.map { reason in
        Question(subject: .reason, reason: reason, labels: answers.map { $0.reason == reason ? 1 : 0 })
      }
    }
    return records(of: questions)
  }

  /// What is asked, and the label that each answer is to it.
  private struct Question {
    let subject: AgreementRecord.Subject
    let reason: String?
    let labels: [Int]
  }

  private func records(of questions: [Question]) -> [AgreementRecord] {
    let patterns = patterns
    let figures = patterns.figures(of: questions.map(\.labels))
    let intervals = Bootstrap(numbered: Array(patterns.cases.indices)).intervals(of: figures.count) {
      counts in
      patterns.figures(of: questions.map(\.labels), casesTimes: counts)
    }
    return questions.enumerated().map { index, question in
      AgreementRecord(
        basis: basis, subject: question.subject, reason: question.reason, cases: patterns.cases.count,
        pairs: first.count,
        agreed: zip(first, second).count { question.labels[$0] == question.labels[$1] },
        kappa: figures[2 * index], kappaInterval: intervals[2 * index], alpha: figures[2 * index + 1],
        alphaInterval: intervals[2 * index + 1])
    }
  }

  /// The cases by what was answered to them: of many cases few differ.
  private var patterns: AnswerPatterns {
    var patterns = AnswerPatterns(sharesFirst: basis == .knownAnswers)
    var start = 0
    while start < cases.count {
      var end = start
      while end < cases.count, cases[end] == cases[start] { end += 1 }
      patterns.append((start..<end).map { AnswerPatterns.Pair(first: first[$0], second: second[$0]) })
      start = end
    }
    return patterns
  }
}

/// Which answers each case was given, each combination once.
struct AnswerPatterns {
  struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// The combination of each case.
  private(set) var cases: [Int] = []
  private var combinations: [[Pair]] = []
  private var numbers: [[Pair]: Int] = [:]
  /// Whether the first answers of a case are one and the same, and count once.
  private let sharesFirst: Bool

  init(sharesFirst: Bool) { self.sharesFirst = sharesFirst }

  mutating func append(_ pairs: [Pair]) {
    if let known = numbers[pairs] { return cases.append(known) }
    numbers[pairs] = combinations.count
    cases.append(combinations.count)
    combinations.append(pairs)
  }

  /// κ and α for each way to label the answers.
  ///
  /// - Parameter casesTimes: How often each case counts; once, where that is not said.
  func figures(of labellings: [[Int]], casesTimes: [Int]? = nil) -> [Double?] {
    var times = [Int](repeating: 0, count: combinations.count)
    for (index, combination) in cases.enumerated() { times[combination] += casesTimes?[index] ?? 1 }
    let pairs = combinations.enumerated().flatMap { index, pairs in pairs.map { ($0, times[index]) } }
    return labellings.flatMap { labels in
      let kappa = RaterAgreement.kappa(
        pairs.map { labels[$0.0.first] }, pairs.map { labels[$0.0.second] }, times: pairs.map(\.1))
      let units = combinations.map { pairs in
        (sharesFirst ? pairs.prefix(1) : pairs[...]).map { labels[$0.first] }
          + pairs.map { labels[$0.second] }
      }
      return [kappa, RaterAgreement.alpha(units, times: times)]
    }
  }
}

extension AgreementRecord.Basis {
  /// The case, and whether the first and the second answer is to reject, with their reasons; cases in order.
  fileprivate func query(_ period: ExportPeriod) -> String {
    let condition = "second_review.action IS NOT NULL AND \(period.condition(on: "second_review.time"))"
    return switch self {
    case .secondReviews:
      """
      SELECT second_review.review_case, decision.action = 'reject', CAST(decision.reason AS BLOB),
        second_review.action = 'reject', CAST(second_review.reason AS BLOB)
      FROM second_review JOIN decision ON decision.number = second_review.decision
      WHERE decision.action <> 'escalate' AND \(condition)
      ORDER BY second_review.review_case, second_review.number
      """
    case .knownAnswers:
      """
      SELECT second_review.review_case, golden.answer = 'reject', NULL, second_review.action = 'reject', NULL
      FROM second_review JOIN golden ON golden.number = second_review.golden
      WHERE \(condition) ORDER BY second_review.review_case, second_review.number
      """
    }
  }
}
