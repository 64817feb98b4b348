import CommentAnalysis
import CommentModel
import CommentText
import Glibc
import ReviewStore

/// Reads texts that people decided on for what they say of entries and words. Each core has its own.
struct SuggestionReader: ~Copyable {
  private let index: EntryIndex
  private let outcomes: [Int64: CaseOutcome]
  private var scorer: Scorer
  private var tokenizer = Tokenizer()
  private var buffer = TokenBuffer()

  /// Shorter words say little by themselves.
  private static let shortest = 3

  init(_ index: EntryIndex, outcomes: [Int64: CaseOutcome], lexicons: Lexicons, policy: Policy) {
    self.index = index
    self.outcomes = outcomes
    scorer = Scorer(lexicons: lexicons, policy: policy)
  }

  /// What some comments say; those that nobody decided on say nothing.
  mutating func evidence(of rows: [ReplayedComment]) -> SuggestionEvidence {
    var evidence = SuggestionEvidence()
    for row in rows {
      guard let decided = row.decided, decided != .escalate else { continue }
      let text = row.comment.text
      let explanation = scorer.explain(text, marks: row.comment.marks)
      let outcome = row.caseNumber.flatMap { outcomes[$0] }
      let isRejected = decided == .reject
      let judged = SuggestionEvidence.Judged(
        isRejected: isRejected, isMissed: isRejected && explanation.scored.verdict.action == .approve,
        author: row.comment.author?.hashValue,
        outcome: (outcome?.isOverturned ?? false, outcome?.isUndone ?? false),
        category: isRejected ? outcome?.reason.flatMap(ToxicityCategory.init(reason:)) : nil)
      evidence.add(judged)
      addEntries(of: explanation.toxicity, judged, &evidence)
      addWords(of: text, explanation.scored.passages, judged, &evidence)
    }
    return evidence
  }

  private func addEntries(
    of derivation: ToxicityDerivation, _ judged: SuggestionEvidence.Judged,
    _ evidence: inout SuggestionEvidence
  ) {
    let steps = derivation.steps.filter { $0.value > 0 }
    let most = steps.map(\.value).max() ?? 0
    var found: [SuggestionEvidence.Source: (severity: Double, isDeciding: Bool)] = [:]
    for step in steps {
      guard case .toxicity(let category) = step.measure else { continue }
      let source =
        index.line(of: step.match.term, category).map(SuggestionEvidence.Source.line)
        ?? .template(step.match.term, category)
      let isDeciding = step.value == most || found[source]?.isDeciding == true
      found[source] = (-expm1(-step.base), isDeciding)
    }
    for (source, entry) in found {
      evidence.add(source, severity: entry.severity, isDeciding: entry.isDeciding, in: judged)
    }
  }

  private mutating func addWords(
    of text: String, _ passages: [Passage], _ judged: SuggestionEvidence.Judged,
    _ evidence: inout SuggestionEvidence
  ) {
    let bytes = text.utf8Span.span
    tokenizer.tokenize(bytes, into: &buffer)
    var seen: Set<WordKey> = []
    for token in buffer.tokens where token.kind == .word && token.range.count >= SuggestionReader.shortest {
      let isOwn = passages.first { $0.range.contains(token.range.lowerBound) }?.kind == .own
      guard isOwn, seen.insert(token.key).inserted else { continue }
      let first = bytes[token.range.lowerBound]
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      evidence.add(
        token.key,
        {
          let word = token.range.map { bytes[$0] }
          return String(decoding: Folding.fold(String(decoding: word, as: UTF8.self)), as: UTF8.self)
        },
        isCapitalised: isCapital && !token.shape.contains(.capitals), in: judged)
    }
  }
}

extension ToxicityCategory {
  /// The category that a moderator's reason names: `identity attack`, `threat`.
  fileprivate init?(reason: String) {
    let name = reason.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
    self.init(rawValue: String(name))
  }
}
