import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel

/// Scores labelled rows with their derivations. Each core has its own.
struct RowScorer: ~Copyable {
  private let aim: EvaluationAim
  private let lines: RowLines?
  private var scorer: Scorer

  /// - Parameter lines: `nil` where no line a row is wanted.
  init(_ aim: EvaluationAim, lexicons: Lexicons, policy: Policy, lines: RowLines?) {
    self.aim = aim
    self.lines = lines
    scorer = Scorer(lexicons: lexicons, policy: policy)
  }

  /// Some rows, one after the other.
  struct Results: Sendable {
    var predictions: [Predictions.Prediction] = []
    var rules = RuleTallies()
    var replay = ReplayTally()
    /// A line of JSON for each, where that is wanted.
    var lines = ""
  }

  mutating func results(of rows: ArraySlice<LabelledRow>) -> Results {
    var results = Results()
    for row in rows {
      let explanation = explain(row)
      let steps = aim.steps(of: explanation)
      var prediction = Predictions.Prediction(score: aim.score(of: explanation))
      let offsets = aim.task == .spans ? CodePointOffsets(row.text) : nil
      if let offsets {
        prediction.spans = steps.filter { $0.value > 0 && !$0.match.isTemplate }.map {
          offsets.range($0.match.range)
        }
      }
      results.predictions.append(prediction)
      results.replay.add(explanation.largestReplayDifference)
      results.rules.add(steps) { step in
        switch aim.task {
        case .sentiment: row.label == (step.value > 0 ? 1 : step.value < 0 ? -1 : 0)
        case .toxicity: row.label == 1
        case .spans: offsets.map { !(row.spans ?? []).isDisjoint(with: $0.range(step.match.range)) } ?? false
        }
      }
      if let lines { results.lines += lines.line(row, prediction, aim, explanation) }
    }
    return results
  }

  /// A row's scores with their arithmetic.
  mutating func explain(_ row: LabelledRow) -> Explanation {
    scorer.explain(row.text, marks: row.marks, answering: row.parent)
  }
}
