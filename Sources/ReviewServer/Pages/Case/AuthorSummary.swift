import CommentModel
import ReviewStore

/// What is known of a comment's author.
struct AuthorSummary {
  let authorName: String?
  /// The author's cases.
  let authorCases: String
  let facts: [String]
  let recentDecisions: [Recent]

  struct Recent {
    let text: String
    let address: String
    let recentAge: String
  }

  init(_ name: String?, _ record: AuthorRecord?, _ visit: PageVisit) {
    let words = visit.words
    authorName = name
    var filter = QueueQuery(FormFields())
    filter.cases.author = name
    filter.cases.states = Set(CaseState.allCases)
    authorCases = QueueContent.address(filter.fields)
    guard let record else {
      facts = []
      recentDecisions = []
      return
    }
    let counts = [
      ("authorComments", record.comments), ("authorCases", record.cases), ("authorApproved", record.approved),
      ("authorRejected", record.rejected), ("authorOpen", record.cases - record.approved - record.rejected),
    ]
    var facts = counts.map { words($0.0, count: $0.1) }
    if let first = record.first, let last = record.last {
      facts.append("\(words.format.day(first)) – \(words.format.day(last))")
    }
    self.facts = facts
    recentDecisions = record.recent.map { decision in
      Recent(
        text: words.done(decision.action) + (decision.reason.map { " · \($0)" } ?? ""),
        address: "/cases/\(decision.caseNumber)", recentAge: words.age(of: decision.time, at: visit.now))
    }
  }
}
