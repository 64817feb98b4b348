import CommentModel

/// How the verdicts of two policies on the same comments differ.
struct PolicyDiff: Sendable {
  /// A comment that the new policy sends elsewhere.
  struct Change: Sendable {
    var name: CommentName
    var caseNumber: Int64?
    var decided: DecisionAction?
    var old: Verdict
    var new: Verdict

    var kind: Kind { Kind(old, new)! }
  }

  /// What can become of a comment. The raw value is the word used in every output.
  enum Kind: String, CaseIterable {
    /// Approved before, now a person has to look.
    case flagged
    /// The other way round.
    case cleared
    /// Flagged by both, but for something else or for another queue.
    case moved

    /// `nil` where both say the same.
    init?(_ old: Verdict, _ new: Verdict) {
      switch (old.action == .approve, new.action == .approve) {
      case (true, false): self = .flagged
      case (false, true): self = .cleared
      case (true, true): return nil
      case (false, false):
        if old.action == new.action, old.queue == new.queue { return nil }
        self = .moved
      }
    }
  }

  /// What people decided on comments, and what a policy says of these.
  struct Agreement: Sendable {
    /// Rejected by people: flagged by the policy, and approved.
    var rejectedFlagged = 0
    var rejectedApproved = 0
    /// The same of what people approved.
    var approvedFlagged = 0
    var approvedApproved = 0

    mutating func add(_ decided: DecisionAction, _ verdict: Verdict) {
      let isFlagged = verdict.action != .approve
      switch decided {
      case .reject: if isFlagged { rejectedFlagged += 1 } else { rejectedApproved += 1 }
      case .approve: if isFlagged { approvedFlagged += 1 } else { approvedApproved += 1 }
      case .escalate: break
      }
    }

    static func += (sum: inout Agreement, other: Agreement) {
      sum.rejectedFlagged += other.rejectedFlagged
      sum.rejectedApproved += other.rejectedApproved
      sum.approvedFlagged += other.approvedFlagged
      sum.approvedApproved += other.approvedApproved
    }

    var count: Int { rejectedFlagged + rejectedApproved + approvedFlagged + approvedApproved }
  }

  /// How many comments, by what the old policy says and what the new one says.
  var counts: [[Int]] = Array(repeating: [0, 0, 0], count: 3)
  /// How many are in each group, and how many of these people approved and rejected.
  var kinds: [Kind: KindCounts] = [:]
  var old = Agreement()
  var new = Agreement()
  /// How many newly flagged and moved comments each reason of the new policy has a part in, and how many newly cleared
  /// ones each of the old one.
  var flaggedBy: [String: Int] = [:]
  var clearedFrom: [String: Int] = [:]
  /// How often each rule of the new policy fired that is in the shadow.
  var shadows: [String: Int] = [:]
  /// The moments of the first and the last comment: when they were posted, and when they came into the queue.
  var posted = Span()
  var added = Span()
  /// All changes, in the order of the comments; where they are only counted, none.
  var changes: [Change] = []

  /// From when to when.
  struct Span: Sendable {
    private var ends: (first: Timestamp, last: Timestamp)?

    mutating func add(_ time: Timestamp) {
      ends = ends.map { (min($0.first, time), max($0.last, time)) } ?? (time, time)
    }

    static func += (span: inout Span, other: Span) {
      guard let ends = other.ends else { return }
      span.add(ends.first)
      span.add(ends.last)
    }

    /// One at least; `nil` where there is no moment.
    var days: Double? {
      ends.map { max(1, Double($0.last.milliseconds - $0.first.milliseconds) / 86_400_000) }
    }
  }

  struct KindCounts: Sendable {
    var comments = 0
    var approved = 0
    var rejected = 0
  }

  mutating func add(_ row: PolicyReplay.Row, _ verdicts: [Verdict]) {
    let (before, after) = (verdicts[0], verdicts[1])
    counts[before.action.place][after.action.place] += 1
    if let time = row.time { posted.add(time) }
    if let time = row.added { added.add(time) }
    if let decided = row.decided {
      old.add(decided, before)
      new.add(decided, after)
    }
    for finding in after.shadowFindings { shadows[finding.rule, default: 0] += 1 }
    guard let kind = Kind(before, after), let name = row.name else { return }
    kinds[kind, default: KindCounts()].comments += 1
    if row.decided == .approve { kinds[kind]?.approved += 1 }
    if row.decided == .reject { kinds[kind]?.rejected += 1 }
    if kind == .cleared {
      for cause in before.causes { clearedFrom[cause, default: 0] += 1 }
    } else {
      for cause in after.causes { flaggedBy[cause, default: 0] += 1 }
    }
    changes.append(
      Change(name: name, caseNumber: row.caseNumber, decided: row.decided, old: before, new: after))
  }

  /// Adds up tallies whose comments follow these.
  mutating func add(_ other: PolicyDiff) {
    for old in counts.indices { for new in counts.indices { counts[old][new] += other.counts[old][new] } }
    for (kind, counts) in other.kinds {
      kinds[kind, default: KindCounts()].comments += counts.comments
      kinds[kind]?.approved += counts.approved
      kinds[kind]?.rejected += counts.rejected
    }
    old += other.old
    new += other.new
    flaggedBy.merge(other.flaggedBy, uniquingKeysWith: +)
    clearedFrom.merge(other.clearedFrom, uniquingKeysWith: +)
    shadows.merge(other.shadows, uniquingKeysWith: +)
    posted += other.posted
    added += other.added
    changes += other.changes
  }
}

extension PolicyDiff {
  var comments: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  func count(_ kind: Kind) -> Int { kinds[kind]?.comments ?? 0 }

  /// How many days the comments span, one at least: by when they were posted, where that is known of any, else by when
  /// they came; `nil` where neither is.
  var days: Double? { posted.days ?? added.days }

  /// How many reviews more there are a day, fewer where it is negative.
  var extraReviews: Double? { days.map { Double(count(.flagged) - count(.cleared)) / $0 } }

  /// How many comments a policy flags.
  var flaggedBefore: Int { comments - counts[0].reduce(0, +) }
  var flaggedAfter: Int { comments - counts.reduce(0) { $0 + $1[0] } }
}

extension PolicyAction {
  fileprivate var place: Int { PolicyAction.allCases.firstIndex(of: self)! }
}

extension Verdict {
  /// The rules and thresholds that asked for what it says, by name.
  var causes: [String] {
    findings.filter { $0.action == action }.map { "rule \($0.rule)" }
      + reasons.filter { $0.action == action }.map { "threshold \($0.attribute.name)" }
  }
}
