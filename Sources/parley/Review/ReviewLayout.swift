import TerminalScreen

/// Where what stands on a screen: the list over the case, or beside it where there is room for both.
struct ReviewLayout: Sendable, Hashable {
  let size: ScreenSize
  /// The rows and columns of the list.
  let list: Area
  /// Those of the case.
  let detail: Area
  /// The row that says where one is: between them, or below the case.
  let rule: Area

  /// A rectangle of a screen.
  struct Area: Sendable, Hashable {
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int
  }

  /// A page goes so many lines on: less than the lowest pane has.
  static let pageStep = 8
  /// Below this nothing useful fits.
  static let least = ScreenSize(columns: 40, rows: 12)
  /// From here on the panes stand side by side.
  private static let leastColumnsForTwo = 120
  /// The title above, the message and the keys below.
  private static let frameRows = 3

  init(_ size: ScreenSize) {
    self.size = size
    let body = max(2, size.rows - ReviewLayout.frameRows)
    if size.columns >= ReviewLayout.leastColumnsForTwo {
      let columns = max(56, min(76, size.columns * 2 / 5))
      list = Area(row: 1, column: 0, rows: body, columns: columns)
      detail = Area(row: 1, column: columns + 2, rows: body - 1, columns: size.columns - columns - 3)
      rule = Area(row: body, column: columns + 2, rows: 1, columns: size.columns - columns - 3)
    } else {
      let rows = max(2, min(12, body * 3 / 10))
      list = Area(row: 1, column: 0, rows: rows, columns: size.columns)
      rule = Area(row: rows + 1, column: 0, rows: 1, columns: size.columns)
      detail = Area(row: rows + 2, column: 1, rows: body - rows - 1, columns: size.columns - 2)
    }
  }

  /// Whether the panes stand side by side.
  var isWide: Bool { size.columns >= ReviewLayout.leastColumnsForTwo }

  /// Whether there is room at all.
  var fits: Bool { size.columns >= ReviewLayout.least.columns && size.rows >= ReviewLayout.least.rows }

  var messageRow: Int { size.rows - 2 }
  var keysRow: Int { size.rows - 1 }
}
