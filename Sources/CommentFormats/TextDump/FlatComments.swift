import CommentModel

/// The comments of a page that was copied or dumped without its lists: each begins with a byline at the margin.
///
/// Bylines are believed only below a heading that announces comments, where at least two are written in the same
/// way. Nesting is gone; only `Ada > Bo` tells whom a comment answers.
struct FlatComments {
  private(set) var drafts: [DumpComments.Draft] = []
  /// Holes in the numbers that the page prints.
  private(set) var gaps: [NumberingGap] = []
  private(set) var isNumbered = false
  let heading: CommentHeading
  /// Index of the heading's line.
  let line: Int

  /// How many lines may stand between the heading and the first byline, and how long each.
  private static let linesBetween = 25
  private static let lengthBetween = 160
  private static let leastComments = 2
  /// How many headings, from the end of the page, are looked below; keeps odd input from taking long.
  private static let mostHeadings = 64

  /// The comments below the heading with the most of them; `nil` where there are none. O(n).
  init?(_ dump: DumpLines, below headings: [(line: Int, heading: CommentHeading)]) {
    let entries = FlatEntry.all(in: dump)
    var shapes: [DumpByline.Shape] = []
    for entry in entries where !shapes.contains(entry.byline.shape) { shapes.append(entry.byline.shape) }
    var best: (entries: [FlatEntry], line: Int, heading: CommentHeading)?
    for (line, heading) in headings.suffix(FlatComments.mostHeadings) where heading.form != .vague {
      for shape in shapes {
        let found = FlatComments.regular(entries, of: shape, below: line, heading, dump)
        if found.count >= max(FlatComments.leastComments, best?.entries.count ?? 0) {
          best = (found, line, heading)
        }
      }
    }
    guard let best else { return nil }
    heading = best.heading
    line = best.line
    append(FlatSections(best.entries, of: dump), best.entries)
  }

  /// The bylines of one shape below a heading; none where something speaks against them.
  private static func regular(
    _ entries: [FlatEntry], of shape: DumpByline.Shape, below line: Int, _ heading: CommentHeading,
    _ dump: DumpLines
  ) -> [FlatEntry] {
    var lastNumber = 0
    let found = entries.filter { entry in
      guard entry.line > line, entry.byline.shape == shape else { return false }
      guard let number = entry.byline.number else { return true }
      defer { lastNumber = max(lastNumber, number) }
      return number > lastNumber
    }
    guard let first = found.first else { return [] }
    let between = dump.lines[(line + 1)..<first.line].filter { !$0.isBlank }
    if between.count > linesBetween || between.contains(where: { $0.length >= lengthBetween }) { return [] }
    // `Ada says:` alone also stands in articles.
    if shape == .says(isDated: false), heading.counts.last != found.count { return [] }
    return found
  }

  private mutating func append(_ sections: FlatSections, _ entries: [FlatEntry]) {
    var path = FlatPath()
    var lastNumber = 0
    for section in sections.all {
      let byline = section.entry.map { entries[$0].byline }
      var flags: LinkFlags = []
      var parent: Int?
      if let answered = byline?.answered {
        let found = path.parent(answered)
        parent = found.parent
        if parent == nil { flags.insert(.parentTextMissing) }
        if found.isOneOfMany { flags.insert(.parentUncertain) }
      }
      path.append(drafts.count, author: byline?.author, below: parent)
      if let number = byline?.number {
        isNumbered = true
        if number > lastNumber + 1 { gaps.append(NumberingGap(after: lastNumber, before: number)) }
        lastNumber = number
      }
      let comment = Comment(
        id: String(drafts.count + 1), parentID: parent.map { String($0 + 1) }, author: byline?.author,
        time: byline?.time, text: section.text, state: section.entry == nil ? .deleted : .published)
      drafts.append(DumpComments.Draft(comment: comment, flags: flags))
    }
  }
}

/// The comments that the next one on a page can answer: the last one and those above it.
private struct FlatPath {
  private var path: [(comment: Int, author: String?)] = []
  /// For each author the places in `path`, in order.
  private var places: [String: [Int]] = [:]

  /// The nearest comment of an author, and whether there are others.
  func parent(_ author: String) -> (parent: Int?, isOneOfMany: Bool) {
    let own = places[author] ?? []
    return (own.last.map { path[$0].comment }, own.count > 1)
  }

  /// Puts a comment below one of the path, or at the top level. O(1) amortised.
  mutating func append(_ comment: Int, author: String?, below parent: Int?) {
    while let last = path.last, last.comment != parent {
      if let author = last.author { places[author]?.removeLast() }
      path.removeLast()
    }
    if let author { places[author, default: []].append(path.count) }
    path.append((comment, author))
  }
}
