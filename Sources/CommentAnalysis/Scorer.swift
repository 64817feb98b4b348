public import CommentModel
import CommentText

/// Scores comments, one after the other, on buffers that are used again. One scorer serves one task.
///
/// Same text, lexicons and policy: same result, whatever was scored before.
public struct Scorer: ~Copyable {
  private let announcements: PassageFinder
  private let sentiment: SentimentScoring
  private let toxicity: ToxicityScoring
  private let policy: Policy
  private var tokenizer = Tokenizer()
  private var buffer = TokenBuffer()
  private var reader: UnitReader

  /// Creates a scorer.
  public init(lexicons: Lexicons, policy: Policy) {
    announcements = PassageFinder(announcements: lexicons.announcements)
    sentiment = SentimentScoring(lexicons: lexicons)
    toxicity = ToxicityScoring(lexicons: lexicons)
    reader = UnitReader(lexicons)
    self.policy = policy
  }

  /// Scores a text. O(n).
  ///
  /// - Parameters:
  ///   - marks: What the markup set apart, in the order of the text.
  ///   - parent: The text that it answers, so that what it quotes from there is known as a quote.
  public mutating func score(
    _ text: String, marks: [TextMark] = [], answering parent: String? = nil
  ) -> ScoredComment {
    explain(text, marks: marks, answering: parent).scored
  }

  /// Scores a text and gives the arithmetic of every score.
  public mutating func explain(
    _ text: String, marks: [TextMark] = [], answering parent: String? = nil
  ) -> Explanation {
    let bytes = text.utf8Span.span
    let byLine =
      if let parent {
        announcements.passages(of: bytes, parent: parent.utf8Span.span)
      } else {
        announcements.passages(of: bytes, parent: nil)
      }
    let passages = announcements.passages(byLine, withQuotes: marks)
    tokenizer.tokenize(bytes, into: &buffer)
    reader.read(bytes, buffer, passages)
    let units = reader.units
    let feelings = sentiment.steps(units)
    let whole = sentiment.derivation(of: feelings, units, bytes, in: PassageKind.allCases)
    let hasOwnWords = units.contains { $0.passage == .own && $0.kind != .punctuation }
    let own = hasOwnWords ? sentiment.derivation(of: feelings, units, bytes, in: [.own]) : nil
    let found = toxicity.steps(units)
    let ownToxicity = toxicity.derivation(of: found, in: [.own])
    let quotedToxicity = toxicity.derivation(of: found, in: [.quote, .paste])
    let scored = ScoredComment(
      passages: passages, sentiment: whole.score, ownSentiment: own?.score, toxicity: ownToxicity.score,
      quotedToxicity: quotedToxicity.score, steps: found.map(\.step),
      verdict: policy.verdict(own: ownToxicity.score, quoted: quotedToxicity.score))
    return Explanation(
      scored: scored, sentiment: whole, ownSentiment: own, toxicity: ownToxicity,
      quotedToxicity: quotedToxicity)
  }
}

/// A result with the arithmetic of each of its scores.
public struct Explanation: Sendable, Hashable {
  /// The result.
  public var scored: ScoredComment
  /// How the sentiment of the whole text came about.
  public var sentiment: SentimentDerivation
  /// How that of the author's own words came about; `nil` where there are none.
  public var ownSentiment: SentimentDerivation?
  /// How the toxicity of the author's own words came about.
  public var toxicity: ToxicityDerivation
  /// How that of what is quoted and pasted came about.
  public var quotedToxicity: ToxicityDerivation
}
