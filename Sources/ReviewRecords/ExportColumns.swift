import CommentFormats
import CommentModel
package import ReviewStore

// What each export holds, column by column; `docs/exports.md` describes them.

extension CommentRecord {
  /// The columns of the export.
  package static let columns: [Column<CommentRecord>] =
    [
      Column("source", text: \.source),
      Column("thread", text: \.threadID),
      Column("title", text: \.threadTitle),
      Column("link", text: \.threadLink),
      Column("id", text: \.comment.id),
      Column("parent", text: \.comment.parentID),
      Column("depth", count: \.depth),
      Column("flags", text: { $0.flags.words.joined(separator: "; ") }),
      Column("author", text: \.comment.author),
      Column("time", text: \.comment.time?.description),
      Column("state", text: \.comment.state.rawValue),
    ]
    + ScoredComment.columns.map { Column($0, of: \.scored) }
    + [
      Column("case", count: { $0.caseNumber.map(Int.init) }),
      Column("case_state", text: \.caseState?.rawValue),
      Column("decided", text: \.decided?.rawValue),
      Column("revision", text: \.revision),
    ]
}

extension ThreadRecord {
  /// The columns of the export.
  package static let columns: [Column<ThreadRecord>] =
    [
      Column("source", text: \.source),
      Column("thread", text: \.id),
      Column("title", text: \.title),
      Column("link", text: \.link),
      Column("claimed", count: \.completeness.claimed),
      Column("found", count: \.completeness.found),
      Column("missing", count: \.completeness.missing),
      Column("orphans", count: \.completeness.orphans),
      Column("cycles", count: \.completeness.cycles),
      Column("duplicates", count: \.completeness.duplicates),
      Column("comments", count: \.comments),
      Column("queued", count: \.queued),
      Column("rejected", count: \.rejected),
      Column("cases_open", count: \.openCases),
      Column("cases_approved", count: \.approvedCases),
      Column("cases_rejected", count: \.rejectedCases),
      Column("mean_sentiment", number: \.meanSentiment),
      Column("mean_own_sentiment", number: \.meanOwnSentiment),
      Column("mean_toxicity", number: \.meanToxicity),
      Column("highest_toxicity", number: \.highestToxicity),
    ]
}

extension DecisionRecord {
  /// The columns of the export.
  package static let columns: [Column<DecisionRecord>] =
    [
      Column("decision", count: { Int($0.decision.number) }),
      Column("case", count: { Int($0.decision.caseNumber) }),
      Column("action", text: \.decision.action.rawValue),
      Column("reason", text: \.decision.reason),
      Column("note", text: \.decision.note),
      Column("moderator", text: \.decision.moderator),
      Column("decided", text: \.decision.time.description),
      Column("enqueued", text: \.reviewCase.enqueued.description),
      Column("source", text: \.source),
      Column("thread", text: \.reviewCase.threadID),
      Column("title", text: \.reviewCase.threadTitle),
      Column("link", text: \.threadLink),
      Column("id", text: \.reviewCase.comment.id),
      Column("author", text: \.reviewCase.comment.author),
      Column("time", text: \.reviewCase.comment.time?.description),
    ]
    + ScoredComment.columns.map { Column($0, of: \.reviewCase.scored) }
    + [
      Column("revision", text: \.revision),
      Column("bulk", count: { $0.decision.bulk.map(Int.init) }),
      Column("reversal", text: \.decision.reversal?.rawValue),
    ]
}

extension FeedbackRecord {
  /// The columns of the export.
  package static let columns: [Column<FeedbackRecord>] = [
    Column("time", text: \.time.description),
    Column("attribute", text: \.attribute),
    Column("score", number: \.score),
    Column("label", count: { $0.isFlagged ? 1 : 0 }),
    Column("community", text: \.community),
    Column("token", text: \.token),
    Column("languages", text: { $0.languages.joined(separator: " ") }),
    Column("revision", text: \.revision),
  ]
}
