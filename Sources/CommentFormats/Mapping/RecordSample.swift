/// The first records of an input, as the columns are judged by them.
struct RecordSample {
  /// How many records are looked at.
  static let most = 200

  /// The names, in order; `""` where a column has none.
  private(set) var columns: [String] = []
  private var places: [String: Int] = [:]
  private var rows: [[String]] = []

  /// A sample of a table.
  init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A sample of JSON records, none of them seen yet.
  init() {}

  /// How many records there are in it.
  var count: Int { rows.count }

  /// The values of a column that are not empty, in order.
  func values(_ column: Int) -> [String] {
    rows.compactMap { $0.count > column && !$0[column].isEmpty ? $0[column] : nil }
  }

  /// Begins a record.
  mutating func startRecord() { rows.append([]) }

  /// Puts a value into the last record, under a name that may be new.
  mutating func add(_ name: String, _ value: String) {
    let column = places[name] ?? columns.count
    if column == columns.count {
      columns.append(name)
      places[name] = column
    }
    let last = rows.count - 1
    while rows[last].count <= column { rows[last].append("") }
    rows[last][column] = value
  }
}
