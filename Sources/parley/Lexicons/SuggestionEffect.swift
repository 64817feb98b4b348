import CommentAnalysis
import CommentModel
import ReviewStore

/// What suggestions do to what is sent to people, over all comments of a queue.
struct SuggestionEffect: Sendable {
  /// What is flagged: by thresholds alone, as those who ask know what their rules do.
  struct Flagged: Sendable {
    var approved = 0
    var rejected = 0
    /// Comments that nobody decided on.
    var undecided = 0

    var all: Int { approved + rejected + undecided }
    var decided: Int { approved + rejected }

    mutating func add(_ decided: DecisionAction?) {
      switch decided {
      case .approve: approved += 1
      case .reject: rejected += 1
      case .escalate, nil: undecided += 1
      }
    }

    static func += (sum: inout Flagged, other: Flagged) {
      sum.approved += other.approved
      sum.rejected += other.rejected
      sum.undecided += other.undecided
    }
  }

  /// What a suggestion moves.
  struct Moved: Sendable {
    var flagged = Flagged()
    var cleared = Flagged()
  }

  var comments = 0
  /// What people rejected, flagged or not.
  var rejected = 0
  var before = Flagged()
  var after = Flagged()
  /// By the place of the suggestion: comments that it has a part in and that are flagged or cleared now.
  var moved: [Int: Moved] = [:]
  /// When the first and the last comment came.
  private var first: Timestamp?
  private var last: Timestamp?

  /// Over so many days comments came: one at least.
  var days: Double {
    guard let first, let last else { return 1 }
    return max(1, Double(last.milliseconds - first.milliseconds) / 86_400_000)
  }

  mutating func add(
    _ row: ReplayedComment, wasFlagged: Bool, isFlagged: Bool, suggestions: Set<Int>
  ) {
    comments += 1
    if row.decided == .reject { rejected += 1 }
    if wasFlagged { before.add(row.decided) }
    if isFlagged { after.add(row.decided) }
    first = min(first ?? row.added, row.added)
    last = max(last ?? row.added, row.added)
    for place in suggestions {
      if isFlagged {
        moved[place, default: Moved()].flagged.add(row.decided)
      } else {
        moved[place, default: Moved()].cleared.add(row.decided)
      }
    }
  }

  mutating func add(_ other: SuggestionEffect) {
    comments += other.comments
    rejected += other.rejected
    before += other.before
    after += other.after
    for (place, one) in other.moved {
      moved[place, default: Moved()].flagged += one.flagged
      moved[place, default: Moved()].cleared += one.cleared
    }
    if let time = other.first { first = min(first ?? time, time) }
    if let time = other.last { last = max(last ?? time, time) }
  }
}

/// Scores comments with the lexicons as they are and as they would be. Each core has its own.
struct SuggestionTrial: ~Copyable {
  private var current: Scorer
  private var proposed: Scorer
  /// The places of suggestions, by the terms that matches name.
  private let places: [String: [Int]]

  init(_ current: Lexicons, _ proposed: Lexicons, _ policy: Policy, places: [String: [Int]]) {
    self.current = Scorer(lexicons: current, policy: policy)
    self.proposed = Scorer(lexicons: proposed, policy: policy)
    self.places = places
  }

  mutating func effect(on rows: [ReplayedComment]) -> SuggestionEffect {
    var effect = SuggestionEffect()
    for row in rows {
      let text = row.comment.text.utf8Span.span
      let wasFlagged = current.score(text, marks: row.comment.marks).action != .approve
      let isFlagged = proposed.score(text, marks: row.comment.marks).action != .approve
      var suggestions: Set<Int> = []
      if wasFlagged != isFlagged {
        let steps = proposed.explain(row.comment.text, marks: row.comment.marks).scored.steps
        suggestions = Set(steps.flatMap { places[$0.match.term] ?? [] })
      }
      effect.add(row, wasFlagged: wasFlagged, isFlagged: isFlagged, suggestions: suggestions)
    }
    return effect
  }
}
