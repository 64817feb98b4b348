/// The constants of the sentiment rules.
///
/// The shape of the model (additive valences, capitals, emphasis by punctuation, a reach of three words,
/// weights around "but") and the figures marked H&G are those of Hutto & Gilbert, "VADER: A Parsimonious
/// Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM 2014, and its published parameters.
enum SentimentConstants {
  /// Capitals among other words (H&G).
  static let capitals = 0.733
  /// Each `!`, up to four (H&G).
  static let exclamation = 0.292
  static let mostExclamations = 4
  /// Each of two or three `?`, more than three together (H&G).
  static let question = 0.18
  static let manyQuestions = 0.96
  /// α of the squeeze x ÷ √(x² + α) (H&G).
  static let normaliser = 15.0
  /// How far modifiers reach, in words (H&G).
  static let reach = 3
  /// A negated bad word is less good than a negated good one is bad ("not bad" is faint praise).
  static let litotes = 0.6

  /// What a booster loses on the way, by the words in between (H&G).
  static func decay(_ distance: Int) -> Double {
    switch distance {
    case 0: 1
    case 1: 0.95
    default: 0.9
    }
  }
}
