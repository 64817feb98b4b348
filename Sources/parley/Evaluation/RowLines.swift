import CommentAnalysis
import CommentFormats
import ScoreJSON

/// Writes a line of JSON for each row, for programs that fit weights.
struct RowLines: Sendable {
  var file: String
  var hasText: Bool

  func line(
    _ row: LabelledRow, _ prediction: Predictions.Prediction, _ aim: EvaluationAim, _ explanation: Explanation
  ) -> String {
    var json = JSONText()
    json.object { json in
      json.member("file", file)
      json.member("id", row.id)
      json.member("label", row.label)
      json.exact("score", row.score)
      json.member("category", row.category)
      json.member("group", row.group)
      json.exact("predicted_score", prediction.score)
      json.member("predicted_label", aim.label(of: prediction))
      json.key("predicted_spans")
      json.array { json in
        for span in prediction.spans { json.raw("[\(span.lowerBound),\(span.upperBound)]") }
      }
      if hasText { json.member("text", row.text) }
      json.key("explanation")
      json.explanation(explanation)
    }
    return json.text + "\n"
  }
}

/// The file that these lines go to, from whichever input.
final class RowsFile {
  private var out: OutputFile

  init(path: String) throws(Failure) { out = try OutputFile(path: path) }

  func write(_ lines: String) { out.write(lines) }

  /// Call it once, at the end: only then has everything arrived.
  func finish() throws(Failure) { try out.finish() }
}
