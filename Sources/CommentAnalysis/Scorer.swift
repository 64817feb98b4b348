public import CommentModel
import CommentText

/// Scores comments, one after the other, on buffers that are used again. One scorer serves one task.
///
/// Same text, lexicons and policy: same result, whatever was scored before.
public struct Scorer: ~Copyable {
  private let lexicons: Lexicons
  private let policy: Policy
  private let thresholds: ThresholdTable
  private let passageFinder: PassageFinder
  private var sentiment: SentimentScoring
  private var toxicity: ToxicityScoring
  private var tokenizer = Tokenizer()
  private var buffer = TokenBuffer()
  private var reader: UnitReader
  private var candidates = Candidates()
  /// Those of the text that was scored last.
  private var passages: [Passage] = []

  /// Creates a scorer.
  public init(lexicons: Lexicons, policy: Policy) {
    self.lexicons = lexicons
    self.policy = policy
    thresholds = ThresholdTable(policy)
    passageFinder = PassageFinder(announcements: lexicons.announcements)
    sentiment = SentimentScoring(lexicons)
    toxicity = ToxicityScoring(lexicons)
    reader = UnitReader(lexicons)
  }

  /// Scores a text. O(n); allocates only where the text has passages that are not its author's.
  ///
  /// - Parameters:
  ///   - text: The bytes of the text, UTF-8.
  ///   - marks: What the markup set apart, in the order of the text.
  ///   - parent: The text that it answers, so that what it quotes from there is known as a quote; empty where
  ///     there is none.
  public mutating func score(_ text: Span<UInt8>, marks: [TextMark] = [], answering parent: Span<UInt8>)
    -> Scores
  {
    var silent = DerivationRecorder(isOn: false)
    let passages = read(text, marks, parent)
    sentiment.score(reader, candidates, text, &silent)
    toxicity.score(reader.units, candidates, &silent)
    return scores(text, passages)
  }

  /// Scores a text that answers none that is known.
  public mutating func score(_ text: Span<UInt8>, marks: [TextMark] = []) -> Scores {
    let none = [UInt8]()
    return score(text, marks: marks, answering: none.span)
  }

  /// Lends the toxic entries that counted in the text that was scored last, in its order, as the lexicons write
  /// them. Changes nothing: it is `mutating` so that the scorer is lent and not copied for it.
  public mutating func forEachTerm(_ body: (Span<UInt8>) -> Void) {
    for term in toxicity.terms { lexicons.withText(of: term, body) }
  }

  /// What a judge says of the text that was scored last.
  ///
  /// - Parameters:
  ///   - text: The same bytes.
  ///   - scores: What scoring them gave.
  ///   - context: What is known beside them.
  ///   - judge: Made for the same lexicons. Several may be asked about one text, which is scored once.
  public mutating func verdict(
    on text: Span<UInt8>, _ scores: Scores, in context: CommentContext, by judge: inout Judge
  ) -> Verdict {
    let comment = JudgedComment(
      scores: scores, tokens: buffer.tokens, passages: passages, terms: toxicity.terms, context: context)
    return judge.verdict(on: comment, text)
  }

  /// What a judge says of the text that was explained last.
  public mutating func verdict(
    on text: String, _ explanation: Explanation, in context: CommentContext, by judge: inout Judge
  ) -> Verdict {
    verdict(on: text.utf8Span.span, Scores(explanation.scored), in: context, by: &judge)
  }

  /// Scores a text and gives the arithmetic of every score.
  public mutating func explain(
    _ text: String, marks: [TextMark] = [], answering parent: String? = nil
  ) -> Explanation {
    var feelings = DerivationRecorder(isOn: true)
    var toxins = DerivationRecorder(isOn: true)
    var parent = parent ?? ""
    parent.makeContiguousUTF8()
    let bytes = text.utf8Span.span
    let passages = read(bytes, marks, parent.utf8Span.span)
    sentiment.score(reader, candidates, bytes, &feelings)
    toxicity.score(reader.units, candidates, &toxins)
    feelings.noteWeights(.sentiment, of: reader.units, lexicons)
    toxins.noteWeights(.overallToxicity, of: reader.units, lexicons)
    let scores = scores(bytes, passages)
    let isOwn = passages.isEmpty && !bytes.isEmpty
    return Explanation(
      scores: scores, passages: isOwn ? [Passage(kind: .own, range: 0..<bytes.count)] : passages,
      sentiment: sentiment.whole, own: sentiment.own, parts: (ownParts, quotedParts), feelings: feelings,
      toxins: toxins, calibration: lexicons.calibration,
      verdict: policy.verdict(own: scores.toxicity, quoted: scores.quotedToxicity))
  }

  /// Fills the reader with the units of a text, and gives its passages; none where all is the author's.
  private mutating func read(_ text: Span<UInt8>, _ marks: [TextMark], _ parent: Span<UInt8>) -> [Passage] {
    tokenizer.tokenize(text, into: &buffer)
    let tokens = buffer.tokens
    var passages: [Passage] = []
    if passageFinder.mayFindPassages(in: text, tokens: tokens, parent: parent, lexicons) {
      passages =
        parent.isEmpty
        ? passageFinder.passages(of: text, parent: nil) : passageFinder.passages(of: text, parent: parent)
    }
    if marks.contains(where: { $0.kind == .quote }) {
      let byLine = passages.isEmpty ? [Passage(kind: .own, range: 0..<text.count)] : passages
      passages = passageFinder.passages(byLine, withQuotes: marks)
    }
    self.passages = passages
    reader.read(text, tokens, passages)
    candidates.find(in: reader.units, lexicons)
    return passages
  }

  /// What the toxicity of the author's own words is made of.
  private var ownParts: ToxicityParts {
    mutating get {
      toxicity.own.parts(
        reader.own, feeling: sentiment.own.emphasised, isAllCapitals: reader.isAllCapitals,
        lexicons.calibration)
    }
  }

  /// What that of quoted and pasted words is made of.
  private var quotedParts: ToxicityParts {
    mutating get {
      toxicity.quoted.parts(
        reader.all - reader.own, feeling: sentiment.whole.emphasised - sentiment.own.emphasised,
        isAllCapitals: reader.isAllCapitals, lexicons.calibration)
    }
  }

  private mutating func scores(_ text: Span<UInt8>, _ passages: [Passage]) -> Scores {
    let calibration = lexicons.calibration
    let whole = sentiment.whole.score(calibration.sentiment)
    let hasOwnWords = reader.own.words > 0
    var scores = Scores(
      sentiment: whole,
      ownSentiment: !hasOwnWords
        ? nil : passages.isEmpty ? whole : sentiment.own.score(calibration.sentiment),
      toxicity: toxicity.own.score(ownParts, calibration.toxicity),
      quotedToxicity: passages.isEmpty
        ? ToxicityScore() : toxicity.quoted.score(quotedParts, calibration.toxicity),
      action: .approve, ownBytes: text.count, quoteBytes: 0, pasteBytes: 0)
    let isCalm = toxicity.own.isEmpty && toxicity.quoted.isEmpty
    scores.action = thresholds.action(for: scores, isCalm: isCalm)
    if !passages.isEmpty { scores.ownBytes = 0 }
    for passage in passages {
      switch passage.kind {
      case .own: scores.ownBytes += passage.range.count
      case .quote: scores.quoteBytes += passage.range.count
      case .paste: scores.pasteBytes += passage.range.count
      }
    }
    return scores
  }
}
