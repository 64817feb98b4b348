/// Gives lines their indents back that a page has lost on its way: by an editor, a form field, a mail.
enum StrippedIndents {
  /// The lines of a page whose lists stand one level too far left.
  static func shifted(_ dump: DumpLines) -> DumpLines {
    let margin = MarginMarkers(dump)
    return DumpLines(
      dump,
      indents: dump.lines.indices.map { index in
        let line = dump.lines[index]
        return line.indent >= 2 || line.indent == 0 && margin.marker(index) != nil
          ? line.indent + 2 : line.indent
      })
  }

  /// The lines of a page whose indents are gone altogether, by what the markers say.
  ///
  /// Below a heading, numbers that go up by one from 1 are comments; bullets between them answer the number above.
  /// What follows a marker belongs to it, up to a line that stands behind all comments.
  static func restored(_ dump: DumpLines) -> DumpLines {
    let margin = MarginMarkers(dump)
    var indents = dump.lines.map(\.indent)
    var isBelowHeading = false
    var last = 0
    var depth = 0
    for index in dump.lines.indices where !dump.lines[index].isBlank {
      let line = dump.text(index)
      switch margin.marker(index) {
      case .number(let number) where isBelowHeading && number == last + 1:
        last = number
        depth = 1
        indents[index] = 2
        continue
      case .bullet where depth > 0:
        depth = 2
        indents[index] = 4
        continue
      default: break
      }
      if depth > 0 {
        if FurnitureMatcher.isBehind(line) {
          isBelowHeading = false
          depth = 0
        } else {
          indents[index] = 2 * (depth + 1)
        }
      } else if case .heading = HeadingMatcher.role(of: line) {
        isBelowHeading = true
        last = 0
      }
    }
    return DumpLines(dump, indents: indents)
  }

  /// Reads markers at the margin, where Resiliparse prints none.
  private struct MarginMarkers {
    private let dump: DumpLines
    private let style: MarkerStyle

    init(_ dump: DumpLines) {
      self.dump = dump
      let moved = dump.lines.map { line in
        var line = line
        line.indent += 2
        return line
      }
      style = MarkerStyle(moved, dump.source.bytes)
    }

    func marker(_ index: Int) -> DumpLines.Marker? {
      let line = dump.lines[index]
      guard line.indent == 0 else { return nil }
      return style.marker(in: dump.source.bytes[line.start..<line.end])?.marker
    }
  }
}
