import CommentModel

/// A passage as the column `revision.passages` holds it. The keys are part of the schema.
struct StoredPassage: Codable {
  let kind: String
  let from: Int
  let to: Int

  init(_ passage: Passage) {
    kind = passage.kind.rawValue
    from = passage.range.lowerBound
    to = passage.range.upperBound
  }

  func passage() throws(UnreadableColumn) -> Passage {
    Passage(kind: try PassageKind(rawValue: kind).orUnreadable(), range: try range(from: from, to: to))
  }
}
