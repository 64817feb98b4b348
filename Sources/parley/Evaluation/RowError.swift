import CommentAnalysis
import CommentEvaluation

/// A row that was predicted wrong.
struct RowError {
  var row: LabelledRow
  var prediction: Predictions.Prediction
  /// How far the score is from the label, with its sign; for words 1 − character F1.
  var difference: Double
  /// How the score came about; `nil` where it is another system's.
  var explanation: Explanation?

  /// The worst ones, at most so many in each direction, those that were scored too high first.
  static func worst(
    _ count: Int, of rows: [LabelledRow], _ predictions: [Predictions.Prediction], _ aim: EvaluationAim
  ) -> [RowError] {
    let overlaps = aim.task == .spans ? overlaps(of: rows, predictions) : []
    let errors = rows.indices.compactMap { index -> RowError? in
      let row = rows[index]
      let prediction = predictions[index]
      let difference = aim.task == .spans ? 1 - overlaps[index] : prediction.score - Double(row.label)
      let isWrong = aim.task == .spans ? difference > 0 : aim.label(of: prediction) != row.label
      return isWrong ? RowError(row: row, prediction: prediction, difference: difference) : nil
    }
    func first(_ errors: [RowError]) -> [RowError] {
      // Equal ones stay in the order of the file.
      let order = errors.indices.sorted {
        (abs(errors[$1].difference), $0) < (abs(errors[$0].difference), $1)
      }
      return order.prefix(count).map { errors[$0] }
    }
    return first(errors.filter { $0.difference > 0 }) + first(errors.filter { $0.difference <= 0 })
  }

  /// The character F1 of each row.
  static func overlaps(of rows: [LabelledRow], _ predictions: [Predictions.Prediction]) -> [Double] {
    zip(rows, predictions).map { row, prediction in
      characterF1(
        expected: row.spans ?? [], marked: prediction.spans, length: row.text.unicodeScalars.count)
    }
  }
}
