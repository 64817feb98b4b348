import CommentFormats
import PageMarkup

/// Writes a report as Markdown (CommonMark with the tables of GitHub). What comes from sources is text there and nothing
/// else: no link, no picture, no heading, no HTML.
struct ReportMarkdown {
  /// The folder in which the charts lie as SVG; `nil` where they were not written.
  var charts: String?

  func page(_ report: Report) -> String {
    var page = "# \(inert(report.title))\n\n"
    if let subtitle = report.subtitle { page += inert(subtitle) + "\n\n" }
    for section in report.sections {
      page += "## \(inert(section.title))\n\n"
      for text in section.blocks.map(block) where !text.isEmpty { page += text + "\n" }
    }
    for remark in report.remarks { page += inert(remark) + "\n" }
    return page
  }

  private func block(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let title): "### \(inert(title))\n"
    case .tiles(let tiles):
      tiles.map { "- **\(inert($0.figure))** \(inert($0.name))\n" }.joined()
    case .paragraph(let text): inert(text) + "\n"
    case .list(let items): list(items)
    case .table(let table): self.table(table)
    case .chart(let chart, let table):
      (charts.map { "![\(inert(chart.title))](\(address($0))/\(chart.name).svg)\n\n" } ?? "")
        + (table.map(self.table) ?? "")
    case .excerpts(let excerpts): excerpts.map(excerpt).joined(separator: "\n")
    }
  }

  private func list(_ items: [String]) -> String { items.map { "- \(inert($0))\n" }.joined() }

  private func excerpt(_ excerpt: ReportExcerpt) -> String {
    let text = excerpt.pieces.map { piece in
      // Marks stand at letters: blanks within would keep Markdown from seeing them.
      piece.isMark && piece.text.first?.isWhitespace == false && piece.text.last?.isWhitespace == false
        ? "**\(inert(piece.text))**" : inert(piece.text, isWhole: false)
    }
    let quote = text.isEmpty ? "" : "\n> \(text.joined())\n"
    return "### \(inert(excerpt.title))\n\n\(list(excerpt.facts))\(quote)"
  }

  private func table(_ table: ReportTable) -> String {
    let title = "**\(inert(table.title))**" + (table.note.map { " \(inert($0))" } ?? "") + "\n"
    if table.rows.isEmpty { return title }
    let head = "| " + table.columns.map { inert($0, isWithin: true) }.joined(separator: " | ") + " |\n"
    let rules = table.columns.indices.map { column in
      column == 0 || table.rows.contains { $0[column].isText } ? "---" : "---:"
    }
    let rows = table.rows.map { row in
      "| " + row.map { inert($0.forPeople, isWithin: true) }.joined(separator: " | ") + " |\n"
    }
    return title + "\n" + head + "| " + rules.joined(separator: " | ") + " |\n" + rows.joined()
  }

  /// A folder in the place of an address: all but plain letters as percent signs.
  private func address(_ folder: String) -> String {
    folder.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80 && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Character(scalar)) : "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }.joined()
  }

  /// A text as Markdown that says it and does nothing: what could be markup stands behind a backslash or as a reference,
  /// and what would be taken for an address is parted.
  ///
  /// - Parameters:
  ///   - isWhole: Whether blanks at its ends mean nothing.
  ///   - isWithin: Whether it stands within a line, where nothing begins a list or a heading.
  private func inert(_ text: String, isWhole: Bool = true, isWithin: Bool = false) -> String {
    var inert = ""
    if !isWhole, text.first?.isWhitespace == true { inert += " " }
    let scalars = Array(visible(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // `1. ` and `1) ` at the beginning of a line.
      let isNumber =
        !isWithin && (1..<10).contains(index) && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
        && (index + 1 == scalars.count || scalars[index + 1] == " ")
      switch scalar {
      case "<": inert += "&lt;"
      case ">": inert += "&gt;"
      case "&": inert += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$", "@", "{", "}": inert += "\\\(scalar)"
      case ":" where index + 1 < scalars.count && scalars[index + 1] == "/": inert += "&#58;"
      case "." where index > 0 && "wW".unicodeScalars.contains(scalars[index - 1]): inert += "&#46;"
      case "." where isNumber, ")" where isNumber: inert += "\\\(scalar)"
      case "-", "+", "=": inert += (index == 0 && !isWithin ? "\\" : "") + "\(scalar)"
      default: inert.unicodeScalars.append(scalar)
      }
    }
    if !isWhole, inert != " ", text.last?.isWhitespace == true { inert += " " }
    return inert
  }
}
