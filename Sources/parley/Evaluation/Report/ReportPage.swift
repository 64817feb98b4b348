/// Writes a report as one page of HTML that needs nothing else and runs nothing.
struct ReportPage {
  func page(_ report: Report) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(report.title))</title>
    <style>
    \(ReportPage.style)
    </style>
    </head>
    <body>
    <header><h1>\(escaped(report.title))</h1></header>
    <main>
    \(report.sections.map(section).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private func section(_ section: Report.Section) -> String {
    """
    <section>
    <h2>\(escaped(section.title))</h2>
    \(section.tables.map(table).joined(separator: "\n"))
    </section>
    """
  }

  private func table(_ table: ReportTable) -> String {
    let note = table.note.map { " <small>\(escaped($0))</small>" } ?? ""
    let caption = "<caption>\(escaped(table.title))\(note)</caption>"
    if table.rows.isEmpty { return "<p>\(escaped(table.title))\(note)</p>" }
    let head = table.columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      let name = row.first.map { "<th scope=\"row\">\(escaped($0.forPeople))</th>" } ?? ""
      return "<tr>\(name)\(row.dropFirst().map(cell).joined())</tr>"
    }
    return """
      <div class="table">
      <table>
      \(caption)
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private func cell(_ cell: ReportCell) -> String {
    switch cell {
    case .text: "<td class=\"words\">\(escaped(cell.forPeople))</td>"
    case .share(.some(let share)):
      "<td class=\"share\" style=\"--share:\(share)\">\(escaped(cell.forPeople))</td>"
    default: "<td>\(escaped(cell.forPeople))</td>"
    }
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Colours are the system's, so that light and dark are what the reader has chosen.
  private static let style = """
    :root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: Canvas; color: CanvasText; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
    .table { overflow-x: auto; margin: 1.25rem 0; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
    small { font-weight: 400; opacity: .75; }
    th, td { padding: .25rem .75rem; text-align: end; border-bottom: 1px solid color-mix(in srgb, CanvasText 15%, Canvas); }
    thead th { opacity: .75; font-weight: 600; }
    tbody th, thead th:first-child, .words { text-align: start; font-weight: 400; }
    .words { min-width: 8rem; overflow-wrap: anywhere; }
    .share {
      background: linear-gradient(to right, color-mix(in srgb, LinkText 22%, Canvas) calc(var(--share) * 100%), transparent 0);
    }
    """
}
