import CommentModel

extension ToxicityScore {
  /// How far an insult counts as severe, beside hate and threats that count in full.
  private static let insultWeight = 0.25

  /// An approximation of Perspective's SEVERE_TOXICITY, 0…1: toxicity, as far as hate, threats or insults speak for it.
  /// Swearing alone, which may be meant well, does not make a text severe. `docs/perspective.md` says how well it ranks.
  var severe: Double {
    let others =
      (1 - self[.identityAttack]) * (1 - self[.threat]) * (1 - self[.insult] * ToxicityScore.insultWeight)
    return overall * (1 - others)
  }
}
