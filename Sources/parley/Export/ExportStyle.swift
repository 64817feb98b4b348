import CommentFormats
import ReviewRecords
import ReviewStore

/// How rows of exports are written.
struct ExportStyle {
  enum Form {
    /// - Parameter mark: Whether a byte order mark stands in front, by which some spreadsheets tell UTF-8.
    case csv(CSVWriter.Guard, mark: Bool)
    case ndjson
  }

  var form: Form
  var clock = ExportClock()
  /// What stands in the place of authors; `nil` leaves their names.
  var pseudonyms: Pseudonyms?

  /// CSV, where it is that.
  var csv: CSVWriter? {
    if case .csv(let formulas, _) = form { CSVWriter(formulas: formulas) } else { nil }
  }

  /// What stands in front of the first row.
  var mark: String {
    if case .csv(_, mark: true) = form { "\u{FEFF}" } else { "" }
  }

  /// How cells are written.
  var cells: CellStyle {
    CellStyle(
      time: { [clock] in clock.words($0) },
      author: { [pseudonyms] in pseudonyms?.pseudonym(of: $0) ?? $0 })
  }
}
