package import ReviewStore

extension ModeratorRecord {
  /// The columns of the export.
  package static let columns: [Column<ModeratorRecord>] = [
    Column("moderator", "who", text: \.moderator),
    Column("decisions", "decisions, those that no longer count among them", count: \.decisions),
    Column("approved", "approvals among them", count: \.approved),
    Column("rejected", "rejections among them", count: \.rejected),
    Column("escalated", "cases among them that were passed on", count: \.escalated),
    Column("in_bulk", "decisions that were made in bulk", count: \.inBulk),
    Column("undone", "decisions that were undone", count: \.undone),
    Column("reopened", "decisions that an appeal or a report opened again", count: \.reopened),
    Column(
      "overturned", "decisions of which the opposite counts now, after an appeal, a report or a second look",
      count: \.overturned),
    Column(
      "first_look_seconds", "median time from when a case was made to their claim, where they were the first",
      figure: \.firstLook),
    Column(
      "decision_seconds", "median time from when a case was made to their decision", figure: \.toDecision),
    Column("handling_seconds", "median time from their last claim to their decision", figure: \.handling),
    Column("seen", "cases that they claimed, decided or looked at a second time", count: \.seen),
    Column(
      "severe_seen", "how many of these had a toxicity of 0.8 or more, quotes counted", count: \.severeSeen),
    Column("mean_toxicity_seen", "mean toxicity of these, quotes counted", figure: \.meanToxicitySeen),
    Column("reviewed", "decisions that somebody looked at again", count: \.reviewed),
    Column("agreed", "how many of these looks ended the same", count: \.agreed),
    Column("known", "cases with a known answer that they answered", count: \.known),
    Column("right", "how many of these rightly", count: \.right),
  ]
}
