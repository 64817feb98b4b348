import PageMarkup

/// What a command found, as blocks under headings.
struct Report {
  var title: String
  /// What it is about, below the title.
  var subtitle: String?
  var sections: [Section]
  /// What there is to know about all of it, below the rest.
  var remarks: [String] = []

  /// The blocks on one thing, as on one file.
  struct Section {
    /// The word for it in CSV.
    var name: String
    var title: String
    var blocks: [ReportBlock]

    init(name: String, title: String, blocks: [ReportBlock]) {
      self.name = name
      self.title = title
      self.blocks = blocks
    }

    init(name: String, title: String, tables: [ReportTable]) {
      self.init(name: name, title: title, blocks: tables.map(ReportBlock.table))
    }

    /// The tables among the blocks, those of charts too.
    var tables: [ReportTable] {
      blocks.compactMap { block in
        switch block {
        case .table(let table), .chart(_, .some(let table)): table
        default: nil
        }
      }
    }
  }

  /// The charts, in their order.
  var charts: [Chart] {
    sections.flatMap { section in
      section.blocks.compactMap { if case .chart(let chart, _) = $0 { chart } else { nil } }
    }
  }

  /// The forms of reports. The raw value is the word used on the command line.
  enum Form: String, CaseIterable {
    case text, json, csv, html
  }
}
