/// A byline at the margin with its place.
struct FlatEntry {
  var byline: DumpByline
  /// Index of its first line.
  var line: Int
  /// Index of the first line behind it.
  var end: Int

  /// All bylines that stand where a comment can begin: behind a blank line or a button, or with a number. O(n).
  static func all(in dump: DumpLines) -> [FlatEntry] {
    var entries: [FlatEntry] = []
    var end = 0
    for index in dump.lines.indices where index >= end {
      let line = dump.lines[index]
      if line.isBlank || line.indent > 0 || line.length > LineWords.longest { continue }
      let next = dump.lines.indices[(index + 1)...].prefix(2).first { !dump.lines[$0].isBlank }
      guard let byline = DumpByline(dump.text(index), next: next.map { dump.shortText($0) }) else { continue }
      let begins =
        dump.isBlankBefore(index) || byline.shape == .numbered
        || FurnitureMatcher.isAtTheEnd(dump.shortText(index - 1))
      if !begins { continue }
      end = byline.lines == 2 ? (next ?? index) + 1 : index + 1
      entries.append(FlatEntry(byline: byline, line: index, end: end))
    }
    return entries
  }
}
