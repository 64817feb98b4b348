import CommentFormats

/// Prints a report for people at a terminal.
struct ReportText {
  let width: Int

  /// The widest that a column of words gets that is neither the first nor the last one.
  private static let widestWords = 20
  /// What the first column gets at least, where it needs as much.
  private static let narrowestName = 24

  func page(_ report: Report) -> String {
    report.sections.map { section in
      let head = excerpt(visible(section.title), width: width) + "\n"
      return head + section.tables.map { "\n" + lines($0).joined(separator: "\n") + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private func lines(_ table: ReportTable) -> [String] {
    var lines = wrapped(table.title + (table.note.map { ": \($0)" } ?? ""), width: width)
    if table.rows.isEmpty { return lines }
    let isText = table.columns.indices.map { column in table.rows.contains { $0[column].isText } }
    let widths = widths(table, isText)
    // Words behind the last number stand below each other.
    let end = max(1, isText.lastIndex(of: false).map { $0 + 1 } ?? table.columns.count - 1)
    for row in [table.columns.map(ReportCell.text)] + table.rows {
      var head = ""
      for (column, cell) in row[..<end].enumerated() {
        let cell = visible(cell.forPeople)
        head += "  " + (isText[column] ? leading(cell, widths[column]) : trailing(cell, widths[column]))
      }
      let words = row[end...].filter { !$0.forPeople.isEmpty }
      if words.isEmpty { lines.append(head) }
      for cell in words {
        lines += hanging(head + "  ", visible(cell.forPeople), width: width)
        head = String(repeating: " ", count: displayColumns(head))
      }
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// Columns are as wide as what is in them, those of words within bounds; the first one gets what is left.
  private func widths(_ table: ReportTable, _ isText: [Bool]) -> [Int] {
    var widths = table.columns.indices.map { column in
      let widest = table.rows.map { displayColumns(visible($0[column].forPeople)) }.max() ?? 0
      let isBounded = isText[column] && column > 0
      return max(
        displayColumns(table.columns[column]), isBounded ? min(widest, ReportText.widestWords) : widest)
    }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    if isText[0] { widths[0] = min(widths[0], max(ReportText.narrowestName, width - others - 2)) }
    return widths
  }
}
