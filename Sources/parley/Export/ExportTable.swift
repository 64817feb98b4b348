import ArgumentParser
import ReviewRecords
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
    in store: ReviewStore, _ scope: ExportScope, _ body: (Row) -> Void
  ) throws(ExportError<Never>)
}

extension ExportTable {
  static var command: any ParsableCommand.Type { ExportTableCommand<Self>.self }

  /// Writes all rows.
  ///
  /// - Parameter isSafe: Whether they have to survive a loss of power.
  static func write(
    from store: ReviewStore, _ scope: ExportScope, style: ExportStyle, to out: consuming OutputFile,
    safely isSafe: Bool = false
  ) throws {
    var writer = ColumnWriter(columns(scope), csv: style.csv, style: style.cells)
    out.write(style.mark)
    writer.writeHeader(to: &out)
    try forEachRow(in: store, scope) { writer.write($0, to: &out) }
    if isSafe { try out.synchronize() }
    try out.finish()
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
