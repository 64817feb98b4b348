package import ReviewStore

extension AuthorSummary {
  /// The columns of the export.
  package static let columns: [Column<AuthorSummary>] = [
    Column("source", "what tells threads of the same name apart", text: \.source),
    Column("author", "the name, or its pseudonym", author: \.author),
    Column("comments", "comments under that name", count: \.comments),
    Column("threads", "threads that they are in", count: \.threads),
    Column("first", "when the first was posted", time: \.first),
    Column("last", "when the last was posted", time: \.last),
    Column("answers", "answers that others gave to them", count: \.answers),
    Column("mean_sentiment", "mean feeling of the whole texts", figure: \.meanSentiment),
    Column("mean_toxicity", "mean toxicity of their own words", figure: \.meanToxicity),
    Column("highest_toxicity", "the highest toxicity of a comment", figure: \.highestToxicity),
    Column("toxic", "comments with a toxicity of 0.5 or more", count: \.toxic),
    Column("cases", "cases on their comments, those on earlier texts among them", count: \.cases),
    Column("approved", "cases that were approved", count: \.approved),
    Column("rejected", "cases that were rejected", count: \.rejected),
    Column("reports", "reports on their comments", count: \.reports),
    Column("appeals", "decisions that they appealed against", count: \.appeals),
  ]
}
