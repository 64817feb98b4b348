import CommentFormats

/// How many columns a terminal gives a line that is fit to be printed. O(n log n).
func displayColumns(_ line: String) -> Int {
  if line.utf8.allSatisfy({ $0 < 0x80 }) { return line.utf8.count }
  // `excerpt` knows what each character takes: a line fits from its own width on.
  var fits = line.count * 2
  var tooNarrow = -1
  while fits - tooNarrow > 1 {
    let middle = (fits + tooNarrow) / 2
    if excerpt(line, width: middle) == line { fits = middle } else { tooNarrow = middle }
  }
  return fits
}

/// A cell of a table with blanks behind it, cut where it is too long.
func leading(_ text: String, _ width: Int) -> String {
  let cell = excerpt(text, width: width)
  return cell + String(repeating: " ", count: max(0, width - displayColumns(cell)))
}

/// A cell of a table with blanks before it; never cut, as it holds a number.
func trailing(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - displayColumns(text))) + text
}

/// Text that is fit to be printed as lines of up to `width` columns: a new line where it has one, else at a
/// blank where there is one in the second half of the line. O(n).
func wrapped(_ text: String, width: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped(line: $0, width: width) }
}

private func wrapped(line: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var rest = line
  repeat {
    // More characters than columns never fit, but for those that only combine.
    let start = String(rest.prefix(width + 1))
    let cut = excerpt(start, width: width)
    let end = cut == start ? start.count : max(1, cut.count - 1)
    lines.append(String(rest.prefix(end)))
    rest = rest.dropFirst(end).drop { $0 == " " }
  } while !rest.isEmpty
  return lines
}

/// A paragraph behind a label or a number: the first line begins with `head`, the others with as many blanks.
func hanging(_ head: String, _ text: String, width: Int) -> [String] {
  let indent = displayColumns(head)
  let lines = wrapped(text, width: max(20, width - indent))
  return lines.enumerated().map { number, line in
    (number == 0 ? head : String(repeating: " ", count: indent)) + line
  }
}

/// The beginning of a text that is worth looking at for a line of some columns, fit to be printed; a long
/// text is not looked at as a whole.
func beginning(of text: String, width: Int) -> String {
  let start = String(text.unicodeScalars.prefix(width * 8))
  let line = visible(start)
  return start.utf8.count < text.utf8.count ? line + "…" : line
}
