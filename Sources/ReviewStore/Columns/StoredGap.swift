import CommentModel

/// A hole in a numbering as the column `thread.gaps` holds it. The keys are part of the schema.
struct StoredGap: Codable {
  let after: Int
  let before: Int

  init(_ gap: NumberingGap) {
    after = gap.after
    before = gap.before
  }

  var gap: NumberingGap { NumberingGap(after: after, before: before) }
}
