import CommentModel

/// What sentiment entries, signs and word weights add up to, over a text or its author's words.
struct SentimentSum {
  /// The sum of the steps' values.
  var sum = 0.0
  var words = WordSum()
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

  /// The sum, moved away from zero by the signs.
  var emphasised: Double {
    sum == 0 ? 0 : Effect(rule: .capitals, operation: .strengthen(emphasis)).applied(to: sum)
  }

  /// The result.
  func score(_ calibration: SentimentCalibration) -> SentimentScore {
    let count = words.words
    guard count > 0 else { return .empty }
    let total = emphasised + words.sentiment * calibration.lengthFactor(words: count)
    let all = Double(count)
    return SentimentScore(
      compound: calibration.compound(total, words: count),
      positive: Double(positiveWords) / all, negative: Double(negativeWords) / all,
      neutral: Double(count - positiveWords - negativeWords) / all)
  }
}
