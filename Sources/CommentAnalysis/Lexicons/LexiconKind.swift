/// What the entries of a lexicon file mean.
public enum LexiconKind: String, Sendable, CaseIterable {
  /// Words and phrases with a feeling.
  case sentiment
  /// Emoticons with a feeling.
  case emoticon
  /// Emoji with a feeling.
  case emoji
  /// Words that change the feeling of their neighbours.
  case modifier
  /// Words and phrases that are toxic, and harmless ones that hide them.
  case toxicity
  /// Pronouns and other small words that rules ask for.
  case grammar
  /// Lines that announce pasted text.
  case paste
  /// Words that mean nothing to the scorers, and are no misspellings of others.
  case ordinary
  /// Words with fitted weights.
  case weight
  /// The figures that turn what was found into scores.
  case calibration
  /// Words and phrases of the classes that templates name.
  case `class`
  /// Patterns of words and classes, and what they mean.
  case template
  /// Words and phrases of the tone between people, which forecasts ask for and scores don't.
  case politeness

  /// The names of its columns.
  public var columns: [String] {
    switch self {
    case .sentiment: ["term", "valence", "forms"]
    case .emoticon: ["term", "valence"]
    case .emoji: ["term", "valence", "note"]
    case .modifier: ["term", "kind", "strength"]
    case .toxicity: ["term", "category", "severity", "forms", "unless", "needs"]
    case .grammar: ["term", "class"]
    case .paste: ["term", "scope"]
    case .ordinary: ["term", "forms"]
    case .weight: ["term", "sentiment", "toxicity"]
    case .calibration: ["term", "value"]
    case .class: ["term", "class"]
    case .template: ["pattern", "meaning", "weight"]
    case .politeness: ["term", "class", "scope"]
    }
  }
}
