import Glibc

/// The figures that turn what was found in a text into scores. They stand in the lexicons, in a file of the kind
/// `calibration`; `scripts/calibrate` fits them to labelled comments. What a file leaves out is as it is here.
public struct Calibration: Sendable, Hashable {
  /// Those of the feeling.
  public var sentiment = SentimentCalibration()
  /// Those of the toxicity.
  public var toxicity = ToxicityCalibration()

  /// The figures of lexicons that bring none of their own.
  public init() {}

  /// What one thing among many words counts, 0…1: 1 ÷ √2 where there are `length` of them.
  fileprivate static func lengthFactor(words: Int, _ length: Double) -> Double {
    1 / (1 + Double(words) / length).squareRoot()
  }
}

/// How steps and word weights become a feeling between −1 and 1.
public struct SentimentCalibration: Sendable, Hashable {
  /// α of the squeeze x ÷ √(x² + α) in a text of the usual length; above 0 (Hutto & Gilbert, ICWSM 2014: 15).
  public var normaliser = 15.0
  /// From how many words on α grows with them; above 0.
  public var usualWords = 7.0
  /// What a feeling has to reach to be one, 0…1: what is nearer to 0 is drawn into ±0.04.
  public var indifference = 0.0
  /// How many words halve the square of what a word's weight counts; above 0.
  public var length = 20.0

  /// The figures of lexicons that bring none of their own.
  public init() {}

  /// A total, squeezed into −1…1: monotone, 0 for 0.
  public func compound(_ total: Double, words: Int) -> Double {
    let squeezed = total / (total * total + normaliser(words: words)).squareRoot()
    return abs(squeezed) < indifference ? squeezed * faintness : squeezed
  }

  /// What is left of a feeling that is none, 0…1.
  public var faintness: Double { min(1, SentimentCalibration.faint / indifference) }

  /// How far from 0 what is no feeling may be: well within the ±0.05 that are called neutral (Hutto & Gilbert, 2014).
  private static let faint = 0.04

  /// α in a text of so many words: in long ones feelings add up by chance, and a total counts in relation to √words.
  public func normaliser(words: Int) -> Double { normaliser * max(1, Double(words) / usualWords) }

  /// What a total says of a text of so many words, beside one of the usual length, 0…1.
  public func share(words: Int) -> Double { (normaliser / normaliser(words: words)).squareRoot() }

  /// What a word's weight counts in a text of so many words, 0…1.
  public func lengthFactor(words: Int) -> Double { Calibration.lengthFactor(words: words, length) }
}

/// How evidence and word weights become a probability that readers find a text toxic.
public struct ToxicityCalibration: Sendable, Hashable {
  /// The log-odds of a text in which nothing speaks for or against.
  public var bias = -2.4
  /// What the evidence of the categories counts: log-odds for each e-fold of 1 + 4 × evidence.
  public var gain = 1.3
  /// What bad feeling counts: log-odds where there is no end of it.
  public var feeling = 0.7
  /// What it counts that all words are in capitals: log-odds.
  public var capitals = 0.8
  /// How many words halve the square of what evidence and word weights count; above 0.
  public var length = 20.0
  /// What a category's evidence adds to that of the whole, 0 or more: swearing alone is hardly abuse.
  public var weights = CategoryNumbers()

  /// The figures of lexicons that bring none of their own.
  public init() {
    weights[.profanity] = 0.2
    weights[.insult] = 0.9
    weights[.identityAttack] = 1
    weights[.threat] = 1
    weights[.sexuallyExplicit] = 0.35
  }

  /// What evidence and word weights count in a text of so many words, 0…1.
  public func lengthFactor(words: Int) -> Double { Calibration.lengthFactor(words: words, length) }

  /// The log-odds of a text, from the parts that it has of everything.
  public func logOdds(_ parts: ToxicityParts) -> Double {
    var odds = bias + parts.lengthFactor * parts.weights
    if parts.evidence > 0 { odds += evidenceOdds(parts) }
    if parts.badFeeling > 0 { odds += feelingOdds(parts) }
    if parts.isAllCapitals { odds += capitals }
    return odds
  }

  /// The part of the log-odds that is evidence.
  public func evidenceOdds(_ parts: ToxicityParts) -> Double {
    gain * log1p(4 * parts.evidence * parts.lengthFactor)
  }

  /// The part of the log-odds that is bad feeling.
  public func feelingOdds(_ parts: ToxicityParts) -> Double {
    feeling * parts.badFeeling / (parts.badFeeling + 4)
  }

  /// The probability, 0…1: the logistic function of the log-odds (Platt, "Probabilistic Outputs for Support Vector
  /// Machines", 1999), which never falls where evidence rises; 0 for a text without words.
  public func overall(_ parts: ToxicityParts) -> Double {
    parts.words == 0 ? 0 : 1 / (1 + exp(-logOdds(parts)))
  }
}

/// What a text has of everything that makes its toxicity.
public struct ToxicityParts: Sendable, Hashable {
  /// The evidence of all categories, each times its weight; 0 or more.
  public var evidence = 0.0
  /// The sum of the words' weights: log-odds.
  public var weights = 0.0
  /// How far what the steps of the feeling add up to is below 0, in relation to the text's length; 0 where it is not.
  public var badFeeling = 0.0
  /// Whether the text is in capitals: it has words of two letters and more, and all of them are; of three words at
  /// least.
  public var isAllCapitals = false
  /// How many words there are.
  public var words = 0
  /// What evidence and weights count, 0…1.
  public var lengthFactor = 1.0

  /// No part of anything.
  public init() {}
}
