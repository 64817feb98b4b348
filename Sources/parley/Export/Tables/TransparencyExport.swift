import ArgumentParser
import ReviewRecords
import ReviewStore

/// `parley export transparency`
enum TransparencyExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "transparency"
  static let oneRow = "a kind of decision"
  static let key = ["category", "action", "detection", "decider"]

  static var command: any ParsableCommand.Type { ExportTransparencyCommand.self }

  static func columns(_ scope: ExportScope) -> [Column<TransparencyRecord>] { TransparencyRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (TransparencyRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportTransparency(in: scope.period, to: body)
  }
}
