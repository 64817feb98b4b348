import CommentModel

/// A dumped page read in the way that explains it best.
struct DumpReading {
  private(set) var drafts: [DumpComments.Draft] = []
  private(set) var completeness = Completeness()
  private(set) var problems: [ReadProblem] = []
  let title: String?
  let link: String?

  /// O(n).
  init(_ dump: DumpLines, nestedLists: NestedLists) {
    let finder = BlockFinder(dump)
    var list = finder.found().map { (found: $0, dump: dump) }
    let flat = FlatComments(dump, below: finder.headings)
    let claims = finder.headings.contains { !$0.heading.counts.isEmpty }
    if claims, let remains = DumpReading.remains(of: dump, over: list?.found, flat) {
      list = (remains.found, remains.dump)
      completeness.isFlattened = remains.isFlattened
    }
    let isFlat = flat.map { DumpReading.isBetter($0, than: list?.found) } ?? false
    let heading = isFlat ? flat?.heading : list?.found.heading
    let articleEnd = (isFlat ? flat?.line : list?.found.line) ?? dump.lines.count
    title = heading?.title.map(ArticleHead.cut) ?? ArticleHead.title(of: dump, before: articleEnd)
    link = ArticleHead.link(of: dump, before: articleEnd)
    if isFlat, let flat {
      drafts = flat.drafts
      completeness.isFlattened = true
      completeness.gaps = flat.gaps
      completeness.isNumbered = flat.isNumbered
    } else if let list {
      let comments = DumpComments(
        list.found.block, of: list.dump, counts: list.found.heading.counts, nestedLists: nestedLists)
      drafts = comments.drafts
      completeness.gaps = comments.gaps
      completeness.isNumbered = comments.isNumbered
      problems = comments.problems
    }
    completeness.claimed = heading?.counts.last ?? finder.claimed(before: articleEnd)
  }

  /// Whether bylines explain a page better than its lists: where there are none, or only a few of those claimed.
  private static func isBetter(_ flat: FlatComments, than list: BlockFinder.Found?) -> Bool {
    guard let list else { return true }
    return flat.heading.counts.last == flat.drafts.count && 2 * list.block.items.count <= flat.drafts.count
  }

  /// The lists of a page that lost its indents, where little of what it claims is found without them.
  private static func remains(
    of dump: DumpLines, over list: BlockFinder.Found?, _ flat: FlatComments?
  ) -> (found: BlockFinder.Found, dump: DumpLines, isFlattened: Bool)? {
    let known = max(list?.block.items.count ?? 0, flat?.drafts.count ?? 0)
    if let list, 2 * known >= list.heading.counts.last ?? 0 { return nil }
    for isFlattened in [false, true] {
      let moved = isFlattened ? StrippedIndents.restored(dump) : StrippedIndents.shifted(dump)
      if let found = BlockFinder(moved).foundInRemains(), found.block.items.count >= 2 * max(known, 1) {
        return (found, moved, isFlattened)
      }
    }
    return nil
  }
}
