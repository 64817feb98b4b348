import CommentModel
import ReviewStore

extension ReviewStore {
  /// A day later, all moderators decide what waits for them until nothing does; how many decisions that takes.
  /// A case that then is not decided is stuck.
  func drain(after time: Timestamp) throws(StoreError) -> Int {
    let later = time.adding(86_400_000)
    var decisions = 0
    for moderator in Crew.moderators {
      let claimant = Claimant(moderator, session: "drain")
      while let next = try claimNext(CaseFilter(states: [.pending, .escalated]), by: claimant, at: later) {
        try decide(
          next.number, .approve, reason: nil, note: nil, by: claimant, token: next.claim?.token,
          version: next.version, at: later)
        decisions += 1
      }
    }
    return decisions
  }
}
