/// The constants of the toxicity rules. They are first estimates by hand; `docs/scoring.md` says what each
/// does.
enum ToxicityConstants {
  /// How far a rule looks for pronouns, in words.
  static let personReach = 5
  /// How far it looks for a harmless context, in words.
  static let contextReach = 6
  /// How far a negation reaches, in words.
  static let negationReach = 3
  static let negation = 0.25
  static let selfReference = 0.3
  static let secondPerson = 1.4
  static let positiveSwearing = 0.4
  static let quotationMarks = 0.8
  static let capitals = 1.15
  static let disguise = 1.1
}
