/// The constants of the sentiment rules.
///
/// The shape of the model (additive valences, capitals, emphasis by punctuation, weights around "but") and the figures
/// marked H&G are those of Hutto & Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
/// Media Text", ICWSM 2014, and its published parameters. The others are least squares over the development halves
/// on which fitting is allowed, rounded.
enum SentimentConstants {
  /// Capitals among other words (H&G).
  static let capitals = 0.733
  /// Each `!`, up to four.
  static let exclamation = 0.4
  static let mostExclamations = 4
  /// Each of two or three `?`, more than three together (H&G).
  static let question = 0.18
  static let manyQuestions = 0.96
  /// How far boosters and dampeners reach, in words (H&G).
  static let reach = 3
  /// How far what is not claimed reaches, in words.
  static let irrealisReach = 6
  /// How far prepositions reach, in words.
  static let obliqueReach = 4
  /// How far negations reach, in words.
  static let negationReach = 9
  /// How much of a good word too much of it takes away, by strength.
  static let excessOfGood = 2.25
  /// How much of a modifier's strength reaches a bad word that is not claimed.
  static let irrealisOfBad = 0.85
  static let obliqueGood = 0.7
  static let obliqueBad = 0.65
  static let predicateGood = 1.25
  static let predicateBad = 1.2
  static let asked = 0.5
  static let named = 0.6
  static let quoted = 0.8
  static let fictional = 0.35

  /// What a booster loses on the way, by the words in between (H&G).
  static func decay(_ distance: Int) -> Double {
    switch distance {
    case 0: 1
    case 1: 0.95
    default: 0.9
    }
  }

  /// What a step counts, by the steps of its sign before it in its sentence.
  static func echo(_ earlier: Int) -> Double {
    switch earlier {
    case 1: 0.8
    case 2: 0.65
    default: 0.55
    }
  }
}
