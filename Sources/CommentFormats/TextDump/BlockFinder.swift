/// Finds the comments in a dumped page: the lists below a heading that announces comments.
///
/// A page has lists of its own (recipes, contents, links), which look the same, so a list is believed only below
/// such a heading, and only where enough else speaks for it.
struct BlockFinder {
  /// The comments and the heading above them.
  struct Found {
    var heading: CommentHeading
    var block: CommentBlock
    /// Index of the heading's line.
    var line: Int
  }

  private let dump: DumpLines
  private let roles: [Int: LineRole]

  /// How many lines that are no part of a form may stand between a heading and its list, and how long each.
  private static let linesBetween = 4
  private static let lengthBetween = 200
  /// How many lines of a form may stand there.
  private static let formLines = 15
  /// How many headings, from the end of the page, are looked below; keeps odd input from taking long.
  private static let mostHeadings = 64
  /// Lines of at least this many UTF-8 bytes are prose.
  private static let prose = 160
  /// The least sum of `worth` for a list to be believed.
  private static let leastWorth = 4

  init(_ dump: DumpLines) {
    self.dump = dump
    var roles: [Int: LineRole] = [:]
    for (index, line) in dump.lines.enumerated()
    where !line.isBlank && line.length <= LineWords.longest && (line.marker == nil || line.indent <= 4) {
      let role = HeadingMatcher.role(of: dump.text(index))
      if role != .other { roles[index] = role }
    }
    self.roles = roles
  }

  /// The comments, or `nil` where none can be believed.
  ///
  /// Headings at the margin come first, the last of the best; headings inside an item only where there is none.
  func found() -> Found? {
    best(headings { $0.indent == 0 })
      ?? best(headings { $0.indent > 0 }.filter { !$0.heading.counts.isEmpty })
  }

  /// The comments of a page that was taken apart on its way, which must stand behind an article and hold about as
  /// many as are claimed; `nil` where none can be believed.
  func foundInRemains() -> Found? {
    guard let found = found(), hasProse(before: found.line) else { return nil }
    let count = found.block.items.count
    guard let claim = found.heading.counts.first, count > 1, count <= claim, claim <= 2 * count else {
      return nil
    }
    return found
  }

  /// The count that the page claims where no list was found, or the heading has no count.
  ///
  /// Headings that are sentences come first, then plain counts, then bylines and meta lines; of equals the last
  /// heading and the first meta line, as the ones further down belong to other articles.
  func claimed(before end: Int) -> Int? {
    let all = headings { $0.indent == 0 }.map(\.heading).filter { !$0.counts.isEmpty }
    if let sentence = all.last(where: { $0.form == .sentence }) { return sentence.counts.last }
    if let count = all.first { return count.counts.last }
    for (index, line) in dump.lines.prefix(end).enumerated()
    where line.indent == 0 && !line.isBlank && line.length <= LineWords.longest {
      if let count = HeadingMatcher.countInMetaLine(dump.text(index)) { return count }
    }
    return nil
  }

  /// The headings at the margin, in order.
  var headings: [(line: Int, heading: CommentHeading)] { headings { $0.indent == 0 } }

  private func headings(
    where isMeant: (DumpLines.Line) -> Bool
  ) -> [(line: Int, heading: CommentHeading)] {
    dump.lines.indices.compactMap { index in
      guard case .heading(let heading)? = roles[index], isMeant(dump.lines[index]) else { return nil }
      return (index, heading)
    }
  }

  private func best(_ headings: [(line: Int, heading: CommentHeading)]) -> Found? {
    var best: (worth: Int, found: Found)?
    for (line, heading) in headings.suffix(BlockFinder.mostHeadings) {
      guard let start = list(below: line) else { continue }
      // The list of a heading inside an item is one level deeper than the item.
      let depth = max(1, (dump.lines[line].indent + (dump.lines[line].marker == nil ? 0 : 2)) / 2)
      let block = CommentBlock(of: dump, from: start, depth: depth, claim: heading.counts.first)
      if block.items.isEmpty { continue }
      let found = Found(heading: heading, block: block, line: line)
      let worth = worth(of: found)
      if worth >= BlockFinder.leastWorth && worth >= best?.worth ?? 0 { best = (worth, found) }
    }
    return best?.found
  }

  /// The first item below a heading, where only a form, further headings or a few short lines stand between.
  private func list(below heading: Int) -> Int? {
    let margin = dump.lines[heading].indent
    var headings = 0
    var others = 0
    var inForm = 0
    for index in dump.lines.indices[(heading + 1)...] where !dump.lines[index].isBlank {
      let line = dump.lines[index]
      if line.marker != nil && line.indent >= max(2, margin) { return index }
      switch roles[index] {
      case .form, .closed: inForm = max(inForm, 1)
      case .heading, .pings:
        headings += 1
        if headings > BlockFinder.linesBetween { return nil }
      default:
        if inForm > 0 {
          inForm += 1
          if inForm > BlockFinder.formLines { return nil }
        } else {
          others += 1
          let isDate = LineDate.isDate(dump.text(index))
          if others > BlockFinder.linesBetween || line.length > BlockFinder.lengthBetween || isDate {
            return nil
          }
        }
      }
    }
    return nil
  }

  /// How much speaks for a list being comments.
  private func worth(of found: Found) -> Int {
    let block = found.block
    let top = block.items.count { $0.parent == nil }
    var worth =
      switch found.heading.form {
      case .vague: -1
      case .bare: 0
      case .count: 2
      case .sentence: 3
      }
    switch block.end {
    case .form: worth += 2
    case .input: worth += 1
    case .other: break
    }
    if block.items.contains(where: isFurnished) { worth += 2 }
    if block.items.lazy.filter(isHeaded).prefix(2).count == 2 { worth += 2 }
    if block.items.contains(where: { $0.blankBefore.dropFirst().contains(true) }) { worth += 1 }
    if let count = found.heading.counts.first ?? claimed(before: found.line) {
      if count == block.items.count || count == top { worth += 2 } else { worth += count > top ? 1 : -1 }
    }
    let isBehindArticle = hasProse(before: found.line)
    if isBehindArticle { worth += 2 }
    if goesOn(behind: block.endLine) { worth -= isBehindArticle ? 2 : 3 }
    return worth
  }

  private func isFurnished(_ item: CommentBlock.Item) -> Bool {
    let first = dump.text(item.lines[0])
    if FurnitureMatcher.isPing(first) || DumpByline.speaker(in: first) != nil { return true }
    return item.lines.dropFirst().contains { line in
      let text = dump.text(line)
      return FurnitureMatcher.isAtTheEnd(text) || FurnitureMatcher.isAnywhere(text)
        || LineDate.isDate(text)
    }
  }

  /// Whether an item begins with a name and a date.
  private func isHeaded(_ item: CommentBlock.Item) -> Bool {
    let next = item.lines.dropFirst().first.map(dump.text)
    guard let byline = DumpByline(dump.text(item.lines[0]), next: next) else { return false }
    return byline.lines == 2 || byline.time != nil
  }

  private func hasProse(before line: Int) -> Bool {
    dump.lines.prefix(line).count { $0.marker == nil && $0.length >= BlockFinder.prose } >= 2
  }

  /// Whether an article goes on behind a list: prose at the margin before any form.
  private func goesOn(behind line: Int) -> Bool {
    var prose = 0
    for index in dump.lines.indices[line...] {
      switch roles[index] {
      case .form, .closed: return false
      default: break
      }
      let line = dump.lines[index]
      if line.indent == 0 && line.length >= BlockFinder.prose { prose += 1 }
      if prose > 1 { return true }
    }
    return false
  }
}
