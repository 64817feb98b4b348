import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator list`
struct ModeratorListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the accounts.",
    usage: "parley moderator list [<options>]",
    discussion: "Example: parley moderator list")

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    try printLines(database.open().moderators(), none: "no accounts", json: json) { one in
      var facts = [one.hasPassword ? "password" : "no password"]
      if one.hasSecondFactor { facts.append("second factor, \(one.recoveryCodes) recovery codes") }
      facts.append(one.seen.map { "last seen \($0)" } ?? "never seen")
      return "\(visible(one.name)): \(one.role.rawValue), \(facts.joined(separator: ", "))"
    } members: { one, json in
      json.member("name", one.name)
      json.member("role", one.role.rawValue)
      json.key("has_password")
      json.raw(one.hasPassword ? "true" : "false")
      json.key("has_second_factor")
      json.raw(one.hasSecondFactor ? "true" : "false")
      json.member("recovery_codes", one.recoveryCodes)
      json.member("added", one.added.description)
      json.member("seen", one.seen?.description)
    }
  }
}
