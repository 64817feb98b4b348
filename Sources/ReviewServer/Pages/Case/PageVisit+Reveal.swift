import CommentModel
import ReviewStore

extension PageVisit {
  /// How long severe words stay shown once they were asked for, in milliseconds.
  private static let revealTime: Int64 = 10 * 60_000

  /// Whether this moderator asked for the severe words of a case a short time ago.
  ///
  /// - Parameter audit: what happened to the case.
  func hasRevealed(_ audit: [AuditEntry]) -> Bool {
    audit.contains { entry in
      entry.action == .reveal && entry.actor == visitor.name
        && entry.time.milliseconds > now.milliseconds - PageVisit.revealTime
    }
  }
}
