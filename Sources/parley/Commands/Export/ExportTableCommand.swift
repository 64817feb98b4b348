import ArgumentParser

/// `parley export` of one table.
struct ExportTableCommand<Table: ExportTable>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Table.name,
      abstract: "One row is \(Table.oneRow).",
      usage: "parley export \(Table.name) [<options>]",
      discussion: "Example: parley export \(Table.name) --output \(Table.name).csv")
  }

  @OptionGroup var scope: Table.Arguments
  @OptionGroup var export: ExportArguments

  func run() throws {
    let style = try export.makeStyle()
    var scope = scope.scope
    scope.clock = style.clock
    try Table.write(from: try export.database.open(), scope, style: style, to: try export.output.open())
  }
}
