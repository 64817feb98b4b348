import CommentModel
import Glibc

/// A word or phrase with a feeling.
struct SentimentEntry: Sendable {
  var term: Term
  /// −4 (worst) … 4 (best); 0 hides the words inside a neutral phrase.
  var valence: Double
}

/// A word that changes the feeling of its neighbours.
struct ModifierEntry: Sendable {
  var term: Term
  var kind: ModifierKind
  /// What it means depends on the kind; see `ModifierKind`.
  var strength: Double
}

/// What a modifier does.
enum ModifierKind: String, Sendable, CaseIterable {
  /// The next word counts (1 + strength) times; 0 < strength ≤ 1.
  case booster
  /// The same with −1 ≤ strength < 0.
  case dampener
  /// What follows in its clause is denied; 0 < strength ≤ 1: how surely.
  case negation
  /// What follows counts more than what went before (strength > 0), or less (strength < 0).
  case contrast
  /// Too much of the next word, if it is a good one, is none; a bad one counts (1 + strength) times; 0 < strength ≤ 1.
  case excess
  /// What follows in its clause is not claimed to be so, and counts (1 − strength) times; 0 < strength ≤ 2.
  case irrealis
  /// The word before it counts (1 + strength) times; 0 < strength ≤ 1.
  case trailing
  /// The good word before it counts (1 − strength) times; 0 < strength ≤ 1.
  case sufficiency
  /// Praise in its sentence or the one before counts (1 − strength) times; 0 < strength ≤ 2.
  case sarcasm

  /// Whether it changes the word before it.
  var isTrailing: Bool { self == .trailing || self == .sufficiency }

  /// Whether it can do nothing but change the next word.
  var changesNextWord: Bool {
    switch self {
    case .booster, .dampener, .negation, .excess: true
    case .contrast, .irrealis, .trailing, .sufficiency, .sarcasm: false
    }
  }

  /// Between what a strength must be.
  var bounds: ClosedRange<Double> {
    switch self {
    case .booster, .negation, .excess, .trailing, .sufficiency: 0...1
    case .irrealis, .sarcasm: 0...2
    case .dampener: -1...0
    case .contrast: -1...1
    }
  }
}

/// What a toxic term is in one category.
struct ToxicityEntry: Sendable {
  var term: Term
  /// 0…1: how likely the term alone makes a comment toxic in its category.
  var severity: Double
  /// Words that make it harmless within six words: where they stand in `Lexicons.unlessWords`.
  var unless: Range<Int32>
  /// The bits, by the last five of their numbers, of the words in `unless`.
  var unlessBits: UInt32 = 0
  /// `nil`: harmless, hides the terms inside it.
  var category: ToxicityCategory?
  var needs: Need

  init(
    term: Term, category: ToxicityCategory?, severity: Double, unless: Range<Int32>, needs: Need
  ) {
    self.term = term
    self.category = category
    self.severity = severity
    self.unless = unless
    self.needs = needs
  }

  /// The evidence that adds up over a text. Few of the entries are ever asked for it.
  var evidence: Double { ToxicityEntry.evidence(of: severity) }

  /// −ln(1 − severity): alone it makes a score of the severity.
  static func evidence(of severity: Double) -> Double { -log(1 - severity) }
}

/// All entries of one toxic term: where they stand in `Lexicons.toxicEntries`.
typealias ToxicEntries = Range<Int32>

/// Whom a term must be said of to count.
enum Need: String, Sendable, CaseIterable {
  case nobody = ""
  /// The reader.
  case reader = "you"
  /// A person or group.
  case person
}
