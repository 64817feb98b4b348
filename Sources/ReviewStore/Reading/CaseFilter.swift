public import CommentModel
import GRDB

/// Which cases to take. A part that is not set lets all through; the parts that are set must all hold.
public struct CaseFilter: Sendable, Hashable {
  /// The states; empty for all of them.
  public var states: Set<CaseState>
  /// The names of queues; empty for all of them.
  public var queues: Set<String>
  /// What the policy said.
  public var verdict: PolicyAction?
  /// A category whose score is over 0, in the author's words or in what is quoted and pasted.
  public var category: ToxicityCategory?
  /// The lowest score, 0…1: of `category` where that is set, otherwise the overall toxicity; the higher one
  /// of the author's words and what is quoted and pasted.
  public var minimumScore: Double?
  /// The highest score, 0…1, of the same.
  public var maximumScore: Double?
  /// The id of the thread, verbatim.
  public var threadID: String?
  /// The author of the comment, verbatim.
  public var author: String?
  /// The moderator that it is assigned to, verbatim.
  public var assignee: String?
  /// A rule that made it a case.
  public var rule: String?
  /// A word that the policy put on it.
  public var tag: String?
  /// How many people must have reported it at least.
  public var minimumReports: Int?
  /// Enqueued before this moment.
  public var enqueuedBefore: Timestamp?

  /// Creates a filter that lets everything through, but for the parts that are given.
  public init(
    states: Set<CaseState> = [], queues: Set<String> = [], verdict: PolicyAction? = nil,
    category: ToxicityCategory? = nil, minimumScore: Double? = nil, maximumScore: Double? = nil,
    threadID: String? = nil, author: String? = nil, assignee: String? = nil, rule: String? = nil,
    tag: String? = nil, minimumReports: Int? = nil, enqueuedBefore: Timestamp? = nil
  ) {
    self.states = states
    self.queues = queues
    self.verdict = verdict
    self.category = category
    self.minimumScore = minimumScore
    self.maximumScore = maximumScore
    self.threadID = threadID
    self.author = author
    self.assignee = assignee
    self.rule = rule
    self.tag = tag
    self.minimumReports = minimumReports
    self.enqueuedBefore = enqueuedBefore
  }
}
