import CommentModel

/// Builds the trees of threads from comments that name their parents; the same rules for every format.
///
/// All comments are known before the first is linked, so their order does not matter. Nothing recurses.
///
/// - An id that is there more than once in a thread stands for one comment: the newest, else the one with the longest
///   text, else the first. It takes the first one's place; the others are counted as duplicates.
/// - A comment whose parent is not there hangs under the nearest ancestor that the source names and that is there,
///   else it stands at the top level; either way it is flagged and counted as an orphan.
/// - A comment that names itself as its parent stands at the top level.
/// - A circle is cut above its oldest member, else (no times, or a tie) above the first in the source.
///
/// Verbatim parent ids stay in the comments.
struct Linker {
  private let store: CommentStore

  init(_ store: CommentStore) {
    self.store = store
  }

  /// The threads, linked, in the order of their headings. O(n) expected.
  func link(_ rows: CommentRows, into headings: [ThreadHeading]) -> [CommentThread] {
    let byThread = RowsByThread(rows.threads, threads: headings.count)
    var ids = IDTable()
    return headings.indices.map { number in
      link(byThread[number], rows, into: headings[number], &ids)
    }
  }

  private func link(
    _ members: ArraySlice<UInt32>, _ rows: CommentRows, into heading: ThreadHeading, _ ids: inout IDTable
  ) -> CommentThread {
    var completeness = heading.completeness
    ids.reset(for: members.count)
    let (kept, dropped) = withoutDuplicates(members, &ids)
    completeness.duplicates += dropped.count
    completeness.found = kept.count
    var parents = [Int32](repeating: -1, count: kept.count)
    var flags = kept.map { rows.flags[Int($0)] }
    for (index, row) in kept.enumerated() {
      let parent = parent(of: row, at: index, rows, ids, kept)
      parents[index] = parent.place
      if parent.isMissing {
        flags[index] |= LinkFlags.orphan.rawValue
        completeness.orphans += 1
      }
    }
    completeness.cycles += cutCircles(&parents, &flags, kept)
    let depths = depths(parents)
    var links = LinkList([])
    for index in kept.indices {
      links.append(
        CommentLink(
          parent: parents[index] < 0 ? nil : Int(parents[index]), depth: Int(depths[index]),
          flags: LinkFlags(rawValue: flags[index])))
    }
    var thread = CommentThread(
      id: heading.id, title: heading.title, link: heading.link, comments: CommentList(store, rows: kept),
      links: links, completeness: completeness)
    thread.duplicates = dropped.map { row in
      let comment = store[Int(row)]
      return DuplicateRecord(id: comment.id, parentID: comment.parentID)
    }
    return thread
  }

  /// The rows that stay and those that don't, in order; `ids` then finds each that stays by its id.
  private func withoutDuplicates(
    _ members: ArraySlice<UInt32>, _ ids: inout IDTable
  ) -> (kept: [UInt32], dropped: [UInt32]) {
    var kept: [UInt32] = []
    var dropped: [UInt32] = []
    kept.reserveCapacity(members.count)
    for row in members {
      let known = store.withID(of: Int(row)) { id in
        ids.insert(id, place: kept.count) { place in
          store.withID(of: Int(kept[place])) { other in id.isEqual(to: other) }
        }
      }
      guard let known else {
        kept.append(row)
        continue
      }
      if replaces(Int(row), Int(kept[known])) {
        dropped.append(kept[known])
        kept[known] = row
      } else {
        dropped.append(row)
      }
    }
    return (kept, dropped)
  }

  private func replaces(_ new: Int, _ old: Int) -> Bool {
    let newTime = store.time(of: new)?.milliseconds ?? Int64.min
    let oldTime = store.time(of: old)?.milliseconds ?? Int64.min
    if newTime != oldTime { return newTime > oldTime }
    return store.textLength(of: new) > store.textLength(of: old)
  }

  private func parent(
    of row: UInt32, at index: Int, _ rows: CommentRows, _ ids: IDTable, _ kept: [UInt32]
  ) -> (place: Int32, isMissing: Bool) {
    func place(of id: Span<UInt8>) -> Int? {
      ids.find(id) { place in store.withID(of: Int(kept[place])) { other in id.isEqual(to: other) } }
    }
    let named: Int?? = store.withParentID(of: Int(row)) { id in
      id.isEmpty ? .none : .some(place(of: id))
    }
    guard let named else { return (-1, false) }
    if let named { return (named == index ? -1 : Int32(named), false) }
    for ancestor in (rows.ancestors[row] ?? []).reversed() {
      if let found = place(of: ancestor.span), found != index { return (Int32(found), true) }
    }
    return (-1, true)
  }

  private func cutCircles(_ parents: inout [Int32], _ flags: inout [UInt8], _ kept: [UInt32]) -> Int {
    // 0 = not visited; otherwise the walk that visited it first.
    var visits = [Int32](repeating: 0, count: parents.count)
    var circles = 0
    for start in parents.indices where visits[start] == 0 {
      let walk = Int32(start + 1)
      var index = Int32(start)
      while index >= 0, visits[Int(index)] == 0 {
        visits[Int(index)] = walk
        index = parents[Int(index)]
      }
      guard index >= 0, visits[Int(index)] == walk else { continue }
      let cut = oldest(ofCircleThrough: Int(index), parents, kept)
      parents[cut] = -1
      flags[cut] |= LinkFlags.cycleBroken.rawValue
      circles += 1
    }
    return circles
  }

  private func oldest(ofCircleThrough entry: Int, _ parents: [Int32], _ kept: [UInt32]) -> Int {
    func age(_ index: Int) -> (Int64, Int) {
      (store.time(of: Int(kept[index]))?.milliseconds ?? Int64.max, index)
    }
    var oldest = entry
    var member = Int(parents[entry])
    while member != entry {
      if age(member) < age(oldest) { oldest = member }
      member = Int(parents[member])
    }
    return oldest
  }

  private func depths(_ parents: [Int32]) -> [Int32] {
    var depths = [Int32](repeating: 0, count: parents.count)
    var path: [Int] = []
    for start in parents.indices {
      var index = start
      while index >= 0, depths[index] == 0 {
        path.append(index)
        index = Int(parents[index])
      }
      var depth = index < 0 ? 0 : depths[index]
      while let here = path.popLast() {
        depth += 1
        depths[here] = depth
      }
    }
    return depths
  }
}
