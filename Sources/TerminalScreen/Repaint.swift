/// Turns screens into what a terminal has to be sent, as little as is needed (ECMA-48; xterm's control sequences).
public struct Repaint: Sendable {
  /// Whether styles are drawn; without, only characters are sent.
  private let hasStyles: Bool
  private var shown: Screen?

  /// Starts with a terminal of which nothing is known.
  public init(hasStyles: Bool) {
    self.hasStyles = hasStyles
  }

  /// Forgets what the terminal shows, as after something else has written to it: the next screen is sent as a whole.
  public mutating func forget() { shown = nil }

  /// The bytes that make a terminal show a screen, where it shows the last one.
  public mutating func bytes(for screen: Screen) -> [UInt8] {
    var out = TerminalOutput(hasStyles: hasStyles)
    if let shown, shown.size == screen.size {
      if shown == screen { return [] }
      out.begin()
      for row in 0..<screen.size.rows { out.update(row: row, from: shown, to: screen) }
    } else {
      out.begin()
      out.clear()
      let empty = Screen(screen.size)
      for row in 0..<screen.size.rows { out.update(row: row, from: empty, to: screen) }
    }
    out.end(cursor: screen.cursor)
    shown = screen
    return out.bytes
  }
}

/// Bytes for a terminal, with what is known of its cursor and its style.
private struct TerminalOutput {
  let hasStyles: Bool
  var bytes: [UInt8] = []
  private var place: ScreenPlace?
  private var style: Style?

  init(hasStyles: Bool) {
    self.hasStyles = hasStyles
  }

  /// The cursor is hidden while it wanders, and a terminal that knows mode 2026 shows all at once.
  mutating func begin() { send("\u{1B}[?2026h\u{1B}[?25l") }

  mutating func clear() { send("\u{1B}[0m\u{1B}[2J") }

  mutating func end(cursor: ScreenPlace?) {
    if hasStyles { send("\u{1B}[0m") }
    if let cursor {
      move(to: cursor)
      send("\u{1B}[?25h")
    }
    send("\u{1B}[?2026l")
  }

  mutating func update(row: Int, from old: Screen, to new: Screen) {
    var isStale = false
    for column in 0..<new.size.columns {
      let cell = new[row, column]
      if cell.columns == 0 || !isStale && old[row, column] == cell { continue }
      put(cell, row: row, column: column)
      isStale = !cell.hasCertainWidth
    }
  }

  private mutating func put(_ cell: Cell, row: Int, column: Int) {
    let here = ScreenPlace(row: row, column: column)
    if cell.columns == 2 {
      // A terminal that takes it for narrow would leave what stood in its right half.
      move(to: here)
      set(cell.style)
      send("  ")
      place = nil
    }
    if place != here { move(to: here) }
    set(cell.style)
    send(String(cell.character))
    place = cell.hasCertainWidth ? ScreenPlace(row: row, column: column + 1) : nil
  }

  private mutating func move(to place: ScreenPlace) {
    if self.place != place { send("\u{1B}[\(place.row + 1);\(place.column + 1)H") }
    self.place = place
  }

  private mutating func set(_ style: Style) {
    guard hasStyles, self.style != style else { return }
    var codes = ["0"]
    if style.attributes.contains(.bold) { codes.append("1") }
    if style.attributes.contains(.faint) { codes.append("2") }
    if style.attributes.contains(.underlined) { codes.append("4") }
    if style.attributes.contains(.reversed) { codes.append("7") }
    if style.colour != .usual { codes.append(String(style.colour.rawValue)) }
    send("\u{1B}[\(codes.joined(separator: ";"))m")
    self.style = style
  }

  private mutating func send(_ text: String) { bytes += Array(text.utf8) }
}

extension Cell {
  /// Whether all terminals agree on how wide it is. After any other the cursor is put where it belongs, and what
  /// stands behind it is sent again. Certain are the alphabets before U+0590 without their marks, and what lines are
  /// drawn with.
  fileprivate var hasCertainWidth: Bool {
    let scalars = character.unicodeScalars
    guard columns == 1, let first = scalars.first, scalars.count == 1 else { return false }
    return first.value < 0x300 || (0x370..<0x590).contains(first.value)
      || (0x2500..<0x25A0).contains(first.value)
  }
}
