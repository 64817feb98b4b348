import CommentModel

/// What a thread says of itself, as a `SELECT` over `thread` gives it.
enum ThreadColumns {
  static let selection = """
    CAST(thread.source AS BLOB), CAST(thread.id AS BLOB), CAST(thread.title AS BLOB), \
    CAST(thread.link AS BLOB), thread.claimed, thread.found, thread.gaps, thread.is_numbered, \
    thread.orphans, thread.cycles, thread.duplicates, thread.invalid_sequences
    """

  static func readCompleteness(_ columns: inout ColumnReader) throws -> Completeness {
    Completeness(
      claimed: try columns.optional(), found: try columns.value(),
      gaps: try columns.json([StoredGap].self).map(\.gap), isNumbered: try columns.value(),
      orphans: try columns.value(), cycles: try columns.value(), duplicates: try columns.value(),
      invalidSequences: try columns.value())
  }
}
