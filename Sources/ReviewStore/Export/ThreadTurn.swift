public import CommentModel

/// A comment of a thread with its current text, as a forecast reads it.
public struct ThreadTurn: Sendable {
  /// Who wrote it; `nil` where the source does not say.
  public var author: String?
  /// When it was posted.
  public var time: Timestamp?
  /// 1 at the top level.
  public var depth: Int
  /// What was written; empty where it was purged.
  public var text: String
  /// Whose words stand where; empty where all are the author's.
  public var passages: [Passage]
  /// The feeling of the author's own words; `nil` where there are none.
  public var ownSentiment: Double?
  /// The toxicity of the author's own words, 0…1.
  public var toxicity: Double
  /// The share of the text that is quoted, 0…1.
  public var quoteShare: Double
  /// The steps that were said to the reader, and maybe others.
  public var steps: [Step]
}

extension ThreadTurn {
  /// The columns behind those of a thread's shape. Of the steps, which take long to read, there are those of comments in
  /// which something was said to the reader.
  static let columns = """
    , CAST(comment.author AS BLOB), CAST(revision.text AS BLOB), \(ScoreColumns.ownSentiment), \
    revision.quote_share, revision.passages, \
    CASE WHEN instr(revision.steps, '"\(EffectRule.secondPerson.rawValue)"') THEN revision.steps END
    """

  init(_ comment: ThreadShape.Comment, _ columns: inout ColumnReader) throws {
    time = comment.time.map(Timestamp.init(milliseconds:))
    depth = comment.depth
    toxicity = comment.toxicity
    author = try columns.optionalText()
    text = try columns.text()
    ownSentiment = try columns.optional()
    quoteShare = try columns.value()
    passages = try columns.json([StoredPassage].self).map { try $0.passage() }
    steps = try columns.json([StoredStep].self).map { try $0.step() }
  }
}
