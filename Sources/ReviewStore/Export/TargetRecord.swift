/// One row of the export of targets: what others answered to somebody, with their current texts.
public struct TargetRecord: Sendable, Hashable {
  /// What tells sites apart, as `enqueue` was told.
  public var source: String
  /// Whom they answered.
  public var author: String
  /// How many answers others gave.
  public var answers: Int
  /// How many different others.
  public var answerers: Int
  /// Answers with a toxicity of 0.5 or more.
  public var toxic: Int
  /// How many different others gave those.
  public var toxicAnswerers: Int
  /// The thread in which the most different others gave toxic answers; of several the first. `nil` where nobody did.
  public var worstThread: String?
  /// How many others these were.
  public var worstThreadAnswerers: Int

  /// The share of toxic answers, 0…1.
  public var toxicShare: Double { Double(toxic) / Double(answers) }
}

extension TargetRecord {
  static let query = """
    WITH answer AS (
      SELECT thread.source, target.author AS target, thread.number AS thread, answer.author AS author,
        revision.toxicity >= \(ThreadShape.toxic) AS toxic
      FROM comment AS answer JOIN comment AS target ON target.number = answer.parent
      JOIN thread ON thread.number = target.thread
      JOIN revision ON revision.comment = answer.number AND revision.is_current = 1
      WHERE answer.author <> target.author),
    worst AS (
      SELECT source, target, thread, answerers FROM (
        SELECT source, target, thread, answerers,
          row_number() OVER (PARTITION BY source, target ORDER BY answerers DESC, thread) AS place
        FROM (
          SELECT source, target, thread, count(DISTINCT author) AS answerers FROM answer
          WHERE toxic GROUP BY source, target, thread))
      WHERE place = 1),
    total AS (
      SELECT source, target, count(*) AS answers, count(DISTINCT author) AS answerers, sum(toxic) AS toxic,
        count(DISTINCT CASE WHEN toxic THEN author END) AS toxic_answerers
      FROM answer GROUP BY source, target)
    SELECT CAST(total.source AS BLOB), CAST(total.target AS BLOB), answers, total.answerers, toxic,
      toxic_answerers, CAST(thread.id AS BLOB), coalesce(worst.answerers, 0)
    FROM total LEFT JOIN worst ON worst.source = total.source AND worst.target = total.target
    LEFT JOIN thread ON thread.number = worst.thread
    ORDER BY total.source, total.target
    """

  init(_ columns: inout ColumnReader) throws {
    source = try columns.text()
    author = try columns.text()
    answers = try columns.value()
    answerers = try columns.value()
    toxic = try columns.value()
    toxicAnswerers = try columns.value()
    worstThread = try columns.optionalText()
    worstThreadAnswerers = try columns.value()
  }
}

extension ReviewStore {
  /// Hands over everybody whom others answered, by source and name in the order of bytes.
  public func exportTargets<Failure>(
    to receive: (TargetRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(TargetRecord.query, TargetRecord.init, to: receive)
  }
}
