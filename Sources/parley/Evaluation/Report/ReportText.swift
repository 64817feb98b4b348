import CommentFormats

/// Prints a report for people at a terminal.
struct ReportText {
  let width: Int

  /// The widest a column of words gets that is not the last one.
  private static let widestName = 32

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
    let widths = table.columns.indices.map { column in
      let widest = table.rows.map { displayColumns(visible($0[column].forPeople)) }.max() ?? 0
      return max(
        displayColumns(table.columns[column]), isText[column] ? min(widest, ReportText.widestName) : widest)
    }
    for row in [table.columns.map(ReportCell.text)] + table.rows {
      var head = ""
      for column in row.indices.dropLast() {
        let cell = visible(row[column].forPeople)
        head += "  " + (isText[column] ? leading(cell, widths[column]) : trailing(cell, widths[column]))
      }
      let last = row.count - 1
      let cell = visible(row[last].forPeople)
      lines +=
        isText[last] ? hanging(head + "  ", cell, width: width) : [head + "  " + trailing(cell, widths[last])]
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }
}
