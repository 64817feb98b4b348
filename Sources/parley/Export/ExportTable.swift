import ArgumentParser
import ReviewStore

/// A table that can be exported: its columns, and where its rows come from.
protocol ExportTable: Sendable {
  associatedtype Row
  /// The options that mean something to it.
  associatedtype Arguments: ScopeArguments

  /// Its name, which is the command's and the file's too.
  static var name: String { get }
  /// What one row is: `a moderator`.
  static var oneRow: String { get }
  /// What tells one row from every other.
  static var key: [String] { get }
  /// The command that writes it.
  static var command: any ParsableCommand.Type { get }
  static func columns(_ scope: ExportScope) -> [Column<Row>]

  /// Hands over the rows, always in the same order.
  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (Row) throws(Failure) -> Void
  ) throws(ExportError<Failure>)
}

extension ExportTable {
  static var command: any ParsableCommand.Type { ExportTableCommand<Self>.self }

  /// Writes all rows, and returns how many there are.
  @discardableResult static func write(
    from store: ReviewStore, _ scope: ExportScope, style: ExportStyle, to out: OutputFile,
    safely: Bool = false
  ) throws -> Int {
    var writer = ExportWriter(columns(scope), style: style, to: out)
    do throws(ExportError<Failure>) {
      try forEachRow(in: store, scope) { row throws(Failure) in try writer.write(row) }
    } catch {
      switch error {
      case .store(let error): throw error
      case .receiver(let error): throw error
      }
    }
    try writer.finish(safely: safely)
    return writer.rows
  }
}

/// What of the database is exported.
struct ExportScope: Sendable {
  var period = ExportPeriod()
  /// Whether comments come with their texts.
  var withText = false
  /// By which days and hours begin.
  var clock = ExportClock()
}
