package import ReviewStore

extension TargetRecord {
  /// The columns of the export.
  package static let columns: [Column<TargetRecord>] = [
    Column("source", "what tells threads of the same name apart", text: \.source),
    Column("author", "whom they answered, by name or pseudonym", author: \.author),
    Column("answers", "answers by others", count: \.answers),
    Column("answerers", "how many different others", count: \.answerers),
    Column("toxic", "answers with a toxicity of 0.5 or more", count: \.toxic),
    Column("toxic_share", "toxic ÷ answers", figure: \.toxicShare),
    Column("toxic_answerers", "how many different others gave toxic answers", count: \.toxicAnswerers),
    Column(
      "worst_thread", "the thread in which the most different others gave toxic answers", text: \.worstThread),
    Column("worst_thread_answerers", "how many others these were", count: \.worstThreadAnswerers),
  ]
}
