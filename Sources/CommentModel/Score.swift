/// The feeling of a text.
public struct SentimentScore: Sendable, Hashable {
  /// −1 (as bad as can be) … 1 (as good as can be); 0 where no word carries a feeling.
  public var compound: Double
  /// Share of the positive words in all words and signs, 0…1.
  public var positive: Double
  /// Share of the negative words, 0…1.
  public var negative: Double
  /// Share of the words without a feeling, 0…1. The three shares add up to 1, or are all 0 for an empty text.
  public var neutral: Double

  /// Creates a score.
  public init(compound: Double, positive: Double, negative: Double, neutral: Double) {
    self.compound = compound
    self.positive = positive
    self.negative = negative
    self.neutral = neutral
  }

  /// The score of a text without words.
  public static let empty = SentimentScore(compound: 0, positive: 0, negative: 0, neutral: 0)
}

/// What a toxic word is toxic as. The raw value is the name used in lexicons, policies and every output; the
/// names and their meaning are those of Perspective's attributes.
public enum ToxicityCategory: String, Sendable, CaseIterable {
  /// Swearing and obscene words, whoever they are said to.
  case profanity
  /// An insult towards a person or group.
  case insult
  /// Hate because of who somebody is.
  case identityAttack = "identity_attack"
  /// The intent to inflict pain, injury or violence.
  case threat
  /// Sexual acts or body parts, lewdly.
  case sexuallyExplicit = "sexually_explicit"
}

/// How likely a reader is to find a text toxic.
public struct ToxicityScore: Sendable, Hashable {
  /// All categories together, 0…1.
  public var overall: Double
  private var categories = CategoryNumbers()

  /// Creates a score whose categories are all 0.
  public init(overall: Double = 0) {
    self.overall = overall
  }

  /// The score of one category, 0…1.
  public subscript(category: ToxicityCategory) -> Double {
    get { categories[category] }
    set { categories[category] = newValue }
  }
}
