import Glibc

/// One entry's part in a score, with everything that changed it.
///
/// `value` replays the arithmetic: the base, then each effect in order.
public struct Step: Sendable, Hashable {
  /// The entry that was seen.
  public var match: Match
  /// What it counts for.
  public var measure: Measure
  /// What it counts alone: valence −4…4 for sentiment; for toxicity the evidence −ln(1 − severity), 0 or more.
  public var base: Double
  /// What the words around it made of it.
  public var effects: [Effect]

  /// Creates a step.
  public init(match: Match, measure: Measure, base: Double, effects: [Effect] = []) {
    self.match = match
    self.measure = measure
    self.base = base
    self.effects = effects
  }

  /// What it counts here.
  public var value: Double {
    effects.reduce(base) { $1.applied(to: $0) }
  }
}

/// What a step counts for.
public enum Measure: Sendable, Hashable {
  /// The feeling of the text.
  case sentiment
  /// One category of toxicity.
  case toxicity(ToxicityCategory)
  /// The toxicity of all categories together: a word's fitted weight, in log-odds.
  case overallToxicity
}

/// A change to a step by its context.
public struct Effect: Sendable, Hashable {
  /// The rule that made it.
  public var rule: EffectRule
  /// How it changes the number.
  public var operation: Operation
  /// The words that caused it, as UTF-8 byte offsets in the original text; `nil` where it is the word itself.
  public var cause: Range<Int>?

  /// Creates an effect.
  public init(rule: EffectRule, operation: Operation, cause: Range<Int>? = nil) {
    self.rule = rule
    self.operation = operation
    self.cause = cause
  }

  /// The changed number.
  public func applied(to value: Double) -> Double {
    switch operation {
    case .times(let factor): value * factor
    case .strengthen(let amount): value < 0 ? min(0, value - amount) : max(0, value + amount)
    }
  }

  /// How an effect changes a number.
  public enum Operation: Sendable, Hashable {
    /// Multiplies it.
    case times(Double)
    /// Moves it away from zero by an amount; a negative amount moves it towards zero, never across.
    case strengthen(Double)
  }
}

/// The rules that change a step. The raw value is the word used in every output.
public enum EffectRule: String, Sendable, CaseIterable {
  /// A negation before it.
  case negation
  /// A booster before it (`very`).
  case booster
  /// A dampener before it (`slightly`).
  case dampener
  /// Written in capitals among words that are not.
  case capitals
  /// Before or after a word of contrast (`but`).
  case contrast
  /// Too much of it, or just enough.
  case excess
  /// Not claimed to be so (`if`, `would`, `than`).
  case irrealis
  /// Behind a preposition.
  case oblique
  /// Right behind a linking verb (`is`).
  case predicate
  /// Asked.
  case question
  /// Part of a name.
  case name
  /// An event in a film or book.
  case fiction
  /// Not meant.
  case sarcasm
  /// More of the same in one sentence.
  case echo
  /// Said to the reader (`you`).
  case secondPerson = "second person"
  /// Said of the author (`I am`).
  case selfReference = "self reference"
  /// A swear word that strengthens praise.
  case positiveSwearing = "positive swearing"
  /// Named between quotation marks.
  case quotationMarks = "quotation marks"
  /// Hidden from filters.
  case disguise
  /// One word among many.
  case length
  /// The sentence speaks against it.
  case counterSpeech = "counter-speech"
  /// The sentence reports that somebody said it.
  case mention
  /// The author takes it for a name of their own.
  case reclaimed
  /// It is said to nobody.
  case idle
  /// The sentence tells of what happened.
  case report
  /// Its words have a sense there that is not toxic.
  case harmless
}

/// A sentiment score with its arithmetic.
///
/// `compound` is what `calibration` makes of `total`: the sum of the steps' values, moved away from zero by
/// `emphasis`, and that of the word weights.
public struct SentimentDerivation: Sendable, Hashable {
  /// Every entry that was seen, in the order of the text.
  public var steps: [Step]
  /// What `!` and `?` add.
  public var emphasis: Double
  /// The words with a fitted weight, in the order of the text.
  public var weights: [Step]
  /// How many words there are.
  public var words: Int
  /// How the total becomes the score.
  public var calibration: SentimentCalibration
  /// The result.
  public var score: SentimentScore

  /// Creates a derivation.
  public init(
    steps: [Step], emphasis: Double, weights: [Step], words: Int, calibration: SentimentCalibration,
    score: SentimentScore
  ) {
    self.steps = steps
    self.emphasis = emphasis
    self.weights = weights
    self.words = words
    self.calibration = calibration
    self.score = score
  }

  /// The number before it is squeezed into −1…1.
  public var total: Double {
    let sum = steps.reduce(0) { $0 + $1.value }
    let emphasised =
      sum == 0 ? 0 : Effect(rule: .capitals, operation: .strengthen(emphasis)).applied(to: sum)
    return weights.reduce(emphasised) { $0 + $1.value }
  }

  /// The compound, added up again; that of `score` but for rounding.
  public var replayed: Double { calibration.compound(total, words: words) }
}

/// A toxicity score with its arithmetic.
///
/// A category's score is 1 − e^(−evidence), `evidence` = the sum of its steps' values; the overall score is what
/// `calibration` makes of the `parts`.
public struct ToxicityDerivation: Sendable, Hashable {
  /// Every entry that was seen, in the order of the text.
  public var steps: [Step]
  /// The words with a fitted weight, in the order of the text.
  public var weights: [Step]
  /// What the overall score is made of.
  public var parts: ToxicityParts
  /// How the parts become the overall score.
  public var calibration: ToxicityCalibration
  /// The result.
  public var score: ToxicityScore

  /// Creates a derivation.
  public init(
    steps: [Step], weights: [Step], parts: ToxicityParts, calibration: ToxicityCalibration,
    score: ToxicityScore
  ) {
    self.steps = steps
    self.weights = weights
    self.parts = parts
    self.calibration = calibration
    self.score = score
  }

  /// The evidence for one category.
  public func evidence(for category: ToxicityCategory) -> Double {
    steps.reduce(0) { $1.measure == .toxicity(category) ? $0 + $1.value : $0 }
  }

  /// The score, added up again from the steps and the word weights; `score` but for rounding.
  public var replayed: ToxicityScore {
    var parts = parts
    parts.evidence = ToxicityCategory.allCases.reduce(0) { $0 + evidence(for: $1) * calibration.weights[$1] }
    parts.weights = weights.reduce(0) { $0 + $1.base }
    var score = ToxicityScore(overall: calibration.overall(parts))
    for category in ToxicityCategory.allCases { score[category] = -expm1(-evidence(for: category)) }
    return score
  }
}
