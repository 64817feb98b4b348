import CommentAnalysis
import CommentEvaluation
import CommentModel

/// A change to a lexicon that decisions speak for. It is for a person to read, and never made by itself.
struct LexiconSuggestion: Sendable {
  /// What is suggested. The raw value is the word used in every output.
  enum Kind: String, Sendable {
    /// It is decided the other way more often than its severity says.
    case lower
    /// It is rejected more often than its severity says.
    case raise
    /// A word that no lexicon has.
    case add
  }

  var kind: Kind
  /// The entry, the rule of templates, or the word.
  var term: String
  var category: ToxicityCategory
  /// Its severity; `nil` for a new word.
  var current: Double?
  /// What it should be, 0.01…0.99: the end of the interval that is nearest to what it is, so that it moves as far as the
  /// evidence surely says.
  var proposed: Double
  /// The texts that count: in which nothing counted more than the entry; which the word is in.
  var judged: Int
  var rejected: Int
  /// Texts in which it counted at all; of a word, those that the policy had let pass.
  var seen: Int
  /// How many different people wrote these, as far as that is known.
  var authors: Int
  var overturned = 0
  var undone = 0
  /// Of a word.
  var contrast: WordContrast?
  /// Of an entry that stands in a file.
  var line: EntryIndex.Line?

  /// Whether a patch can make it: rules of templates are more than a line.
  var isInPatch: Bool { kind == .add || line != nil }

  /// The share of the texts that was rejected, with a confidence of 95 %.
  var interval: Interval? { .wilson(rejected, of: judged) }
}

/// From how much evidence on something is suggested.
struct SuggestionLimits {
  /// Texts that people decided on, in which the entry or the word counts.
  var decisions = 10
  /// Different people who wrote the texts that a new word is in.
  var authors = 5
  /// Standard errors by which a word is more frequent where texts were missed.
  var z = 3.0

  /// Smaller moves of a severity are not worth a line.
  static let smallestMove = 0.05
}

extension LexiconSuggestion {
  /// What evidence speaks for: entries by how far they move, the furthest first, then words by how sure they are.
  static func all(
    _ evidence: SuggestionEvidence, _ index: EntryIndex, _ lexicons: Lexicons, _ limits: SuggestionLimits
  ) -> [LexiconSuggestion] {
    let moves = evidence.entries.compactMap { move($0, $1, index, limits) }
      .sorted { ($1.distance, $0.term, $0.category.rawValue) < ($0.distance, $1.term, $1.category.rawValue) }
    let words = evidence.words.values.compactMap { add($0, evidence, lexicons, limits) }
      .sorted { ($1.contrast?.z ?? 0, $0.term) < ($0.contrast?.z ?? 0, $1.term) }
    return moves + words
  }

  private var distance: Double { abs(proposed - (current ?? proposed)) }

  private static func move(
    _ source: SuggestionEvidence.Source, _ entry: SuggestionEvidence.Entry, _ index: EntryIndex,
    _ limits: SuggestionLimits
  ) -> LexiconSuggestion? {
    guard entry.deciding >= limits.decisions,
      let interval = Interval.wilson(entry.decidingRejected, of: entry.deciding)
    else { return nil }
    let bounds = ToxicityLine.severities
    let isLower = interval.high < entry.severity
    guard isLower || interval.low > entry.severity else { return nil }
    // Rounded towards what it is.
    let end =
      isLower ? (interval.high * 100).rounded(.up) / 100 : (interval.low * 100).rounded(.down) / 100
    let proposed = max(bounds.lowerBound, min(bounds.upperBound, end))
    guard abs(proposed - entry.severity) >= SuggestionLimits.smallestMove else { return nil }
    var suggestion = LexiconSuggestion(
      kind: isLower ? .lower : .raise, term: "", category: .insult, current: entry.severity,
      proposed: proposed, judged: entry.deciding, rejected: entry.decidingRejected, seen: entry.judged,
      authors: entry.authors.count, overturned: entry.overturned, undone: entry.undone)
    switch source {
    case .line(let place):
      let line = index.lines[place]
      suggestion.term = line.line.terms[0]
      suggestion.category = line.line.category
      suggestion.current = line.line.severity
      suggestion.line = line
    case .template(let rule, let category):
      suggestion.term = rule
      suggestion.category = category
    }
    return suggestion
  }

  private static func add(
    _ word: SuggestionEvidence.Word, _ evidence: SuggestionEvidence, _ lexicons: Lexicons,
    _ limits: SuggestionLimits
  ) -> LexiconSuggestion? {
    // A word that most write with a capital is a name, and names are no insults.
    guard word.missed > 0, word.authors.count >= limits.authors, word.judged >= limits.decisions,
      word.capitalised * 2 < word.missed, word.text.allSatisfy({ $0.isLetter || $0 == "'" }),
      let contrast = WordContrast(
        count: word.missed, of: evidence.missedWords, otherCount: word.approved,
        of: evidence.approvedWords), contrast.z >= limits.z,
      let interval = Interval.wilson(word.rejected, of: word.judged),
      // Texts with it have to be rejected more often than texts as a whole.
      interval.low * Double(evidence.judged) > Double(evidence.rejected),
      lexicons.couldBecomeToxic(word.text)
    else { return nil }
    let category = ToxicityCategory.allCases.max { word.categories[$0] < word.categories[$1] } ?? .insult
    return LexiconSuggestion(
      kind: .add, term: word.text, category: word.categories[category] > 0 ? category : .insult,
      proposed: min(ToxicityLine.severities.upperBound, (interval.low * 100).rounded(.down) / 100),
      judged: word.judged, rejected: word.rejected, seen: word.missed, authors: word.authors.count,
      contrast: contrast)
  }
}
