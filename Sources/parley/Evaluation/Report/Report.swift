/// What a command found, as tables under headings.
struct Report {
  var title: String
  var sections: [Section]

  /// The tables on one thing, as on one file.
  struct Section {
    /// The word for it in CSV.
    var name: String
    var title: String
    var tables: [ReportTable]
  }

  /// The forms of reports. The raw value is the word used on the command line.
  enum Form: String, CaseIterable {
    case text, json, csv, html
  }
}
