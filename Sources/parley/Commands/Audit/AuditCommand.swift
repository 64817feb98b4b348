import ArgumentParser

/// `parley audit`
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Shows what was done to the queue, and proves that nobody has altered that.",
    usage: "parley audit <command> [<options>]",
    discussion: "Example: parley audit verify",
    subcommands: [
      AuditVerifyCommand.self, AuditListCommand.self, AuditKeyCommand.self, AuditCheckpointCommand.self,
    ])
}
