import ArgumentParser

/// `parley export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes what the queue's database holds, and figures over it, as CSV.",
    usage: "parley export <table> [<options>]",
    discussion: """
      CSV is RFC 4180 in UTF-8. A text cell that begins with =, +, -, @, tab or CR gets an apostrophe in \
      front, so that no spreadsheet runs it; --raw leaves it alone.

      Example: parley export comments --output comments.csv
      """,
    subcommands: exportTables.map { $0.command } + [ExportAllCommand.self])
}
