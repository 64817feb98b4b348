import CommentModel

/// Turns the items of a block into comments: folds typed lists into their comments, joins lines, counts ids.
struct DumpComments {
  /// A comment with the reservations about its place.
  struct Draft {
    var comment: Comment
    var flags: LinkFlags
  }

  private(set) var drafts: [Draft] = []
  /// Holes in the numbers of the top level.
  private(set) var gaps: [NumberingGap] = []
  /// Whether the top level is numbered.
  private(set) var isNumbered = false
  private(set) var problems: [ReadProblem] = []

  private let block: CommentBlock
  private let dump: DumpLines
  /// For each item the comment that it is part of, itself where it is one; `nil` where it is furniture only.
  private var homes: [Int?]
  private var guessed: Set<Int> = []

  /// Pages with fewer lines such as `Ada says:` print none; the line is a comment's own.
  private static let leastBylines = 2

  /// O(n).
  init(_ block: CommentBlock, of dump: DumpLines, counts: [Int], nestedLists: NestedLists) {
    self.block = block
    self.dump = dump
    homes = Array(block.items.indices)
    fold(nestedLists, counts)
    let contents = contents()
    append(contents, bylines(in: contents))
  }

  private mutating func fold(_ nestedLists: NestedLists, _ counts: [Int]) {
    if nestedLists == .replies { return }
    for list in NestedListEvidence.lists(in: block, of: dump, counts: counts) {
      guard let first = list.items.first, let parent = block.items[first].parent else { continue }
      if nestedLists == .text || list.score > 0 || homes[parent] != parent {
        for item in list.items { homes[item] = homes[parent] }
        let line = dump.lines[block.items[first].lines[0]].number
        problems.append(ReadProblem(line: line, kind: .listKeptAsText(items: list.items.count)))
      } else if list.score > NestedListEvidence.doubt {
        guessed.formUnion(list.items)
      }
    }
  }

  /// The lines of each comment in order, those of folded items with their markers.
  private func contents() -> [CommentLines] {
    var places: [(line: Int, item: Int, place: Int)] = []
    for (item, content) in block.items.enumerated() {
      for (place, line) in content.lines.enumerated() { places.append((line, item, place)) }
    }
    var contents = [CommentLines](repeating: CommentLines(), count: block.items.count)
    for (line, item, place) in places.sorted(by: { $0.line < $1.line }) {
      guard let home = homes[item] else { continue }
      let content = block.items[item]
      let text =
        if place == 0 {
          home == item ? dump.text(line) : dump.whole(line)
        } else {
          dump.text(line, withoutIndent: 2 * (content.depth + 1))
        }
      contents[home].lines.append(CommentLines.Line(text: text, afterBlank: content.blankBefore[place]))
    }
    return contents
  }

  /// The bylines of the comments, where the page heads its comments with such.
  private func bylines(in contents: [CommentLines]) -> [DumpByline?] {
    var counts: [DumpByline.Shape: Int] = [:]
    var comments = 0
    let bylines = contents.enumerated().map { index, content -> DumpByline? in
      guard homes[index] == index, let first = content.lines.first else { return nil }
      comments += 1
      let second = content.lines.dropFirst().first
      guard let byline = DumpByline(first.text, next: second?.text) else { return nil }
      if byline.shape == .says(isDated: false), let second, !second.afterBlank { return nil }
      counts[byline.shape, default: 0] += 1
      return byline
    }
    return bylines.map { byline in
      guard let byline, let count = counts[byline.shape], count >= DumpComments.leastBylines else {
        return nil
      }
      if case .says = byline.shape { return byline }
      return 2 * count >= comments ? byline : nil
    }
  }

  private mutating func append(_ contents: [CommentLines], _ bylines: [DumpByline?]) {
    let texts = CommentLines.texts(
      zip(contents, bylines).map { CommentLines(lines: Array($0.lines.dropFirst($1?.lines ?? 0))) })
    var ids = [String?](repeating: nil, count: contents.count)
    var replies = [Int](repeating: 0, count: contents.count)
    var top = 0
    var lastNumber = 0
    for (index, item) in block.items.enumerated() where homes[index] == index {
      if texts[index] == nil && bylines[index] == nil {
        homes[index] = nil
        continue
      }
      var flags = item.flags
      if guessed.contains(index) { flags.insert(.nestingGuessed) }
      var parent = item.parent
      while let here = parent, ids[here] == nil {
        flags.insert(.parentTextMissing)
        parent = block.items[here].parent
      }
      if let parent {
        replies[parent] += 1
        ids[index] = ids[parent].map { $0 + ".\(replies[parent])" }
      } else {
        top += 1
        ids[index] = String(top)
        if item.depth == block.base { count(item.marker, opensList: item.opensList, &lastNumber) }
      }
      let comment = Comment(
        id: ids[index] ?? "", parentID: parent.flatMap { ids[$0] }, author: bylines[index]?.author,
        time: bylines[index]?.time, text: texts[index] ?? "")
      drafts.append(Draft(comment: comment, flags: flags))
    }
  }

  /// Notes the number that the page prints, and the hole before it.
  private mutating func count(_ marker: DumpLines.Marker, opensList: Bool, _ lastNumber: inout Int) {
    guard case .number(let number) = marker else { return }
    isNumbered = true
    if opensList { lastNumber = 0 }
    if number > lastNumber + 1 {
      gaps.append(NumberingGap(after: lastNumber, before: number))
      if lastNumber > 0 { flagRepliesAsUncertain() }
    }
    lastNumber = number
  }

  /// Flags the direct replies to the last comment at the top level.
  private mutating func flagRepliesAsUncertain() {
    guard let top = drafts.lastIndex(where: { $0.comment.parentID == nil }) else { return }
    for place in drafts.indices[(top + 1)...] where drafts[place].comment.parentID == drafts[top].comment.id {
      drafts[place].flags.insert(.parentUncertain)
    }
  }
}
