import CommentEvaluation
package import ReviewStore

extension TermRecord {
  /// The columns of the export.
  package static let columns: [Column<TermRecord>] = [
    Column("term", "the entry, or the rule of a template", text: \.term),
    Column("categories", "what it counted for", list: \.categories),
    Column("occurrences", "how often it stood there", count: \.occurrences),
    Column("disguised", "how many of these had a disguise", count: \.disguised),
    Column("comments", "in how many comments", count: \.comments),
    Column("mean_toxicity", "mean toxicity of these", figure: \.meanToxicity),
    Column("flagged", "how many of these have a case", count: \.flagged),
    Column("approved", "cases that were approved", count: \.approved),
    Column("rejected", "cases that were rejected", count: \.rejected),
    Column("rejected_share", "rejected ÷ (approved + rejected)", figure: \.rejectedShare),
    Column("rejected_share_low", "lower end of Wilson's 95 % interval", figure: \.rejectedInterval?.low),
    Column("rejected_share_high", "upper end", figure: \.rejectedInterval?.high),
    Column(
      "company", "up to three entries in the same comments, with in how many", list: \.company),
  ]
}
