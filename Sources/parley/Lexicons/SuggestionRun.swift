import CommentAnalysis
import CommentModel
import ReviewStore

/// Reads a queue's decisions for what they say of the lexicons, and tries what follows on all of its comments.
struct SuggestionRun {
  let store: ReviewStore
  /// What reports call it.
  let name: String
  let texts: LexiconTexts
  let policy: Policy
  let limits: SuggestionLimits
  let cores: Int

  /// How many comments a core takes at once.
  private static let batch = 256

  func suggest() async throws -> LexiconSuggestions {
    let index = try EntryIndex(texts)
    let lexicons = try texts.lexicons(replacing: [:])
    let outcomes = try store.caseOutcomes()
    var evidence = SuggestionEvidence()
    try await replay(
      "reading decisions", withFeedback: true,
      worker: {
        var reader = SuggestionReader(index, outcomes: outcomes, lexicons: lexicons, policy: policy)
        return { reader.evidence(of: $0) }
      }, receive: { evidence.add($0) })
    let suggestions = LexiconSuggestion.all(evidence, index, lexicons, limits)
    let patch = LexiconPatch(suggestions, of: texts)
    let changed = try texts.lexicons(replacing: patch.results)
    var places: [String: [Int]] = [:]
    for (place, suggestion) in suggestions.enumerated() where suggestion.isInPatch {
      for term in suggestion.line?.line.terms ?? [suggestion.term] { places[term, default: []].append(place) }
    }
    var effect = SuggestionEffect()
    if !patch.isEmpty {
      let found = places
      try await replay(
        "trying suggestions",
        worker: {
          var trial = SuggestionTrial(lexicons, changed, policy, places: found)
          return { trial.effect(on: $0) }
        }, receive: { effect.add($0) })
    }
    return LexiconSuggestions(
      database: name, folder: texts.folder, paths: texts.files.map(\.path), evidence: evidence,
      suggestions: suggestions, patch: patch,
      effect: patch.isEmpty ? nil : effect)
  }

  /// Hands all comments of the queue to all cores, some at a time; with feedback those too of which clients said whether they
  /// should stand.
  private func replay<Tally: Sendable>(
    _ label: String, withFeedback: Bool = false,
    worker: @escaping @Sendable () -> ([ReplayedComment]) -> Tally, receive: @escaping (Tally) -> Void
  ) async throws {
    var progress = Progress(label, total: try store.countComments())
    try await OrderedWork<[ReplayedComment], Replayed<Tally>>.run(
      cores: cores,
      worker: {
        let work = worker()
        return { Replayed(tally: work($0), comments: $0.count) }
      },
      receive: { replayed in
        receive(replayed.tally)
        progress.advance(by: replayed.comments)
      }
    ) { work in
      var rows: [ReplayedComment] = []
      func hand() {
        // No reader can do anything about a failure here.
        do { try work.add(rows) } catch { Failure.report(error) }
        rows = []
      }
      func take(_ row: ReplayedComment) -> Bool {
        rows.append(row)
        if rows.count == SuggestionRun.batch { hand() }
        return true
      }
      try store.replay(take)
      if withFeedback { try store.replayFeedback(take) }
      if !rows.isEmpty { hand() }
    }
    Progress.clear()
  }
}

private struct Replayed<Tally: Sendable>: Sendable {
  var tally: Tally
  var comments: Int
}

/// What came out.
struct LexiconSuggestions {
  /// As the user named it.
  var database: String
  /// The folder that the patch is for.
  var folder: String
  /// The files in it, by their numbers.
  var paths: [String]
  var evidence: SuggestionEvidence
  var suggestions: [LexiconSuggestion]
  var patch: LexiconPatch
  /// What the patch does; `nil` where there is none.
  var effect: SuggestionEffect?
}
