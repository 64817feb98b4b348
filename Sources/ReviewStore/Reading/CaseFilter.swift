public import CommentModel
import GRDB

/// Which cases to take. A part that is not set lets all through; the parts that are set must all hold.
public struct CaseFilter: Sendable, Hashable {
  /// The states; empty for all of them.
  public var states: Set<CaseState>
  /// What the policy said.
  public var verdict: PolicyAction?
  /// A category whose score is over 0, in the author's words or in what is quoted and pasted.
  public var category: ToxicityCategory?
  /// The lowest score, 0…1: of `category` where that is set, otherwise the overall toxicity; the higher one
  /// of the author's words and what is quoted and pasted.
  public var minimumScore: Double?
  /// The id of the thread, verbatim.
  public var threadID: String?
  /// The author of the comment, verbatim.
  public var author: String?

  /// Creates a filter that lets everything through, but for the parts that are given.
  public init(
    states: Set<CaseState> = [], verdict: PolicyAction? = nil, category: ToxicityCategory? = nil,
    minimumScore: Double? = nil, threadID: String? = nil, author: String? = nil
  ) {
    self.states = states
    self.verdict = verdict
    self.category = category
    self.minimumScore = minimumScore
    self.threadID = threadID
    self.author = author
  }
}

extension CaseFilter {
  /// The order of the queue: what the policy would reject first, then by severity, then the oldest first.
  ///
  /// The words of the verdicts happen to sort as their strength does, which the index relies on.
  static let order = """
    review_case.verdict DESC, review_case.severity DESC, review_case.enqueued, review_case.number
    """

  /// The condition over `CaseColumns.source`.
  var condition: SQL {
    var parts: [SQL] = []
    if !states.isEmpty { parts.append("review_case.state IN \(states.map(\.rawValue).sorted())") }
    if let verdict { parts.append("review_case.verdict = \(verdict.rawValue)") }
    if let category {
      parts.append("\(sql: CaseFilter.score(of: category.rawValue)) > 0")
    }
    if let minimumScore {
      parts.append("\(sql: CaseFilter.score(of: category?.rawValue ?? "toxicity")) >= \(minimumScore)")
    }
    if let threadID { parts.append("thread.id = CAST(\(UTF8Text(threadID)) AS TEXT)") }
    if let author { parts.append("comment.author = CAST(\(UTF8Text(author)) AS TEXT)") }
    return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
  }

  /// `column` is a name of this schema, never a value from outside.
  private static func score(of column: String) -> String {
    "max(revision.\(column), revision.quoted_\(column))"
  }
}
