public import CommentModel

/// What has to hold of a comment for a rule to fire.
///
/// A condition holds, or does not, or cannot be told because a fact is not known: `all` is then as weak as its weakest
/// part, `any` as strong as its strongest, `not` turns only what can be told (Kleene's three-valued logic).
public indirect enum PolicyCondition: Sendable, Hashable {
  /// All of them.
  case all([PolicyCondition])
  /// One of them at least.
  case any([PolicyCondition])
  /// The contrary.
  case not(PolicyCondition)
  /// A number of the comment.
  case number(PolicyMeasure, NumberTest)
  /// A yes or no.
  case flag(PolicyFlag, Bool)
  /// A word of one of these lists stands among the author's own words, or among those that are quoted or pasted.
  case words(lists: [String], isQuoted: Bool)
  /// One of these lexicon entries counted.
  case entries([String])
  /// A template of one of these rules counted.
  case templates([String])
  /// An entry of one of these categories counted.
  case categories([ToxicityCategory])
  /// A text has something in it.
  case text(TextTest)
  /// The site is one of these or lies below it.
  case site([String])
  /// The language is one of these or a variety of it.
  case language([String])
  /// The hour of the day in UTC is one of these, 0…23.
  case hours(Set<Int>)
  /// The day of the week in UTC is one of these, 1 (Monday) … 7.
  case weekdays(Set<Int>)
  /// It was posted at this moment or later.
  case since(Timestamp)
  /// It was posted before this moment.
  case before(Timestamp)
}

/// What a number is compared with.
public enum NumberTest: Sendable, Hashable {
  /// That much or more.
  case atLeast(Double)
  /// More than that.
  case over(Double)
  /// That much or less.
  case atMost(Double)
  /// Less than that.
  case under(Double)
  /// That, exactly.
  case equal(Double)
  /// From the one to the other, both included.
  case between(Double, Double)

  /// Whether a number passes.
  @inline(__always)
  public func holds(_ number: Double) -> Bool {
    switch self {
    case .atLeast(let bound): number >= bound
    case .over(let bound): number > bound
    case .atMost(let bound): number <= bound
    case .under(let bound): number < bound
    case .equal(let bound): number == bound
    case .between(let low, let high): number >= low && number <= high
    }
  }
}

/// What is looked for in a text, and how. AutoModerator's checks.
public struct TextTest: Sendable, Hashable {
  /// In which texts.
  public var fields: [TextField]
  /// How the patterns are meant.
  public var mode: Mode
  /// Whether capitals are told from small letters.
  public var isCaseSensitive: Bool
  /// Whether what is quoted or pasted is left out of the body.
  public var ignoresQuotes: Bool
  /// What is looked for; one of them has to be found.
  public var patterns: [String]

  /// How patterns are meant. The raw value is the word used in policies.
  public enum Mode: String, Sendable, CaseIterable {
    /// Anywhere between the ends of words.
    case includesWord = "includes-word"
    /// Anywhere.
    case includes
    /// At the beginning.
    case startsWith = "starts-with"
    /// At the end.
    case endsWith = "ends-with"
    /// As the whole text.
    case fullExact = "full-exact"
    /// As the whole text, but for signs and blanks at its ends.
    case fullText = "full-text"
    /// A regular expression, anywhere.
    case regex
  }

  /// Creates a test.
  public init(
    fields: [TextField], mode: Mode, isCaseSensitive: Bool = false, ignoresQuotes: Bool = false,
    patterns: [String]
  ) {
    self.fields = fields
    self.mode = mode
    self.isCaseSensitive = isCaseSensitive
    self.ignoresQuotes = ignoresQuotes
    self.patterns = patterns
  }
}

/// A text that can be looked into. The raw value is the word used in policies.
public enum TextField: String, Sendable, CaseIterable {
  /// What the author wrote.
  case body
  /// The article's title.
  case title
  /// The author's name.
  case author
  /// The hosts of the addresses in the body, one after the other.
  case domain
}
