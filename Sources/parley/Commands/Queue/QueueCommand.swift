import ArgumentParser
import CommentModel
import Foundation

/// `parley queue`
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Keeps the comments that a person should look at, and what was decided.",
    usage: "parley queue <command> [<options>]",
    discussion: "Example: parley queue add seeds/demo.ndjson && parley queue list",
    subcommands: [
      QueueAddCommand.self, QueueListCommand.self, QueueShowCommand.self, QueueClaimCommand.self,
      QueueHeartbeatCommand.self, QueueReleaseCommand.self, QueueStealCommand.self, QueueAssignCommand.self,
      QueueDecideCommand.self, QueueDecideAllCommand.self, QueueUndoCommand.self, QueueRedoCommand.self,
      QueueBulkCommand.self, QueueSnoozeCommand.self, QueueReportCommand.self, QueueForceReviewCommand.self,
      QueueAppealCommand.self, QueueSecondReviewCommand.self, QueueQueuesCommand.self, QueueRouteCommand.self,
      QueueFilterCommand.self, QueueLeadCommand.self, QueueOutboxCommand.self, QueuePurgeCommand.self,
      QueuePseudonymiseCommand.self,
    ])
}

extension Timestamp {
  /// The moment at which this is called; what `PARLEY_CLOCK` says (RFC 3339) where a run is to be told again to the
  /// letter.
  static var now: Timestamp {
    if let fixed = setting("PARLEY_CLOCK").flatMap({ Timestamp(iso8601: $0) }) { return fixed }
    return Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
