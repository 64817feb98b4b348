import ArgumentParser
import ReviewRecords
import ReviewStore

/// `parley webhook list`
struct WebhookListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists webhooks, and why one is disabled.",
    usage: "parley webhook list [<options>]",
    discussion: "Example: parley webhook list --json")

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    try printLines(database.open().webhooks(), none: "no webhooks", json: json) {
      "webhook \($0.number): \($0.sentence)"
    } members: {
      $1.members(of: $0)
    }
  }
}
