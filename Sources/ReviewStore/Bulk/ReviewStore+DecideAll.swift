public import CommentModel
import GRDB

extension ReviewStore {
  /// How many cases a bulk decision would be about: those of the filter that are not decided.
  public func count(_ filter: CaseFilter, at time: Timestamp) throws(StoreError) -> Int {
    guard let filter = filter.undecided else { return 0 }
    try settle(at: time)
    let counts = try countByState(filter)
    return counts.values.reduce(0, +)
  }

  /// Decides all cases of a filter that are not decided: those that there are when it begins. Cases that somebody
  /// has claimed, or decides meanwhile, are left alone.
  ///
  /// Each decision is one like any other, with its audit row, and carries the number of the bulk action.
  ///
  /// - Parameters:
  ///   - progress: Is asked before every 200 cases whether to go on.
  /// - Throws: `noModerator`, `noQueue`.
  public func decideAll(
    _ filter: CaseFilter, _ action: DecisionAction, reason: String?, note: String?, by claimant: Claimant,
    at time: Timestamp, progress: (BulkProgress) -> Bool = { _ in true }
  ) throws(StoreError) -> BulkOutcome {
    try requireName(claimant.moderator)
    guard let undecided = filter.undecided else { return BulkOutcome() }
    try settle(at: time)
    let (numbers, scope) = try read { db in
      let places = try CaseOrder(db, undecided).first(.max)
      return (places.map(\.number), try filter.withoutAuthor.json)
    }
    return try decide(
      numbers, scope: scope, action, reason: reason, note: note, by: claimant, at: time, progress)
  }

  /// The same for cases that somebody has selected.
  ///
  /// - Parameter versions: Those of the cases as they were looked at; a case that has another one is left alone.
  public func decideAll(
    _ numbers: [Int64], versions: [Int64: Int] = [:], _ action: DecisionAction, reason: String?,
    note: String?,
    by claimant: Claimant, at time: Timestamp, progress: (BulkProgress) -> Bool = { _ in true }
  ) throws(StoreError) -> BulkOutcome {
    try requireName(claimant.moderator)
    let scope = "{\"cases\":\(numbers.count)}"
    return try decide(
      numbers, versions: versions, scope: scope, action, reason: reason, note: note, by: claimant, at: time,
      progress)
  }

  private func decide(
    _ numbers: [Int64], versions: [Int64: Int] = [:], scope: String, _ action: DecisionAction,
    reason: String?, note: String?,
    by claimant: Claimant, at time: Timestamp, _ progress: (BulkProgress) -> Bool
  ) throws(StoreError) -> BulkOutcome {
    var draft = DecisionDraft(action: action, reason: reason, note: note, claimant: claimant, time: time)
    let head = BulkHead(
      action: action.rawValue, moderator: claimant.moderator, scope: scope, total: numbers.count)
    return try forEach(numbers, head, at: time, progress: progress) { db, number, bulk in
      draft.bulk = bulk
      let standing = try db.standing(of: number, at: time)
      try standing.require(token: nil, version: versions[number])
      _ = try db.decide(standing, draft)
      return number
    }
  }
}

extension CaseFilter {
  /// The same without decided cases; `nil` where it asks for nothing else, as no states would mean all of them.
  fileprivate var undecided: CaseFilter? {
    var filter = self
    let open = Set(CaseState.allCases).subtracting([.decided])
    filter.states = states.isEmpty ? open : states.intersection(open)
    return filter.states.isEmpty ? nil : filter
  }

  /// The same without a name that may have to be forgotten.
  fileprivate var withoutAuthor: CaseFilter {
    var filter = self
    if author != nil { filter.author = "" }
    return filter
  }
}
