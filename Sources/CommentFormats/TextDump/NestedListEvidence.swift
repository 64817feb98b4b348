/// Decides for each list inside a comment whether its items are replies or text that the comment's author typed.
///
/// Both are printed alike. What speaks for either is added up as natural logarithms of odds, positive for text.
/// The first three figures were counted on 40 dumped pages (176 replies, 25 typed items): before 19 of the
/// replies and 20 of the typed items the line was not blank. The others are set by hand after how rarely the two
/// are confused by that sign.
enum NestedListEvidence {
  /// ln(25 / 176)
  private static let prior = -1.95
  /// ln((20 / 25) / (19 / 176))
  private static let lineBefore = 2.0
  /// ln((5 / 25) / (157 / 176))
  private static let blankBefore = -1.5
  /// The comment goes on in the next line: WordPress prints replies behind the comment's whole text.
  private static let goesOnDirectly = 4.0
  private static let goesOnAfterBlank = 2.5
  /// A list of replies starts at 1, unless the text of the first ones was lost.
  private static let startsLate = 3.0
  /// The number goes on from one that the author typed.
  private static let continuesTyped = 5.0
  /// One theme prints all its replies with the same kind of marker.
  private static let otherMarker = 4.0
  private static let sameMarker = -0.5
  /// How many times as much has to speak for the one marker as for the other.
  private static let farMore = 3.0
  private static let closeTogether = 1.0
  private static let shortAndParallel = 2.0
  private static let hasParagraphs = -2.0
  private static let answers = -2.0
  private static let startsWithMention = -1.5
  /// A button or an author's line, which only the page prints.
  private static let furniture = -6.0
  private static let claimMeetsReplies = -2.0
  private static let claimMeetsTop = 3.0
  /// Replies that are less sure than this (odds of about 1 : 4.5) are flagged as guessed.
  static let doubt = -1.5
  /// How many lines before a list are searched for the number before its first.
  private static let linesLookedAt = 20
  /// Items up to this many UTF-8 bytes are short.
  private static let short = 60

  /// A list: neighbouring items under one comment, of one kind, with rising numbers, with no text between them.
  struct List {
    var items: [Int]
    var score: Double
  }

  /// All lists inside comments with their scores, in the order of the dump. O(n).
  static func lists(in block: CommentBlock, of dump: DumpLines, counts: [Int]) -> [List] {
    var lists = runs(in: block)
    guard !lists.isEmpty else { return [] }
    let page = PageStyle(block, dump)
    let nested = lists.reduce(0) { $0 + $1.items.count }
    let claim = Claim(count: counts.first, block: block, nested: nested, dump: dump)
    var typedNumber: [Int: Int] = [:]
    for place in lists.indices {
      lists[place].score += local(lists[place], block, dump, page)
      lists[place].score += claim.score
      let first = block.items[lists[place].items[0]]
      guard let parent = first.parent, case .number(let number) = first.marker else { continue }
      if number > 1 {
        let typed =
          typedNumber[parent] == number - 1 || types(number - 1, before: first, in: block.items[parent], dump)
        lists[place].score += typed ? continuesTyped : startsLate
      }
      if lists[place].score > 0,
        case .number(let last)? = lists[place].items.last.map({
          block.items[$0].marker
        })
      {
        typedNumber[parent] = last
      }
    }
    weighMarkers(&lists, block)
    if let room = claim.room { foldSurplus(&lists, over: room) }
    return lists
  }

  private static func runs(in block: CommentBlock) -> [List] {
    var lists: [List] = []
    var openList: [Int: Int] = [:]
    for (index, item) in block.items.enumerated() {
      guard let parent = item.parent else { continue }
      if let place = openList[parent], let last = lists[place].items.last {
        let before = block.items[last]
        let rises =
          switch (before.marker, item.marker) {
          case (.number(let first), .number(let second)): second > first
          case (.bullet, .bullet): true
          default: false
          }
        if rises && before.parentLinesBefore == item.parentLinesBefore && before.depth == item.depth {
          lists[place].items.append(index)
          continue
        }
      }
      openList[parent] = lists.count
      lists.append(List(items: [index], score: prior))
    }
    return lists
  }

  private static func local(
    _ list: List, _ block: CommentBlock, _ dump: DumpLines, _ page: PageStyle
  ) -> Double {
    let items = list.items.map { block.items[$0] }
    guard let first = items.first, let last = items.last, let parent = first.parent else { return 0 }
    var score = 0.0
    let above = block.items[parent].lines.prefix(first.parentLinesBefore).last
    if let above, FurnitureMatcher.isAtTheEnd(dump.text(above)) {
      score += furniture
    } else if first.blankBefore[0] {
      score += blankBefore
    } else if page.parts {
      score += lineBefore
    }
    if items.count > 1 && page.parts && items.dropFirst().allSatisfy({ !$0.blankBefore[0] }) {
      score += closeTogether
    }
    switch last.parentGoesOnDirectly {
    case .some(let directly) where last.parentLinesBefore < page.ownLines[parent, default: 0]:
      score += directly ? goesOnDirectly : goesOnAfterBlank
    default: break
    }
    if items.contains(where: { $0.blankBefore.dropFirst().contains(true) }) { score += hasParagraphs }
    if list.items.contains(where: page.parents.contains) { score += answers }
    if items.count > 2
      && items.allSatisfy({ $0.lines.count == 1 && dump.lines[$0.lines[0]].length <= short })
    {
      score += shortAndParallel
    }
    if items.contains(where: { dump.text($0.lines[0]).hasPrefix("@") }) { score += startsWithMention }
    if items.contains(where: { isFurnished($0, dump) }) { score += furniture }
    return score
  }

  private static func isFurnished(_ item: CommentBlock.Item, _ dump: DumpLines) -> Bool {
    let first = dump.text(item.lines[0])
    if FurnitureMatcher.isPing(first) || DumpByline.speaker(in: first) != nil { return true }
    return item.lines.count > 1 && FurnitureMatcher.isAtTheEnd(dump.text(item.lines[item.lines.count - 1]))
  }

  /// Whether one of the comment's last lines before the list starts with this number, as `1. ` behind `3. `.
  private static func types(
    _ number: Int, before list: CommentBlock.Item, in parent: CommentBlock.Item, _ dump: DumpLines
  ) -> Bool {
    parent.lines.prefix(list.parentLinesBefore).suffix(linesLookedAt).contains { line in
      dump.text(line).hasPrefix("\(number). ")
    }
  }

  /// Lists with another marker than those that by far the most speaks for being replies are text.
  private static func weighMarkers(_ lists: inout [List], _ block: CommentBlock) {
    func isNumbered(_ list: List) -> Bool {
      if case .number = block.items[list.items[0]].marker { true } else { false }
    }
    var forReplies = (numbers: 0.0, bullets: 0.0)
    for list in lists where list.score < 2 * doubt {
      if isNumbered(list) { forReplies.numbers -= list.score } else { forReplies.bullets -= list.score }
    }
    let (numbers, bullets) = forReplies
    guard numbers > farMore * bullets || bullets > farMore * numbers else { return }
    for place in lists.indices {
      lists[place].score += isNumbered(lists[place]) == (numbers > bullets) ? sameMarker : otherMarker
    }
  }

  /// Where more replies would be found than the page's claim has room for, the most doubtful lists are text.
  private static func foldSurplus(_ lists: inout [List], over room: Int) {
    var kept = lists.reduce(0) { $0 + ($1.score > 0 ? 0 : $1.items.count) }
    let doubtful = lists.indices
      .filter { lists[$0].score <= 0 && lists[$0].score > 3 * doubt }
      .sorted { (lists[$0].score, $1) > (lists[$1].score, $0) }
    for place in doubtful where kept > room {
      kept -= lists[place].items.count
      lists[place].score = -doubt
    }
  }

  /// What the claimed count says of all lists together. Some pages count the pings that they list, some do not.
  private struct Claim {
    var score = 0.0
    /// How many replies the claim has room for; `nil` where it counts something else.
    var room: Int?

    init(count: Int?, block: CommentBlock, nested: Int, dump: DumpLines) {
      guard let count else { return }
      let top = block.items.count - nested
      let pings = block.items.count { $0.parent == nil && FurnitureMatcher.isPing(dump.text($0.lines[0])) }
      if count == top + nested || count == top - pings + nested {
        score = claimMeetsReplies
      } else if count == top || count == top - pings {
        score = claimMeetsTop
      }
      if count >= top - pings { room = count - (top - pings) }
    }
  }
}

/// How a page sets its comments, against which a list is judged.
private struct PageStyle {
  /// Whether it mostly parts its comments by blank lines.
  let parts: Bool
  /// Items that have items below them.
  let parents: Set<Int>
  /// How many lines each of those has, furniture at their end left out.
  let ownLines: [Int: Int]

  init(_ block: CommentBlock, _ dump: DumpLines) {
    let top = block.items.filter { $0.parent == nil }.dropFirst()
    let parted = top.count { $0.blankBefore[0] }
    parts = parted * 2 >= top.count
    parents = Set(block.items.compactMap(\.parent))
    var ownLines: [Int: Int] = [:]
    for parent in parents {
      let last = block.items[parent].lines.lastIndex { line in
        let text = dump.text(line)
        return !FurnitureMatcher.isAtTheEnd(text) && !FurnitureMatcher.isAnywhere(text)
      }
      ownLines[parent] = last.map { $0 + 1 } ?? 0
    }
    self.ownLines = ownLines
  }
}
