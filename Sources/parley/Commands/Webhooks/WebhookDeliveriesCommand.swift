import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley webhook deliveries`
struct WebhookDeliveriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries",
    abstract: "Lists what webhooks were sent and what waits, the newest first.",
    usage: "parley webhook deliveries [<options>] [<webhook>]",
    discussion:
      "What was delivered is forgotten after 30 days.\n\nExample: parley webhook deliveries 1 --limit 20")

  @Argument(help: ArgumentHelp("Only those of this webhook.", valueName: "number"))
  var webhook: Int64?

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "count"))
  var limit = 100

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    let deliveries = try database.open().deliveries(of: webhook, limit: max(1, limit))
    try printLines(deliveries, none: "no deliveries", json: json) {
      "delivery \($0.number) to webhook \($0.webhook): \($0.sentence)"
    } members: {
      $1.members(of: $0)
    }
  }
}

extension Delivery {
  /// `decide on case 4 of 2026-01-02T03:04:05Z, delivered 2026-01-02T03:04:06Z`
  fileprivate var sentence: String {
    let step = "\(step.action.rawValue)\(step.caseNumber.map { " on case \($0)" } ?? "") of \(step.time)"
    if let delivered { return "\(step), delivered \(delivered)" }
    let failure = failure.map { ", \(counted(attempts, "attempt")), the last: \(visible($0))" } ?? ""
    return "\(step), waits until \(due.map { "\($0)" } ?? "")\(failure)"
  }
}
