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
  /// Behind which a word is seldom what the sentence says: `of`, `about`, `who`.
  case preposition
  /// A linking verb, alone or with its subject: `is`, `it's`, `feels`.
  case linking
  /// What texts about films and books have: `movie`, `plot`.
  case fiction
  /// A bad thing that happens, in the world or in a story: `murder`, `war`.
  case event
}

/// The classes of one word, a bit each.
struct GrammarClasses: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ one: GrammarClass) {
    rawValue =
      switch one {
      case .firstPerson: 1 << 0
      case .firstPersonIs: 1 << 1
      case .secondPerson: 1 << 2
      case .secondPersonIs: 1 << 3
      case .thirdPerson: 1 << 4
      case .thirdPersonIs: 1 << 5
      case .personNoun: 1 << 6
      case .copula: 1 << 7
      case .determiner: 1 << 8
      case .quantifier: 1 << 9
      case .comparison: 1 << 10
      case .preposition: 1 << 11
      case .linking: 1 << 12
      case .fiction: 1 << 13
      case .event: 1 << 14
      }
  }

  private init(_ first: GrammarClass, _ second: GrammarClass) {
    self = GrammarClasses(first).union(GrammarClasses(second))
  }

  // Computed, so that they are constants in the code that asks for them.
  static var firstPerson: GrammarClasses { GrammarClasses(.firstPerson, .firstPersonIs) }
  static var secondPerson: GrammarClasses { GrammarClasses(.secondPerson, .secondPersonIs) }
  static var thirdPerson: GrammarClasses { GrammarClasses(.thirdPerson, .thirdPersonIs) }
  static var anyPerson: GrammarClasses {
    [.firstPerson, .secondPerson, .thirdPerson, GrammarClasses(.personNoun)]
  }
  static var pronounIs: GrammarClasses {
    [GrammarClasses(.firstPersonIs), GrammarClasses(.secondPersonIs), GrammarClasses(.thirdPersonIs)]
  }
  static var copula: GrammarClasses { GrammarClasses(.copula) }
  static var determiner: GrammarClasses { GrammarClasses(.determiner) }
  static var quantifier: GrammarClasses { GrammarClasses(.quantifier) }
  static var comparison: GrammarClasses { GrammarClasses(.comparison) }
  static var preposition: GrammarClasses { GrammarClasses(.preposition) }
  static var linking: GrammarClasses { GrammarClasses(.linking) }
  static var fiction: GrammarClasses { GrammarClasses(.fiction) }
  static var event: GrammarClasses { GrammarClasses(.event) }
}
