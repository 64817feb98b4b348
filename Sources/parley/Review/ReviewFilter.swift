import CommentModel
import ReviewStore

/// What is typed after `/`: words that all must hold.
struct ReviewFilter: Sendable, Hashable {
  /// The cases.
  var cases: CaseFilter

  /// What was not understood.
  struct WordError: Error {
    let word: String

    /// One sentence for a person.
    var sentence: String { "“\(word)” is no filter; ? tells which there are" }
  }

  /// What is listed where nothing else is asked for.
  static let openStates: Set<CaseState> = [.pending, .claimed, .escalated]

  init(cases: CaseFilter) {
    self.cases = cases
  }

  /// Reads words such as `threat reject score:0.8 author:"Gil B"`; nothing lets all open cases through.
  init(_ text: String) throws(WordError) {
    cases = CaseFilter()
    for word in ReviewFilter.split(text) {
      if word == "all" {
        cases.states.formUnion(CaseState.allCases)
      } else if let state = CaseState(rawValue: word) {
        cases.states.insert(state)
      } else if let verdict = PolicyAction(rawValue: word) {
        cases.verdict = verdict
      } else if let category = ToxicityCategory(rawValue: word.replacing("-", with: "_")) {
        cases.category = category
      } else {
        try read(word)
      }
    }
    if cases.states.isEmpty { cases.states = ReviewFilter.openStates }
  }

  private mutating func read(_ word: String) throws(WordError) {
    guard let colon = word.firstIndex(of: ":"), word.index(after: colon) < word.endIndex else {
      throw WordError(word: word)
    }
    let value = String(word[word.index(after: colon)...])
    switch word[..<colon] {
    case "author": cases.author = value
    case "thread": cases.threadID = value
    case "queue": cases.queues.insert(value)
    case "tag": cases.tag = value
    case "rule": cases.rule = value
    case "assigned": cases.assignee = value
    case "reports":
      guard let count = Int(value), count > 0 else { throw WordError(word: word) }
      cases.minimumReports = count
    case "before":
      guard let time = Timestamp(iso8601: value) else { throw WordError(word: word) }
      cases.enqueuedBefore = time
    case "score": (cases.minimumScore, cases.maximumScore) = try scores(value, of: word)
    default: throw WordError(word: word)
    }
  }

  /// `0.8`, at least so much; `0.5-0.8`.
  private func scores(_ value: String, of word: String) throws(WordError) -> (Double?, Double?) {
    let bounds = value.split(separator: "-", maxSplits: 1).map { Double($0) }
    guard bounds.allSatisfy({ $0.map((0...1).contains) ?? false }), let lowest = bounds.first else {
      throw WordError(word: word)
    }
    return (lowest, bounds.count == 2 ? bounds[1] : nil)
  }

  /// The words that read as this filter.
  var words: String {
    var words: [String] = []
    if cases.states == Set(CaseState.allCases) {
      words.append("all")
    } else if cases.states != ReviewFilter.openStates {
      words += CaseState.allCases.filter(cases.states.contains).map(\.rawValue)
    }
    if let verdict = cases.verdict { words.append(verdict.rawValue) }
    if let category = cases.category { words.append(category.rawValue) }
    if let highest = cases.maximumScore {
      words.append("score:\(cases.minimumScore ?? 0)-\(highest)")
    } else if let lowest = cases.minimumScore {
      words.append("score:\(lowest)")
    }
    if let reports = cases.minimumReports { words.append("reports:\(reports)") }
    if let time = cases.enqueuedBefore { words.append("before:\(time)") }
    words += cases.queues.sorted().map { "queue:\(ReviewFilter.quoted($0))" }
    let named = [
      ("author", cases.author), ("thread", cases.threadID), ("tag", cases.tag), ("rule", cases.rule),
      ("assigned", cases.assignee),
    ]
    words += named.compactMap { name, value in value.map { "\(name):\(ReviewFilter.quoted($0))" } }
    return words.joined(separator: " ")
  }

  private static func quoted(_ value: String) -> String { value.contains(" ") ? "\"\(value)\"" : value }

  /// Cuts at blanks, but for those between quotation marks, which are left out.
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    return (words + [word]).filter { !$0.isEmpty }
  }
}
