import CommentModel
package import ReviewStore

extension ThreadRecord {
  /// The columns of the export.
  package static let columns: [Column<ThreadRecord>] = [
    Column("source", "what tells threads of the same name apart", text: \.source),
    Column("thread", "the thread's id", text: \.id),
    Column("title", "the article's title", text: \.title),
    Column("link", "the article's address", text: \.link),
    Column("claimed", "how many comments the source says there are", count: \.completeness.claimed),
    Column("found", "how many were read when the thread was last read", count: \.completeness.found),
    Column("missing", "how many are known to be missing", count: \.completeness.missing),
    Column("orphans", "comments whose parent is named and not there", count: \.completeness.orphans),
    Column("cycles", "circles of replies that were cut", count: \.completeness.cycles),
    Column("duplicates", "records left out as their id was there already", count: \.completeness.duplicates),
    Column("comments", "comments in the database", count: \.comments),
    Column("queued", "comments that the policy would send to a person", count: \.queued),
    Column("rejected", "comments that the policy would reject", count: \.rejected),
    Column("cases_open", "cases without an approval or rejection", count: \.openCases),
    Column("cases_approved", "cases that were approved", count: \.approvedCases),
    Column("cases_rejected", "cases that were rejected", count: \.rejectedCases),
    Column("mean_sentiment", "mean feeling of the whole texts", figure: \.meanSentiment),
    Column("mean_own_sentiment", "mean feeling of the authors' own words", figure: \.meanOwnSentiment),
    Column("mean_toxicity", "mean toxicity of the authors' own words", figure: \.meanToxicity),
    Column("highest_toxicity", "the highest toxicity of a comment", figure: \.highestToxicity),
  ]

  /// Those of the thread's shape, which only the export has.
  package static let shapeColumns: [Column<ThreadRecord>] = [
    Column("depth", "the greatest depth, 1 for the top level", count: \.shape?.depth),
    Column("branching", "mean number of answers to a comment that has some", figure: \.shape?.branching),
    Column("participants", "how many different authors", count: \.participants),
    Column(
      "reply_seconds", "median time from a comment to an answer to it", figure: \.shape?.replyTime),
    Column(
      "sentiment_spread", "standard deviation of the feeling of the whole texts",
      figure: \.shape?.sentimentSpread),
    Column("toxic_share", "share of comments with a toxicity of 0.5 or more", figure: \.shape?.toxicShare),
    Column(
      "worst_branch", "id of the comment at the top level under which most toxic comments stand",
      text: \.shape?.worstBranch?.id),
    Column(
      "worst_branch_comments", "comments of that branch, its first among them",
      count: \.shape?.worstBranch?.comments),
    Column("worst_branch_toxic", "toxic comments of that branch", count: \.shape?.worstBranch?.toxic),
    Column("heat_1", "mean toxicity of the first quarter of the comments", figure: { $0.shape?.heat[0] }),
    Column("heat_2", "of the second quarter", figure: { $0.shape?.heat[1] }),
    Column("heat_3", "of the third quarter", figure: { $0.shape?.heat[2] }),
    Column("heat_4", "of the last quarter", figure: { $0.shape?.heat[3] }),
    Column("forecast", "how likely the conversation is to derail, 0…1", figure: \.forecast),
  ]
}
