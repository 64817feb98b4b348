import ArgumentParser
import ReviewStore

/// `parley export all`
struct ExportAllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Writes all tables into a new folder, with a description that programs can read.",
    usage: "parley export all <folder> [<options>]",
    discussion: """
      The folder is a Frictionless Data Package: datapackage.json tells of each file what its columns mean, of \
      which type they are, and its SHA-256. All files show one state of the database. The folder is there when \
      all of it is written, and not before.

      Example: parley export all exports-2025-09
      """)

  @Argument(help: "The folder, which must not be there yet, or be empty.", completion: .directory)
  var folder: String

  @OptionGroup var text: TextArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var style: ExportStyleArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    let store = try database.open().frozen()
    let style = try style.style(style.csv)
    let scope = ExportScope(period: period.period, withText: text.withText, clock: style.clock)
    let folder = try NewFolder(folder)
    do {
      var package = DataPackage(scope: scope, style: style)
      for table in exportTables { try package.write(table, from: store, in: folder) }
      try package.writeDescription(in: folder)
      try folder.keep()
    } catch {
      folder.discard()
      throw error
    }
  }
}
