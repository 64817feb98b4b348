import CommentFormats
import CommentModel
import ReviewStore

/// Which cases a request means, in the words of its query or of an object.
struct CaseFilterFields: Sendable {
  /// The saved filter that the rest comes on top of.
  private var saved: String?
  private var filter = CaseFilter()

  /// Takes a field; `false` where it is not one of a filter's.
  mutating func take(_ name: String, _ values: [String]) throws(RequestError) -> Bool {
    switch name {
    case "state": filter.states = Set(try CaseFilterFields.words(values, name))
    case "queue": filter.queues = Set(values)
    case "verdict": filter.verdict = try CaseFilterFields.words([try one(values, name)], name)[0]
    case "category": filter.category = try CaseFilterFields.words([try one(values, name)], name)[0]
    case "minimum_score": filter.minimumScore = try score(values, name)
    case "maximum_score": filter.maximumScore = try score(values, name)
    case "thread": filter.threadID = try one(values, name)
    case "author": filter.author = try one(values, name)
    case "rule": filter.rule = try one(values, name)
    case "tag": filter.tag = try one(values, name)
    case "assigned_to": filter.assignee = try one(values, name)
    case "minimum_reports":
      guard let count = Int(try one(values, name)), count >= 1 else {
        throw .wrongValue(name, expected: "a whole number from 1")
      }
      filter.minimumReports = count
    case "enqueued_before":
      guard let time = Timestamp(iso8601: try one(values, name)) else {
        throw .wrongValue(name, expected: "a moment, as in `2026-11-22T09:30:00Z`")
      }
      filter.enqueuedBefore = time
    case "filter": saved = try one(values, name)
    default: return false
    }
    return true
  }

  /// Reads an object.
  init(_ root: JSONElement) throws(RequestError) {
    try root.readFields { (name, value) throws(RequestError) in
      var values: [String] = []
      for member in value.isArray ? value.members : [value] {
        guard let word = member.identifier ?? member.number.map({ "\($0)" }) else {
          throw .wrongValue(name, expected: "a string, a number, or an array of these")
        }
        values.append(word)
      }
      return try take(name, values)
    }
  }

  init() {}

  /// The filter.
  ///
  /// - Parameter states: Where neither the fields nor a saved filter name any.
  func filter(
    else states: Set<CaseState> = CaseFilterFields.undecided, in store: ReviewStore
  ) throws(StoreError) -> CaseFilter {
    var result = try saved.map { name throws(StoreError) in try store.savedFilter(name) } ?? CaseFilter()
    if !filter.states.isEmpty { result.states = filter.states }
    if result.states.isEmpty { result.states = states }
    if !filter.queues.isEmpty { result.queues = filter.queues }
    result.verdict = filter.verdict ?? result.verdict
    result.category = filter.category ?? result.category
    result.minimumScore = filter.minimumScore ?? result.minimumScore
    result.maximumScore = filter.maximumScore ?? result.maximumScore
    result.threadID = filter.threadID ?? result.threadID
    result.author = filter.author ?? result.author
    result.assignee = filter.assignee ?? result.assignee
    result.rule = filter.rule ?? result.rule
    result.tag = filter.tag ?? result.tag
    result.minimumReports = filter.minimumReports ?? result.minimumReports
    result.enqueuedBefore = filter.enqueuedBefore ?? result.enqueuedBefore
    return result
  }

  /// All states but decided.
  static let undecided = Set(CaseState.allCases).subtracting([.decided])

  private static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ values: [String], _ name: String
  ) throws(RequestError) -> [Word] {
    var words: [Word] = []
    for value in values {
      guard let word = Word(rawValue: value) else {
        let known = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        throw .wrongValue(name, expected: "one of \(known)")
      }
      words.append(word)
    }
    return words
  }

  private func one(_ values: [String], _ name: String) throws(RequestError) -> String {
    guard values.count == 1 else { throw .wrongValue(name, expected: "one value") }
    return values[0]
  }

  private func score(_ values: [String], _ name: String) throws(RequestError) -> Double {
    guard let score = Double(try one(values, name)), (0...1).contains(score) else {
      throw .wrongValue(name, expected: "a number from 0 to 1")
    }
    return score
  }
}
