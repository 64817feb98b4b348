import CommentModel

/// What sentiment entries and signs add up to, over a text or its author's words.
struct SentimentSum {
  /// The sum of the steps' values.
  var sum = 0.0
  var words = 0
  var positiveWords = 0
  var negativeWords = 0
  var exclamations = 0
  var questions = 0

  /// Adds one step.
  mutating func add(_ value: Double, words: Int) {
    sum += value
    if value > 0 { positiveWords += words }
    if value < 0 { negativeWords += words }
  }

  /// What `!` and `?` add.
  var emphasis: Double {
    let loud = Double(min(exclamations, SentimentConstants.mostExclamations)) * SentimentConstants.exclamation
    let doubtful =
      switch questions {
      case ...1: 0.0
      case 2...3: Double(questions) * SentimentConstants.question
      default: SentimentConstants.manyQuestions
      }
    return loud + doubtful
  }

  /// The constant under the root.
  var normaliser: Double {
    SentimentConstants.normaliser * max(1, Double(words) / SentimentConstants.usualWords)
  }

  /// The result.
  var score: SentimentScore {
    guard words > 0 else { return .empty }
    let total =
      sum == 0
      ? 0 : Effect(rule: .capitals, operation: .strengthen(emphasis)).applied(to: sum)
    let all = Double(words)
    return SentimentScore(
      compound: total / (total * total + normaliser).squareRoot(),
      positive: Double(positiveWords) / all, negative: Double(negativeWords) / all,
      neutral: Double(words - positiveWords - negativeWords) / all)
  }
}
