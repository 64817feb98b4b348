public import CommentModel

extension ReviewStore {
  /// One decision, whether or not it still counts.
  ///
  /// - Throws: `noDecision`.
  public func decision(_ number: Int64) throws(StoreError) -> Decision {
    try read { db in try db.decision(number) }
  }
}
