/// What stands below each byline of a flat page.
struct FlatSections {
  struct Section {
    /// The place of the byline; `nil` for a comment of which the page only says that it was taken down.
    var entry: Int?
    var text = ""
  }

  private(set) var all: [Section] = []

  /// O(n).
  init(_ entries: [FlatEntry], of dump: DumpLines) {
    var sections = entries.indices.map { place in
      let end = place + 1 < entries.count ? entries[place + 1].line : dump.lines.count
      return dump.lines.indices[entries[place].end..<end].filter { !dump.lines[$0].isBlank }
    }
    if let last = sections.popLast() {
      sections.append(FlatSections.withoutPage(last, closing: FlatSections.closing(of: sections, dump), dump))
    }
    var isFollowed = sections.map { _ in false }
    for place in sections.indices {
      guard let last = sections[place].last, sections[place].count > 1, dump.isBlankBefore(last),
        FurnitureMatcher.isDeleted(dump.shortText(last))
      else { continue }
      isFollowed[place] = true
      sections[place].removeLast()
    }
    let texts = CommentLines.texts(
      sections.map { lines in
        CommentLines(
          lines: lines.map { CommentLines.Line(text: dump.whole($0), afterBlank: dump.isBlankBefore($0)) })
      })
    for place in sections.indices {
      all.append(Section(entry: place, text: texts[place] ?? ""))
      if isFollowed[place] { all.append(Section(entry: nil)) }
    }
  }

  /// The button with which most comments end.
  private static func closing(of sections: [[Int]], _ dump: DumpLines) -> String? {
    var counts: [String: Int] = [:]
    for section in sections {
      guard let last = section.last.map({ dump.shortText($0) }), FurnitureMatcher.isAtTheEnd(last) else {
        continue
      }
      counts[last, default: 0] += 1
    }
    return counts.first { 2 * $0.value > sections.count }?.key
  }

  /// The lines of the last comment without what the page prints behind it.
  ///
  /// The last button like those of the other comments ends it, so that nobody can end a comment early by typing
  /// what a page prints. Without buttons a line does that stands behind all comments, unless it is all there is.
  private static func withoutPage(_ lines: [Int], closing: String?, _ dump: DumpLines) -> [Int] {
    if let closing, let end = lines.lastIndex(where: { dump.shortText($0) == closing }) {
      return Array(lines[...end])
    }
    let end = lines.indices.dropFirst().first { place in
      dump.isBlankBefore(lines[place]) && FurnitureMatcher.isBehind(dump.shortText(lines[place]))
    }
    return Array(lines[..<(end ?? lines.endIndex)])
  }
}
