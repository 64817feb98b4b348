import CommentAnalysis
import CommentModel
import ReviewStore

/// What the page of a case shows.
struct CaseContent {
  let number: Int64
  let heading: String
  let query: String
  let backAddress: String
  let previous: String?
  let following: String?
  let standing: String?
  let standingClass: String
  let verdictClass: String
  let verdictName: String
  let queueName: String
  let age: String
  let threadName: String
  /// The article, where it has an address that a browser may follow.
  let articleLink: String?
  let threadAddress: String
  let ancestors: [ThreadComment]
  let hiddenAbove: String?
  let earlier: [ThreadComment]
  let later: [ThreadComment]
  let comment: CaseComment
  let findings: CaseFindings
  let arithmetic: CaseArithmetic?
  let author: AuthorSummary
  let past: CasePast
  let form: DecisionForm?
  let isViewer: Bool

  /// What the store knows for the page.
  struct Answer: Sendable {
    var detail: CaseDetail
    var author: AuthorRecord?
    var neighbours: CaseNeighbours
    var explanation: Explanation?
  }

  /// Of the comments above, the nearest are shown.
  static let nearAncestors = 6

  init(
    _ answer: Answer, _ list: QueueQuery, _ visit: PageVisit, _ setup: ScoringSetup, typed: FormFields,
    isRevealed: Bool, isWhole: Bool
  ) {
    let (detail, words) = (answer.detail, visit.words)
    let one = detail.reviewCase
    let fields = list.fields
    number = one.number
    heading = words("case", ["case": .text("\(one.number)")])
    query = fields.encoded
    backAddress = QueueContent.address(fields)
    func address(_ number: Int64) -> String {
      "/cases/\(number)" + (fields.fields.isEmpty ? "" : "?\(fields.encoded)")
    }
    previous = answer.neighbours.previous.map(address)
    following = answer.neighbours.next.map(address)
    let last = detail.decisions.last { $0.reversal == nil }
    standing = words.standing(of: one, decision: last, for: visit.visitor.name)
    standingClass = "state-\(one.state.rawValue)"
    verdictClass = "verdict-\(one.scored.verdict.action.rawValue)"
    verdictName = words.verdict(one.scored.verdict.action)
    queueName = one.queue
    age = words.age(of: one.enqueued, at: visit.now)
    threadName = one.threadTitle ?? one.threadID
    articleLink = detail.threadLink.flatMap { ThreadAddress.isFollowed($0) ? $0 : nil }
    threadAddress = ThreadAddress.page(source: detail.source, id: one.threadID)
    let skipped = max(0, detail.ancestors.count - CaseContent.nearAncestors)
    hiddenAbove = skipped > 0 ? words("hiddenAbove", count: skipped) : nil
    func context(_ comment: ContextComment) -> ThreadComment {
      ThreadComment(comment, words, isMasked: !isRevealed)
    }
    ancestors = detail.ancestors.dropFirst(skipped).map(context)
    earlier = detail.earlierSiblings.map(context)
    later = detail.laterSiblings.map(context)
    comment = CaseComment(detail, visit, isRevealed: isRevealed, isWhole: isWhole)
    findings = CaseFindings(detail, visit, isRevealed: isRevealed)
    arithmetic = answer.explanation.map { CaseArithmetic($0, words, isMasked: !isRevealed) }
    author = AuthorSummary(one.comment.author, answer.author, visit)
    past = CasePast(detail, visit)
    isViewer = !visit.may(.moderator)
    form = isViewer ? nil : DecisionForm(detail, visit, setup, typed: typed)
  }
}
