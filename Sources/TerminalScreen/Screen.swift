/// What is to be seen on a terminal: a grid of cells, and where the cursor stands.
public struct Screen: Sendable, Hashable {
  /// Its size.
  public let size: ScreenSize
  /// The cells, row by row.
  private var cells: [Cell]
  /// Where the cursor is seen; `nil` hides it.
  public var cursor: ScreenPlace?

  /// Creates an empty screen.
  public init(_ size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place on the screen.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Puts a line into a row, from a column on, in `width` columns: what does not fit is cut off, and what is left of
  /// them is blank. Rows and columns beyond the screen are ignored.
  public mutating func put(_ line: StyledLine, row: Int, column: Int = 0, width: Int, _ rest: Style = .usual)
  {
    guard row >= 0, row < size.rows, column >= 0 else { return }
    let end = min(size.columns, column + width)
    var place = column
    for cell in line.cut(to: end - column).cells where place + cell.columns <= end {
      self.put(cell, row, place)
      place += cell.columns
    }
    while place < end {
      self.put(Cell(" ", columns: 1, style: rest), row, place)
      place += 1
    }
  }

  private mutating func put(_ cell: Cell, _ row: Int, _ column: Int) {
    let place = row * size.columns + column
    cells[place] = cell
    if cell.columns == 2 { cells[place + 1] = .rightHalf(cell.style) }
  }

  /// The rows as text, without blanks at their ends.
  public var rows: [String] {
    (0..<size.rows).map { row in
      let cells = cells[row * size.columns..<(row + 1) * size.columns]
      let end = cells.lastIndex { $0.character != " " || $0.columns == 0 }.map { $0 + 1 } ?? cells.startIndex
      return String(cells[..<end].filter { $0.columns > 0 }.map(\.character))
    }
  }
}

/// The size of a screen.
public struct ScreenSize: Sendable, Hashable {
  /// From 1.
  public var columns: Int
  /// From 1.
  public var rows: Int

  /// Creates a size; both numbers are 1 at least.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// A place on a screen; the top left one has 0 and 0.
public struct ScreenPlace: Sendable, Hashable {
  /// From the top, from 0.
  public var row: Int
  /// From the left, from 0.
  public var column: Int

  /// Creates a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
