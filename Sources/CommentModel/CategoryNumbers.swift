/// A number for each category of toxicity.
public struct CategoryNumbers: Sendable, Hashable {
  @usableFromInline var profanity = 0.0
  @usableFromInline var insult = 0.0
  @usableFromInline var identityAttack = 0.0
  @usableFromInline var threat = 0.0
  @usableFromInline var sexuallyExplicit = 0.0

  /// Numbers that are all 0.
  public init() {}

  /// The number of one category. O(1).
  @inlinable
  public subscript(category: ToxicityCategory) -> Double {
    get {
      switch category {
      case .profanity: profanity
      case .insult: insult
      case .identityAttack: identityAttack
      case .threat: threat
      case .sexuallyExplicit: sexuallyExplicit
      }
    }
    set {
      switch category {
      case .profanity: profanity = newValue
      case .insult: insult = newValue
      case .identityAttack: identityAttack = newValue
      case .threat: threat = newValue
      case .sexuallyExplicit: sexuallyExplicit = newValue
      }
    }
  }
}
