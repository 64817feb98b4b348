import CommentAnalysis
import CommentEvaluation
import CommentModel

/// What is compared with the labels.
struct EvaluationAim: Sendable {
  var task: EvaluationTask
  /// Which score of toxicity, where that is the task.
  var attribute = PolicyAttribute.toxicity

  /// A text is flagged from this score on.
  static let flagged = 0.5

  /// The number that is compared; 0 where words are.
  func score(of explanation: Explanation) -> Double {
    switch task {
    case .sentiment: explanation.sentiment.score.compound
    case .toxicity: attribute.value(in: explanation.toxicity.score)
    case .spans: 0
    }
  }

  /// The steps of that number; the quoted ones too, where words are compared.
  func steps(of explanation: Explanation) -> [Step] {
    switch task {
    case .sentiment: return explanation.sentiment.steps
    case .toxicity:
      guard case .category(let category) = attribute else { return explanation.toxicity.steps }
      return explanation.toxicity.steps.filter { $0.measure == .toxicity(category) }
    case .spans: return explanation.toxicity.steps + explanation.quotedToxicity.steps
    }
  }

  /// The class that a prediction means.
  func label(of prediction: Predictions.Prediction) -> Int {
    if let label = prediction.label { return label }
    switch task {
    case .sentiment: return SentimentCuts.usual.label(of: prediction.score)
    case .toxicity: return prediction.score >= EvaluationAim.flagged ? 1 : 0
    case .spans: return prediction.spans.isEmpty ? 0 : 1
    }
  }

  /// The classes that there are, in order.
  var classes: [Int] { task == .sentiment ? [-1, 0, 1] : [0, 1] }
}
