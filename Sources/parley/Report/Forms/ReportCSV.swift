import CommentFormats

/// Writes a report as one table of all its numbers: in which section, table and row, under which column.
struct ReportCSV {
  private let csv: CSVWriter

  init(formulas: CSVWriter.Guard) { csv = CSVWriter(formulas: formulas) }

  func write(_ report: Report, to out: inout OutputFile) {
    csv.write(["section", "table", "row", "column", "value"].map { .text($0) }, to: &out)
    for section in report.sections {
      for table in section.tables {
        for row in table.rows {
          for (column, cell) in zip(table.columns, row).dropFirst() where !cell.exact.isEmpty {
            csv.write(
              [
                .text(section.name), .text(table.name), .text(row[0].exact), .text(column),
                cell.isText ? .text(cell.exact) : .number(cell.exact),
              ], to: &out)
          }
        }
      }
    }
  }
}
