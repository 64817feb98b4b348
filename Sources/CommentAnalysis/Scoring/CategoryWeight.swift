public import CommentModel

extension ToxicityCategory {
  /// What the category's evidence adds to the overall score, 0…1: swearing alone is not abuse.
  public var overallWeight: Double {
    switch self {
    case .profanity: 0.2
    case .insult: 0.9
    case .identityAttack: 1
    case .threat: 1
    case .sexuallyExplicit: 0.35
    }
  }
}
