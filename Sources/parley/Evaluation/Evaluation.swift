import CommentAnalysis
import CommentEvaluation

/// What came out for one file.
struct Evaluation {
  let file: String
  let aim: EvaluationAim
  let measurement: Measurement
  /// Whether rows were drawn in groups for the interval.
  let isGrouped: Bool
  let confusion: ConfusionMatrix
  /// Of toxicity only.
  let reliability: Reliability?
  let categories: [CategoryTally]
  /// `nil` where the scores are another system's.
  var rules: RuleTallies?
  var replay: ReplayTally?
  var errors: [RowError] = []

  init(_ file: LabelledFile, _ aim: EvaluationAim, _ predictions: [Predictions.Prediction]) {
    let rows = file.rows
    let labels = rows.map(\.label)
    let scores = predictions.map(\.score)
    let predicted = predictions.map(aim.label)
    let bootstrap = Bootstrap(groups: rows.map(\.group))
    self.file = file.name
    self.aim = aim
    isGrouped = bootstrap.isGrouped
    confusion = ConfusionMatrix(labels: labels, predictions: predicted)
    categories = CategoryTally.all(categories: rows.map(\.category), labels: labels, predictions: predicted)
    reliability = aim.task == .toxicity ? Reliability(labels: labels, scores: scores) : nil
    switch aim.task {
    case .sentiment:
      let ratings = rows.compactMap(\.score)
      measurement = .sentiment(
        labels: labels, scores: scores, predictions: predicted,
        ratings: ratings.count == rows.count ? ratings : nil, bootstrap: bootstrap)
    case .toxicity:
      measurement = .toxicity(labels: labels, scores: scores, predictions: predicted, bootstrap: bootstrap)
    case .spans:
      measurement = .spans(overlaps: RowError.overlaps(of: rows, predictions), bootstrap: bootstrap)
    }
  }
}
