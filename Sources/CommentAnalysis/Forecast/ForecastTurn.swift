public import CommentModel

/// One comment of a conversation, as a forecast sees it.
public struct ForecastTurn: Sendable, Hashable {
  /// A number that stands for its author; `nil` where the source names none.
  public var author: Int?
  /// When it was posted.
  public var time: Timestamp?
  /// 1 at the top level.
  public var depth: Int
  /// The feeling of the author's own words, −1…1; 0 where there are none.
  public var sentiment: Double
  /// The toxicity of the author's own words, 0…1.
  public var toxicity: Double
  /// The evidence of what insults the reader, 0 or more: `Step.value` of steps that were said to them.
  public var insults: Double
  /// The share of the text that is quoted, 0…1.
  public var quoteShare: Double
  /// Marks of politeness and their opposite.
  public var politeness: PolitenessCounts

  /// Creates a turn.
  ///
  /// - Parameters:
  ///   - author: Their name; equal names are one person.
  ///   - time: When it was posted.
  ///   - depth: 1 at the top level.
  ///   - scored: What scoring found.
  ///   - politeness: What a `PolitenessReader` counted in the same text.
  public init(
    author: String?, time: Timestamp?, depth: Int, scored: ScoredComment, politeness: PolitenessCounts
  ) {
    self.init(
      author: author, time: time, depth: depth, sentiment: scored.ownSentiment?.compound ?? 0,
      toxicity: scored.toxicity.overall,
      insults: ForecastTurn.insults(scored.steps, in: scored.passages), quoteShare: scored.share(of: .quote),
      politeness: politeness)
  }

  /// Creates a turn of its parts.
  public init(
    author: String?, time: Timestamp?, depth: Int, sentiment: Double, toxicity: Double, insults: Double,
    quoteShare: Double, politeness: PolitenessCounts
  ) {
    // A number, as a thread can have a million authors, and only which are equal matters.
    self.author = author?.hashValue
    self.time = time
    self.depth = depth
    self.sentiment = sentiment
    self.toxicity = toxicity
    self.insults = insults
    self.quoteShare = quoteShare
    self.politeness = politeness
  }

  /// The evidence of the steps among the author's own words that were said to the reader. O(steps · passages).
  public static func insults(_ steps: [Step], in passages: [Passage]) -> Double {
    steps.reduce(0) { sum, step in
      let isToReader = step.effects.contains { $0.rule == .secondPerson }
      guard isToReader else { return sum }
      let passage = passages.first { $0.range.contains(step.match.range.lowerBound) }
      return passage == nil || passage?.kind == .own ? sum + step.value : sum
    }
  }
}
