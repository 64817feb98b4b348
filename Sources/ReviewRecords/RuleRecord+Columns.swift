import CommentEvaluation
package import ReviewStore

extension RuleRecord {
  /// The columns of the export.
  package static let columns: [Column<RuleRecord>] = [
    Column("kind", "rule, shadow (a rule on trial) or threshold", text: \.kind.rawValue),
    Column("rule", "the rule's id, or the attribute of the threshold", text: \.rule),
    Column("fired", "in how many texts", count: \.fired),
    Column("flagged", "how many of these have a case, by whatever it was made", count: \.flagged),
    Column(
      "reviews_per_day", "cases of these a day, over the days in which texts came", figure: \.casesPerDay),
    Column("decided", "cases with an approval or rejection that counts", count: \.decided),
    Column("rejected", "rejected ones among them", count: \.rejected),
    Column("precision", "rejected ÷ decided", figure: \.precision),
    Column("precision_low", "lower end of Wilson's 95 % interval", figure: \.precisionInterval?.low),
    Column("precision_high", "upper end", figure: \.precisionInterval?.high),
    Column(
      "recall", "rejected ÷ all texts that people rejected; what nobody decided on is not known",
      figure: \.recall),
    Column("recall_low", "lower end of Wilson's 95 % interval", figure: \.recallInterval?.low),
    Column("recall_high", "upper end", figure: \.recallInterval?.high),
    Column(
      "overturned",
      "cases with a decision of which the opposite counts now, after an appeal, a report or a second look",
      count: \.overturned),
  ]
}
