import PageMarkup

/// Writes a report as one page of HTML that needs nothing else and runs nothing.
struct ReportPage {
  func page(_ report: Report) -> String {
    let style = HTML(markup: ReportStyle.text)
    let subtitle: HTML? = report.subtitle.map { "<p class=\"about\">\($0)</p>\n" }
    let remarks: HTML? =
      report.remarks.isEmpty
      ? nil : "<footer>\n\(report.remarks.map { remark -> HTML in "<p>\(remark)</p>\n" })</footer>\n"
    let markup: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(report.title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <header>
      <h1>\(report.title)</h1>
      \(subtitle)\(contents(report))</header>
      <main>
      \(report.sections.enumerated().map { section($1, number: $0 + 1) })</main>
      \(remarks)</body>
      </html>

      """
    return markup.text
  }

  /// The way to the sections, where there are so many that one looks for them.
  private func contents(_ report: Report) -> HTML? {
    if report.sections.count < 4 { return nil }
    let links = report.sections.enumerated().map { index, section -> HTML in
      "<li><a href=\"#section-\(index + 1)\">\(section.title)</a></li>\n"
    }
    return "<nav aria-label=\"Contents\">\n<ul>\n\(links)</ul>\n</nav>\n"
  }

  private func section(_ section: Report.Section, number: Int) -> HTML {
    """
    <section id="section-\(number)">
    <h2>\(section.title)</h2>
    \(section.blocks.map(block))</section>

    """
  }

  private func block(_ block: ReportBlock) -> HTML {
    switch block {
    case .heading(let title): "<h3>\(title)</h3>\n"
    case .tiles(let tiles): "<dl class=\"tiles\">\n\(tiles.map(tile))</dl>\n"
    case .paragraph(let text): "<p>\(text)</p>\n"
    case .list(let items): "<ul>\n\(items.map { item -> HTML in "<li>\(item)</li>\n" })</ul>\n"
    case .table(let table): self.table(table)
    case .chart(let chart, let table): picture(chart, table)
    case .excerpts(let excerpts): "\(excerpts.map(excerpt))"
    }
  }

  private func tile(_ tile: ReportTile) -> HTML {
    "<div><dt>\(tile.name)</dt><dd>\(tile.figure)</dd></div>\n"
  }

  private func picture(_ chart: Chart, _ table: ReportTable?) -> HTML {
    """
    <figure>
    <figcaption id="\(chart.name)-caption">\(chart.title)</figcaption>
    <div class="picture" tabindex="0" role="group" aria-labelledby="\(chart.name)-caption">
    \(chart.markup)
    </div>
    </figure>
    \(table.map(self.table))
    """
  }

  private func excerpt(_ excerpt: ReportExcerpt) -> HTML {
    let text: HTML? =
      excerpt.pieces.isEmpty ? nil : "<blockquote>\(excerpt.pieces.map(piece))</blockquote>\n"
    return """
      <article>
      <h3>\(excerpt.title)</h3>
      <ul>
      \(excerpt.facts.map { fact -> HTML in "<li>\(fact)</li>\n" })</ul>
      \(text)</article>

      """
  }

  private func piece(_ piece: TextPiece) -> HTML {
    let text = HTML(lines: piece.text)
    return piece.isMark ? "<mark>\(text)</mark>" : text
  }

  private func table(_ table: ReportTable) -> HTML {
    let note: HTML? = table.note.map { " <small>\($0)</small>" }
    if table.rows.isEmpty { return "<p>\(table.title)\(note)</p>\n" }
    let head = table.columns.enumerated().map { index, column -> HTML in
      let words: HTML? = table.rows.contains { $0[index].isText } ? " class=\"words\"" : nil
      return "<th scope=\"col\"\(words)>\(column)</th>"
    }
    let rows = table.rows.map { row -> HTML in
      let name: HTML? = row.first.map { "<th scope=\"row\">\($0.forPeople)</th>" }
      return "<tr>\(name)\(row.dropFirst().map(cell))</tr>\n"
    }
    return """
      <div class="table" tabindex="0" role="group" aria-label="\(table.title)">
      <table>
      <caption>\(table.title)\(note)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private func cell(_ cell: ReportCell) -> HTML {
    switch cell {
    case .text: "<td class=\"words\">\(cell.forPeople)</td>"
    case .share(.some(let share)):
      "<td class=\"share\" style=\"--share:\("\(share)")\">\(cell.forPeople)</td>"
    default: "<td>\(cell.forPeople)</td>"
    }
  }
}
