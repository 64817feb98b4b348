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
/// `compound = total ÷ √(total² + normaliser)`, `total` = the sum of the steps' values moved away from zero by
/// `emphasis`.
public struct SentimentDerivation: Sendable, Hashable {
  /// Every entry that was seen, in the order of the text.
  public var steps: [Step]
  /// What `!` and `?` add.
  public var emphasis: Double
  /// The constant under the root.
  public var normaliser: Double
  /// The result.
  public var score: SentimentScore

  /// Creates a derivation.
  public init(steps: [Step], emphasis: Double, normaliser: Double, score: SentimentScore) {
    self.steps = steps
    self.emphasis = emphasis
    self.normaliser = normaliser
    self.score = score
  }

  /// The number before it is squeezed into −1…1.
  public var total: Double {
    let sum = steps.reduce(0) { $0 + $1.value }
    if sum == 0 { return 0 }
    return Effect(rule: .capitals, operation: .strengthen(emphasis)).applied(to: sum)
  }
}

/// A toxicity score with its arithmetic.
///
/// A category's score is 1 − e^(−evidence), `evidence` = the sum of its steps' values; the overall score is the
/// same of the categories' evidence, each times its weight.
public struct ToxicityDerivation: Sendable, Hashable {
  /// Every entry that was seen, in the order of the text.
  public var steps: [Step]
  /// The result.
  public var score: ToxicityScore

  /// Creates a derivation.
  public init(steps: [Step], score: ToxicityScore) {
    self.steps = steps
    self.score = score
  }

  /// The evidence for one category.
  public func evidence(for category: ToxicityCategory) -> Double {
    steps.reduce(0) { $1.measure == .toxicity(category) ? $0 + $1.value : $0 }
  }
}
