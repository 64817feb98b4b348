import CommentFormats
import CommentModel
import ReviewRecords

/// What the rows of scores look like.
struct ScoreLayout: Sendable {
  /// The forms of scores. The raw value is the word used on the command line.
  enum Form: String, CaseIterable {
    case table, csv, ndjson
  }

  var form: Form
  /// Whether rows have columns for what a policy's rules say.
  var hasRules = false
  /// Whether rows have a column with the comment's text.
  var hasText = false
  /// What CSV does with cells that a spreadsheet would run.
  var formulas = CSVWriter.Guard.apostrophe
  /// What stands in the last column; `nil` where rows have none for it.
  var manifest: [UInt8]?
  /// The width that the table keeps to, in columns.
  var width = Terminal.width

  /// The names of the columns, in order.
  var columns: [String] {
    ["file", "thread", "id", "parent", "author", "time", "state"] + ScoredComment.columns.map(\.name)
      + ["terms"] + (hasRules ? ["rules", "queue", "tags", "shadow_rules"] : []) + (hasText ? ["text"] : [])
      + (manifest == nil ? [] : ["manifest"])
  }

  /// What stands above all rows.
  var header: [UInt8] {
    form == .csv ? Array((columns.joined(separator: ",") + "\r\n").utf8) : []
  }
}
