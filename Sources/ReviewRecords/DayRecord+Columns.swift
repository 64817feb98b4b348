package import ReviewStore

extension DayRecord {
  /// The columns of the export.
  package static let columns: [Column<DayRecord>] = [
    Column("day", "the day by the clock of --tz", day: \.day),
    Column("texts", "new texts of comments that came", count: \.texts),
    Column("made", "cases that were made", count: \.made),
    Column("reports", "reports", count: \.reports),
    Column("decisions", "decisions, those that no longer count among them", count: \.decisions),
    Column("approved", "approvals among them", count: \.approved),
    Column("rejected", "rejections among them", count: \.rejected),
    Column("escalated", "cases among them that were passed on", count: \.escalated),
    Column("undone", "decisions that were undone", count: \.undone),
    Column("appeals", "appeals", count: \.appeals),
    Column("second_reviews", "second looks that were answered", count: \.secondReviews),
    Column("moderators", "how many people decided", count: \.moderators),
    Column(
      "decision_seconds", "median time from when a case was made to an approval or rejection",
      figure: \.toDecision),
    Column("backlog", "cases that are open at its end", count: \.backlog),
  ]
}
