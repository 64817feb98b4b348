import ArgumentParser
import CommentFormats

/// `parley evaluate --threads`
extension EvaluateCommand {
  func validateThreads() throws {
    if swap || database != nil || predictions != nil || task != nil {
      throw ValidationError("--threads goes with none of --swap, --database, --predictions and --task")
    }
    if paths.isEmpty || paths.contains("-") {
      throw ValidationError("--threads takes folders with ConvoKit corpora")
    }
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold takes a number from 0 to 1")
    }
  }

  func runThreads() async throws {
    let run = ThreadEvaluationRun(
      lexicons: try await scoring.loadLexicons(), policy: try scoring.loadPolicy(), cores: jobs.count,
      threshold: threshold)
    let rowsFile = try rowsPath.map { try RowsFile(path: $0) }
    var evaluations: [ThreadEvaluation] = []
    for path in paths {
      let one = try await run.evaluate(try ConversationCorpus(path, field: label))
      for forecasted in one.all {
        var json = JSONText()
        json.forecasted(forecasted, threshold: one.threshold)
        rowsFile?.write(json.text + "\n")
      }
      evaluations.append(one)
    }
    try rowsFile?.finish()
    var out = try output.open()
    if chosenForm == .json {
      for one in evaluations {
        var json = JSONText()
        json.threadEvaluation(one)
        out.write(json.text + "\n")
      }
    } else {
      write(ThreadEvaluationReport().report(evaluations), to: &out)
    }
    try out.finish()
  }
}
