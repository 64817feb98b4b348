import CommentModel
import ReviewStore

/// Where a decision leads to: the next case of the list that somebody can decide.
struct NextCase {
  let query: QueueQuery
  let claimant: Claimant

  /// How many cases that others have are passed over before the list is begun anew.
  private static let patience = 50

  /// The case behind one that waits for somebody, else the first of the list; `nil` where none is left.
  func find(_ store: ReviewStore, behind number: Int64, at time: Timestamp) throws(StoreError) -> Int64? {
    var filter = query.filter
    filter.states.formIntersection([.pending, .claimed, .escalated])
    if filter.states.isEmpty { return nil }
    var place = number
    for _ in 0..<NextCase.patience {
      guard let next = try store.neighbours(of: place, filter, by: query.order).next else { break }
      if isFree(try store.reviewCase(next)) { return next }
      place = next
    }
    let first = try store.page(filter, by: query.order, limit: NextCase.patience, at: time)
    return first.cases.first { $0.number != number && isFree($0) }?.number
  }

  private func isFree(_ one: Case) -> Bool {
    if let assignee = one.assignee, assignee != claimant.moderator { return false }
    return one.claim.map { $0.claimant == claimant } ?? true
  }
}
