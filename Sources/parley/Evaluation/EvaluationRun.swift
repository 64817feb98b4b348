import CommentAnalysis
import CommentFormats
import CommentModel

/// Scores the rows of files on all cores and measures what comes out.
struct EvaluationRun {
  var lexicons: Lexicons
  var policy: Policy
  var cores: Int
  var attribute: PolicyAttribute
  /// Another system's scores instead of Parley's.
  var predictions: Predictions?
  /// How many of the worst errors are wanted in each direction.
  var errors: Int
  /// Whether texts may be shown.
  var hasText: Bool

  /// How many rows a core takes at once.
  private static let batch = 128

  /// Measures a file.
  ///
  /// - Parameter rowsFile: Gets a line for each row.
  func evaluate(_ file: LabelledFile, rowsFile: RowsFile?) async throws -> Evaluation {
    let aim = EvaluationAim(task: file.task, attribute: attribute)
    if let predictions { return measure(file, aim, predictions) }
    let lines = rowsFile == nil ? nil : RowLines(file: file.name, hasText: hasText)
    let (lexicons, policy) = (lexicons, policy)
    var all = RowScorer.Results()
    var progress = Progress("scoring \(file.name)", total: file.rows.count)
    try await OrderedWork<ArraySlice<LabelledRow>, RowScorer.Results>.run(
      cores: cores,
      worker: {
        var scorer = RowScorer(aim, lexicons: lexicons, policy: policy, lines: lines)
        return { scorer.results(of: $0) }
      },
      receive: { results in
        all.predictions += results.predictions
        all.rules.add(results.rules)
        all.replay.add(results.replay)
        rowsFile?.write(results.lines)
        progress.advance(by: results.predictions.count)
      }
    ) { work in
      for start in stride(from: 0, to: file.rows.count, by: EvaluationRun.batch) {
        try work.add(file.rows[start..<min(start + EvaluationRun.batch, file.rows.count)])
      }
    }
    Progress.clear()
    var evaluation = Evaluation(file, aim, all.predictions)
    evaluation.rules = all.rules
    evaluation.replay = all.replay
    var scorer = RowScorer(aim, lexicons: lexicons, policy: policy, lines: nil)
    evaluation.errors = RowError.worst(errors, of: file.rows, all.predictions, aim).map { error in
      var error = error
      error.explanation = scorer.explain(error.row)
      return error
    }
    return evaluation
  }

  private func measure(
    _ file: LabelledFile, _ aim: EvaluationAim, _ predictions: Predictions
  ) -> Evaluation {
    let missing = predictions.missing(file.rows)
    if missing > 0 {
      Messages.say("\(file.name): \(counted(missing, "row")) without a prediction, taken for 0")
    }
    let said = file.rows.map { predictions[$0.id] }
    var evaluation = Evaluation(file, aim, said)
    evaluation.errors = RowError.worst(errors, of: file.rows, said, aim)
    return evaluation
  }
}
