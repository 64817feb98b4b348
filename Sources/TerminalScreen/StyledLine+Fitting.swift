extension StyledLine {
  /// The line as lines of up to `width` columns: cut at a blank where there is one in the second half, which is
  /// left out then. At least one line. O(n).
  public func wrapped(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var start = 0
    repeat {
      let end = fitting(from: start, width: max(2, width))
      lines.append(StyledLine(cells[start..<end]))
      start = end
      if start < cells.count { while start < cells.count, cells[start].character == " " { start += 1 } }
    } while start < cells.count
    return lines
  }

  /// Where the line that begins at a cell ends.
  private func fitting(from start: Int, width: Int) -> Int {
    var used = 0
    var blank = start
    var usedAtBlank = 0
    var end = start
    while end < cells.count, used + cells[end].columns <= width {
      if cells[end].character == " " { (blank, usedAtBlank) = (end, used) }
      used += cells[end].columns
      end += 1
    }
    if end == cells.count || cells[end].character == " " { return end }
    return usedAtBlank * 2 > width ? blank : end
  }

  /// The beginning of the line that fits into `width` columns, ended by `…` where something is cut off.
  public func cut(to width: Int) -> StyledLine {
    if columns <= width { return self }
    var used = 0
    var end = 0
    while end < cells.count, used + cells[end].columns < width {
      used += cells[end].columns
      end += 1
    }
    var line = StyledLine(cells[0..<end])
    if width > 0 { line.append("…", end > 0 ? cells[end - 1].style : .usual) }
    return line
  }

  /// The same line with a style laid over that of each character.
  public func with(_ style: Style) -> StyledLine {
    StyledLine(cells.map { Cell($0.character, columns: $0.columns, style: $0.style.with(style)) })
  }
}
