import CommentModel

/// A word or phrase with a feeling.
struct SentimentEntry: Sendable {
  var term: String
  /// −4 (worst) … 4 (best); 0 hides the words inside a neutral phrase.
  var valence: Double
}

/// A word that changes the feeling of its neighbours.
struct ModifierEntry: Sendable {
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
  /// The next word counts as its opposite times strength; 0 < strength ≤ 1.
  case negation
  /// What follows counts more than what went before (strength > 0), or less (strength < 0).
  case contrast
}

/// What a toxic term is in one category.
struct ToxicityEntry: Sendable {
  var term: String
  /// `nil`: harmless, hides the terms inside it.
  var category: ToxicityCategory?
  /// 0…1: how likely the term alone makes a comment toxic in that category.
  var severity: Double
  /// Words that make it harmless within six words.
  var unless: [Int32]
  var needs: Need

  /// −ln(1 − severity): the evidence that adds up over a text.
  var evidence: Double
}

/// Whom a term must be said of to count.
enum Need: String, Sendable, CaseIterable {
  case nobody = ""
  /// The reader.
  case reader = "you"
  /// A person or group.
  case person
}

/// Small words that rules ask for. The raw value is the name in grammar lexicons.
enum GrammarClass: String, Sendable, CaseIterable {
  case firstPerson = "first_person"
  /// Pronoun and verb in one: `i'm`.
  case firstPersonIs = "first_person_is"
  case secondPerson = "second_person"
  case secondPersonIs = "second_person_is"
  case thirdPerson = "third_person"
  case thirdPersonIs = "third_person_is"
  case personNoun = "person_noun"
  case copula
  case determiner
  case quantifier
  /// `like`, in "a fool like you".
  case comparison
}

/// The classes of one word.
struct GrammarClasses: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ classes: GrammarClass...) {
    rawValue = classes.reduce(0) { bits, one in
      bits | 1 << UInt16(GrammarClass.allCases.firstIndex(of: one) ?? 0)
    }
  }

  static let firstPerson = GrammarClasses(.firstPerson, .firstPersonIs)
  static let secondPerson = GrammarClasses(.secondPerson, .secondPersonIs)
  static let anyPerson = GrammarClasses(
    .firstPerson, .firstPersonIs, .secondPerson, .secondPersonIs, .thirdPerson, .thirdPersonIs, .personNoun)
  static let pronounIs = GrammarClasses(.firstPersonIs, .secondPersonIs, .thirdPersonIs)
  static let copula = GrammarClasses(.copula)
  static let determiner = GrammarClasses(.determiner)
  static let quantifier = GrammarClasses(.quantifier)
  static let comparison = GrammarClasses(.comparison)
}
