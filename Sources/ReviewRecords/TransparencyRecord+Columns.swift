package import ReviewStore

extension TransparencyRecord {
  /// The columns of the export.
  package static let columns: [Column<TransparencyRecord>] = [
    Column(
      "category", "the reason that was given, else the category with the highest score", text: \.category),
    Column("action", "approve, reject or escalate", text: \.action),
    Column("detection", "policy, report, force or hold: why the case was made", text: \.detection),
    Column("decider", "person, or bulk where one person decided on many at once", text: \.decider),
    Column("decisions", "how many decisions", count: \.decisions),
    Column("decision_seconds", "median time from when the case was made", figure: \.median),
    Column("within_hour", "how many took an hour at the most", count: \.withinHour),
    Column("within_day", "how many took longer, and a day at the most", count: \.withinDay),
    Column("within_week", "how many took longer, and a week at the most", count: \.withinWeek),
    Column("longer", "how many took longer", count: \.longer),
    Column("appeals", "how many authors appealed against", count: \.appeals),
    Column("appeals_open", "appeals that wait", count: \.appealsOpen),
    Column("appeals_upheld", "appeals that ended with the same decision", count: \.appealsUpheld),
    Column("appeals_overturned", "appeals that ended with another one", count: \.appealsOverturned),
  ]
}
