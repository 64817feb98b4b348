import CommentAnalysis
import CommentModel
import CommentText

/// What people's decisions say of entries and words, counted over the texts that they decided on.
struct SuggestionEvidence: Sendable {
  /// What fired: a line of a lexicon, or a rule of templates.
  enum Source: Sendable, Hashable {
    /// By its place in the index.
    case line(Int)
    case template(String, ToxicityCategory)
  }

  /// How often an entry was there, and what was decided then.
  struct Entry: Sendable {
    /// What it counts as it stands, 0…1.
    var severity = 0.0
    /// Texts in which it counted.
    var judged = 0
    var rejected = 0
    /// Those of them in which nothing counted more.
    var deciding = 0
    var decidingRejected = 0
    /// Those in which a decision was overturned, or taken back in any way.
    var overturned = 0
    var undone = 0
    /// Who wrote them.
    var authors: Set<Int> = []
  }

  /// How often a word was there.
  struct Word: Sendable {
    /// The word, folded.
    var text: String
    /// Texts that people decided on.
    var judged = 0
    var rejected = 0
    /// Texts that were rejected although the policy had let them pass.
    var missed = 0
    var approved = 0
    /// How often it was written as names are, in missed texts.
    var capitalised = 0
    /// Who wrote the missed texts.
    var authors: Set<Int> = []
    /// The categories that moderators gave as reasons for rejecting missed texts.
    var categories = CategoryNumbers()
  }

  private(set) var entries: [Source: Entry] = [:]
  private(set) var words: [WordKey: Word] = [:]
  /// Texts that people decided on.
  private(set) var judged = 0
  private(set) var rejected = 0
  /// Rejected texts that the policy had let pass.
  private(set) var missed = 0
  /// The words of missed and of approved texts, each once a text.
  private(set) var missedWords = 0
  private(set) var approvedWords = 0

  /// A text that somebody decided on.
  struct Judged {
    var isRejected: Bool
    /// Whether the policy lets it pass.
    var isMissed: Bool
    /// A number that stands for whoever wrote it.
    var author: Int?
    var outcome: (isOverturned: Bool, isUndone: Bool)
    /// The category that the reason names.
    var category: ToxicityCategory?
  }

  /// Counts a text.
  mutating func add(_ one: Judged) {
    judged += 1
    if one.isRejected { rejected += 1 }
    if one.isMissed { missed += 1 }
  }

  /// Counts an entry that counted in a text.
  mutating func add(_ source: Source, severity: Double, isDeciding: Bool, in one: Judged) {
    entries[source, default: Entry()].add(one, severity: severity, isDeciding: isDeciding)
  }

  /// Counts a word of a text.
  mutating func add(_ key: WordKey, _ text: () -> String, isCapitalised: Bool, in one: Judged) {
    if one.isMissed { missedWords += 1 }
    if !one.isRejected { approvedWords += 1 }
    words[key, default: Word(text: text())].add(one, isCapitalised: isCapitalised)
  }

  mutating func add(_ other: SuggestionEvidence) {
    judged += other.judged
    rejected += other.rejected
    missed += other.missed
    missedWords += other.missedWords
    approvedWords += other.approvedWords
    for (source, entry) in other.entries { entries[source, default: Entry()].add(entry) }
    for (key, word) in other.words { words[key, default: Word(text: word.text)].add(word) }
  }
}

extension SuggestionEvidence.Entry {
  fileprivate mutating func add(_ one: SuggestionEvidence.Judged, severity: Double, isDeciding: Bool) {
    self.severity = severity
    judged += 1
    if one.isRejected { rejected += 1 }
    if isDeciding {
      deciding += 1
      if one.isRejected { decidingRejected += 1 }
    }
    if one.outcome.isOverturned { overturned += 1 }
    if one.outcome.isUndone { undone += 1 }
    if let author = one.author { authors.insert(author) }
  }

  fileprivate mutating func add(_ other: SuggestionEvidence.Entry) {
    severity = other.severity
    judged += other.judged
    rejected += other.rejected
    deciding += other.deciding
    decidingRejected += other.decidingRejected
    overturned += other.overturned
    undone += other.undone
    authors.formUnion(other.authors)
  }
}

extension SuggestionEvidence.Word {
  fileprivate mutating func add(_ one: SuggestionEvidence.Judged, isCapitalised: Bool) {
    judged += 1
    if one.isRejected { rejected += 1 } else { approved += 1 }
    guard one.isMissed else { return }
    missed += 1
    if isCapitalised { capitalised += 1 }
    if let author = one.author { authors.insert(author) }
    if let category = one.category { categories[category] += 1 }
  }

  fileprivate mutating func add(_ other: SuggestionEvidence.Word) {
    judged += other.judged
    rejected += other.rejected
    missed += other.missed
    approved += other.approved
    capitalised += other.capitalised
    authors.formUnion(other.authors)
    for category in ToxicityCategory.allCases { categories[category] += other.categories[category] }
  }
}
