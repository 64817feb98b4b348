import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator token list`
struct ModeratorTokenListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists tokens, without their secrets.",
    usage: "parley moderator token list [<options>] [<name>]",
    discussion: "Example: parley moderator token list bo")

  @Argument(help: ArgumentHelp("Only those of this moderator.", valueName: "name"))
  var name: String?

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    try printLines(database.open().tokens(of: name), none: "no tokens", json: json) { token in
      let scopes = TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue).joined(separator: ", ")
      let end = token.ends.map { ", ends \($0)" } ?? ""
      let use = token.used.map { "last used \($0)" } ?? "never used"
      return "\(token.number) \(visible(token.name)) of \(visible(token.moderator)): \(scopes); \(use)\(end)"
    } members: { token, json in
      json.member("number", Int(token.number))
      json.member("name", token.name)
      json.member("moderator", token.moderator)
      json.member("role", token.role.rawValue)
      json.key("scopes")
      json.array { json in
        for scope in TokenScope.allCases where token.scopes.contains(scope) { json.string(scope.rawValue) }
      }
      json.member("added", token.added.description)
      json.member("ends", token.ends?.description)
      json.member("used", token.used?.description)
    }
  }
}
