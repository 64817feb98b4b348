import CommentModel

/// Builds the tree of a thread from comments that name their parents; the same rules for every format.
///
/// All comments are known before the first is linked, so their order does not matter. Nothing recurses.
enum Linker {
  /// A comment as a reader hands it over, with the reservations that only the reader can know.
  struct Draft {
    var comment: Comment
    var flags: LinkFlags = []
  }

  /// Links `drafts`, in the source's order, into a thread.
  ///
  /// - An id that is there more than once stands for one comment: the newest, else the one with the longest
  ///   text, else the first. It takes the first one's place; the others are counted as duplicates.
  /// - A comment whose parent is not there stands at the top level, flagged and counted as an orphan.
  /// - A comment that names itself as its parent stands at the top level.
  /// - A circle is cut above its oldest member, else (no times, or a tie) above the first in the source.
  ///
  /// `completeness` brings what the reader knows; what linking finds is added. Verbatim parent ids stay in the
  /// comments. O(n) expected.
  static func link(
    _ drafts: [Draft], into id: String, title: String? = nil, link: String? = nil, completeness: Completeness
  ) -> CommentThread {
    var completeness = completeness
    let (kept, places) = withoutDuplicates(drafts)
    completeness.duplicates += drafts.count - kept.count
    completeness.found = kept.count

    var links = kept.map { CommentLink(parent: nil, depth: 0, flags: $0.flags) }
    for index in kept.indices {
      guard let parent = kept[index].comment.parentID, parent != kept[index].comment.id else { continue }
      if let place = places[parent] {
        links[index].parent = place
      } else {
        links[index].flags.insert(.orphan)
        completeness.orphans += 1
      }
    }
    completeness.cycles += cutCircles(&links, of: kept)
    setDepths(&links)
    return CommentThread(
      id: id, title: title, link: link, comments: kept.map(\.comment), links: links,
      completeness: completeness)
  }

  private static func withoutDuplicates(_ drafts: [Draft]) -> (kept: [Draft], places: [String: Int]) {
    var kept: [Draft] = []
    kept.reserveCapacity(drafts.count)
    var places: [String: Int] = [:]
    places.reserveCapacity(drafts.count)
    for draft in drafts {
      if let place = places[draft.comment.id] {
        if replaces(draft.comment, kept[place].comment) { kept[place] = draft }
      } else {
        places[draft.comment.id] = kept.count
        kept.append(draft)
      }
    }
    return (kept, places)
  }

  private static func replaces(_ new: Comment, _ old: Comment) -> Bool {
    let newTime = new.time?.milliseconds ?? Int64.min
    let oldTime = old.time?.milliseconds ?? Int64.min
    if newTime != oldTime { return newTime > oldTime }
    return new.text.utf8.count > old.text.utf8.count
  }

  private static func cutCircles(_ links: inout [CommentLink], of drafts: [Draft]) -> Int {
    // 0 = not visited; otherwise the walk that visited it first.
    var visits = [Int](repeating: 0, count: links.count)
    var circles = 0
    for start in links.indices where visits[start] == 0 {
      let walk = start + 1
      var index: Int? = start
      while let here = index, visits[here] == 0 {
        visits[here] = walk
        index = links[here].parent
      }
      guard let entry = index, visits[entry] == walk else { continue }
      let cut = oldest(ofCircleThrough: entry, links, drafts)
      links[cut].parent = nil
      links[cut].flags.insert(.cycleBroken)
      circles += 1
    }
    return circles
  }

  private static func oldest(
    ofCircleThrough entry: Int, _ links: [CommentLink], _ drafts: [Draft]
  ) -> Int {
    func age(_ index: Int) -> (Int64, Int) {
      (drafts[index].comment.time?.milliseconds ?? Int64.max, index)
    }
    var oldest = entry
    var member = links[entry].parent
    while let here = member, here != entry {
      if age(here) < age(oldest) { oldest = here }
      member = links[here].parent
    }
    return oldest
  }

  private static func setDepths(_ links: inout [CommentLink]) {
    var path: [Int] = []
    for start in links.indices {
      var index: Int? = start
      while let here = index, links[here].depth == 0 {
        path.append(here)
        index = links[here].parent
      }
      var depth = index.map { links[$0].depth } ?? 0
      while let here = path.popLast() {
        depth += 1
        links[here].depth = depth
      }
    }
  }
}
