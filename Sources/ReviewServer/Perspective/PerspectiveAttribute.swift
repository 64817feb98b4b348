import CommentAnalysis
import CommentModel

/// What Perspective measures and Parley measures too. The raw value is Perspective's name.
enum PerspectiveAttribute: String, CaseIterable {
  case toxicity = "TOXICITY"
  case severeToxicity = "SEVERE_TOXICITY"
  case identityAttack = "IDENTITY_ATTACK"
  case insult = "INSULT"
  case profanity = "PROFANITY"
  case threat = "THREAT"
  case sexuallyExplicit = "SEXUALLY_EXPLICIT"

  /// Attributes of Perspective that Parley does not measure. Clients may suggest scores for them.
  static let unmeasured: Set<String> = [
    "FLIRTATION", "ATTACK_ON_AUTHOR", "ATTACK_ON_COMMENTER", "INCOHERENT", "INFLAMMATORY", "LIKELY_TO_REJECT",
    "OBSCENE", "SPAM", "UNSUBSTANTIAL",
  ]

  /// The attribute that a request names, which may carry a version (`TOXICITY@6`) or be one of the older names that end in
  /// `_EXPERIMENTAL` and `_FAST`; `nil` where Parley has none of that name.
  init?(requested name: String) {
    self.init(rawValue: PerspectiveAttribute.stem(of: name))
  }

  /// A name without its version and what older names end in.
  static func stem(of name: String) -> String {
    var stem = name[...]
    if let sign = stem.firstIndex(of: "@") {
      let version = stem[stem.index(after: sign)...]
      guard !version.isEmpty, version.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return name }
      stem = stem[..<sign]
    }
    for ending in ["_EXPERIMENTAL", "_FAST"] where stem.hasSuffix(ending) {
      return String(stem.dropLast(ending.count))
    }
    return String(stem)
  }

  /// Its value for a text, 0…1: that of the author's own words, or of what is quoted with the policy's weight, whichever
  /// is higher, as verdicts have it.
  func value(in scores: Scores, quotedWeight: Double) -> Double {
    max(value(in: scores.toxicity), value(in: scores.quotedToxicity) * quotedWeight)
  }

  private func value(in score: ToxicityScore) -> Double {
    switch self {
    case .toxicity: score.overall
    case .severeToxicity: score.severe
    case .identityAttack: score[.identityAttack]
    case .insult: score[.insult]
    case .profanity: score[.profanity]
    case .threat: score[.threat]
    case .sexuallyExplicit: score[.sexuallyExplicit]
    }
  }
}
