import CommentModel
package import ReviewStore

extension DecisionRecord {
  /// The columns of the export.
  package static let columns: [Column<DecisionRecord>] =
    [
      Column(
        "decision", "its number, in the order in which they were made", count: { Int($0.decision.number) }),
      Column("case", "the case's number", count: { Int($0.decision.caseNumber) }),
      Column("action", "approve, reject or escalate", text: \.decision.action.rawValue),
      Column("reason", "the short code", text: \.decision.reason),
      Column("note", "what else was said", text: \.decision.note),
      Column("moderator", "who decided", text: \.decision.moderator),
      Column("decided", "when", time: \.decision.time),
      Column("enqueued", "when the case was made", time: \.reviewCase.enqueued),
      Column("first_look", "when somebody claimed the case for the first time", time: \.firstLook),
      Column("claimed", "when the moderator claimed it last before deciding", time: \.claimed),
      Column("queue", "the queue that the case is in", text: \.reviewCase.queue),
      Column("origin", "why the case was made", text: \.reviewCase.origin.rawValue),
      Column(
        "score", "the highest score or severity that led to the verdict", score: \.reviewCase.priority.score),
      Column("rules", "the rules that fired, and the attributes of thresholds", list: \.reviewCase.rules),
      Column("tags", "what the rules call it", list: \.reviewCase.tags),
      Column("source", "what tells threads of the same name apart", text: \.source),
      Column("thread", "the thread's id", text: \.reviewCase.threadID),
      Column("title", "the article's title", text: \.reviewCase.threadTitle),
      Column("link", "the article's address", text: \.threadLink),
      Column("id", "the comment's id", text: \.reviewCase.comment.id),
      Column("author", "who wrote it", author: \.reviewCase.comment.author),
      Column("time", "when it was posted", time: \.reviewCase.comment.time),
    ]
    + ScoredComment.columns.map { Column($0, of: \.reviewCase.scored) }
    + [
      Column("revision", "SHA-256 of the text that was decided on", text: \.revision),
      Column(
        "bulk", "the number of the bulk action that it was part of", count: { $0.decision.bulk.map(Int.init) }
      ),
      Column("reversal", "why it no longer counts", text: \.decision.reversal?.rawValue),
      Column("reversed", "when it was taken back", time: \.reversed),
      Column(
        "overturned", "1 where the opposite counts now, after an appeal, a report or a second look",
        count: { $0.isOverturned ? 1 : 0 }),
      Column("appealed", "when the author appealed against it", time: \.appealed),
      Column(
        "manifest", "the hash of the program, lexicons and policy that made the verdict", text: \.manifest),
    ]
}
