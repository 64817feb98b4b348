import CommentAnalysis
import CommentFormats
import CommentModel
package import ReviewStore

extension CommentRecord {
  /// The columns of the export.
  package static let columns: [Column<CommentRecord>] =
    [
      Column("source", "what tells threads of the same name apart", text: \.source),
      Column("thread", "the thread's id", text: \.threadID),
      Column("title", "the article's title", text: \.threadTitle),
      Column("link", "the article's address", text: \.threadLink),
      Column("id", "the comment's id", text: \.comment.id),
      Column("parent", "the id that it answers, as the source has it", text: \.comment.parentID),
      Column("depth", "1 at the top level", count: \.depth),
      Column("flags", "reservations about its place", list: \.flags.words),
      Column("author", "who wrote it", author: \.comment.author),
      Column("time", "when it was posted", time: \.comment.time),
      Column("state", "what its home had made of it", text: \.comment.state.rawValue),
    ]
    + [Column("language", "what it seems to be written in, as a BCP 47 tag", text: \.language)]
    + ScoredComment.columns.map { Column($0, of: \.scored) }
    + [
      Column("case", "the number of the case on this text", count: { $0.caseNumber.map(Int.init) }),
      Column("case_state", "where that stands", text: \.caseState?.rawValue),
      Column("decided", "approve or reject, while it counts", text: \.decided?.rawValue),
      Column("revision", "SHA-256 of the text's UTF-8 bytes", text: \.revision),
    ]

  /// Those of the policy's rules, which only the export has.
  package static let ruleColumns: [Column<CommentRecord>] = [
    Column("rules", "the rules that fired, by id", list: { $0.scored.verdict.findings.map(\.rule) }),
    Column(
      "shadow_rules", "the rules on trial that fired, by id",
      list: { $0.scored.verdict.shadowFindings.map(\.rule) }),
  ]

  /// Told from the text when it is written: nobody's choice, and nothing that a decision rests on.
  private var language: String? {
    comment.text.isEmpty ? nil : LanguageDetector.language(of: comment.text.utf8Span.span)
  }
}
