/// A table of a report, in whatever form it is printed.
struct ReportTable {
  /// The word for it in CSV.
  var name: String
  /// What stands above it.
  var title: String
  /// What there is to know about it.
  var note: String?
  /// The names of the columns. What stands in the first one names the row.
  var columns: [String]
  var rows: [[ReportCell]]
}

/// A cell of a report.
enum ReportCell {
  case text(String)
  case count(Int)
  /// `nil` where there is none.
  case number(Double?)
  /// A number from 0 to 1 that is worth a bar where there is room for one.
  case share(Double?)
  /// A number that is written in its own way: `3 h`, `12 of 14`.
  case figure(String)

  /// For people: three decimal places.
  var forPeople: String {
    switch self {
    case .text(let text), .figure(let text): text
    case .count(let count): String(count)
    // Another system's scores can be of any size.
    case .number(let number), .share(let number):
      number.map { abs($0) < 1e9 ? readable($0, places: 3) : "\($0)" } ?? ""
    }
  }

  /// For programs: all digits.
  var exact: String {
    switch self {
    case .text(let text), .figure(let text): text
    case .count(let count): String(count)
    case .number(let number), .share(let number): number.map { "\($0)" } ?? ""
    }
  }

  /// Whether it is read from the left.
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
