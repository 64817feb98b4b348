package import ReviewStore

extension FeedbackRecord {
  /// The columns of the export.
  package static let columns: [Column<FeedbackRecord>] = [
    Column("time", "when it came last", time: \.time),
    Column("attribute", "what is scored, as the Perspective API names it", text: \.attribute),
    Column("score", "what the client believes", score: \.score),
    Column("label", "1 where that is 0.5 or more, else 0", count: { $0.isFlagged ? 1 : 0 }),
    Column("community", "the client's name for where the comment stands", text: \.community),
    Column("token", "the client's name for the comment", text: \.token),
    Column(
      "languages", "as the client gave them, parted by blanks", text: { $0.languages.joined(separator: " ") }),
    Column("revision", "SHA-256 of the comment's plain text", text: \.revision),
  ]
}
