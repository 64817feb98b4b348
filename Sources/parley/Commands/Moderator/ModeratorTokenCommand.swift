import ArgumentParser

/// `parley moderator token`
struct ModeratorTokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Makes, lists and revokes tokens, with which programs ask in a moderator's name.",
    usage: "parley moderator token <subcommand> [<options>]",
    discussion: """
      A token has scopes: score scores texts, read reads cases and exports, decide takes steps, admin changes settings. What its \
      moderator's role does not allow it does not allow either.

      Example: parley moderator token list
      """,
    subcommands: [
      ModeratorTokenAddCommand.self, ModeratorTokenListCommand.self, ModeratorTokenRevokeCommand.self,
    ])
}
