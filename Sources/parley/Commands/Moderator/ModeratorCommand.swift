import ArgumentParser

/// `parley moderator`
struct ModeratorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moderator",
    abstract: "Makes, lists, changes and removes accounts for the pages and the API of `parley serve`.",
    usage: "parley moderator <subcommand> [<options>]",
    discussion: """
      Roles, each of which may do what those before it may: viewer looks; moderator decides; lead takes cases from others, \
      assigns them and undoes what others did; admin sees to accounts. Whoever may write the database's file may do all of it \
      here; the audit trail says who did (--as).

      Example: parley moderator list
      """,
    subcommands: [
      ModeratorAddCommand.self, ModeratorListCommand.self, ModeratorRoleCommand.self,
      ModeratorPasswordCommand.self, ModeratorLinkCommand.self, ModeratorTOTPCommand.self,
      ModeratorLogoutCommand.self, ModeratorTokenCommand.self, ModeratorRemoveCommand.self,
    ])
}
