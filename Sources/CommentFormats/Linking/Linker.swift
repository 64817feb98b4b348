import CommentModel

/// Builds the trees of threads from comments that name their parents; the same rules for every format.
///
/// All comments are known before the first is linked, so their order does not matter. Nothing recurses.
///
/// - An id that is there more than once in a thread stands for one comment: the newest, else the one with the longest
///   text, else the first. It takes the first one's place; the others are counted as duplicates.
/// - A comment whose parent is in another thread of the input stands at the top level of its own and is flagged; it is no
///   orphan. This is only looked for where no two threads share an id.
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
  ///
  /// - Parameter looksElsewhere: Whether a parent may be in another thread.
  func link(
    _ rows: CommentRows, into headings: [ThreadHeading], looksElsewhere: Bool
  ) -> [CommentThread] {
    let byThread = RowsByThread(rows.threads, threads: headings.count)
    var ids = IDTable()
    var links = headings.indices.map { self.links(byThread[$0], rows, &ids) }
    if looksElsewhere, links.count > 1, links.contains(where: { $0.orphans > 0 }) {
      findElsewhere(&links, rows, &ids)
    }
    return zip(headings, links).map { thread($0, $1) }
  }

  /// The comments of a thread, and how they hang together.
  private struct ThreadLinks {
    var kept: [UInt32]
    var dropped: [UInt32]
    /// By place in `kept`; −1 at the top level.
    var parents: [Int32]
    var flags: [UInt8]
    var orphans = 0
    var cycles = 0
  }

  private func links(_ members: ArraySlice<UInt32>, _ rows: CommentRows, _ ids: inout IDTable) -> ThreadLinks
  {
    ids.reset(for: members.count)
    let (kept, dropped) = withoutDuplicates(members, &ids)
    var links = ThreadLinks(
      kept: kept, dropped: dropped, parents: [Int32](repeating: -1, count: kept.count),
      flags: kept.map { rows.flags[Int($0)] })
    for (index, row) in kept.enumerated() {
      let parent = parent(of: row, at: index, rows, ids, kept)
      links.parents[index] = parent.place
      let isElsewhere = links.flags[index] & LinkFlags.parentElsewhere.rawValue != 0
      if !parent.isMissing {
        links.flags[index] &= ~LinkFlags.parentElsewhere.rawValue
      } else if !isElsewhere {
        links.flags[index] |= LinkFlags.orphan.rawValue
        links.orphans += 1
      }
    }
    links.cycles = cutCircles(&links.parents, &links.flags, kept)
    return links
  }

  private func thread(_ heading: ThreadHeading, _ found: ThreadLinks) -> CommentThread {
    var completeness = heading.completeness
    completeness.duplicates += found.dropped.count
    completeness.found = found.kept.count
    completeness.orphans += found.orphans
    completeness.cycles += found.cycles
    let depths = depths(found.parents)
    var links = LinkList([])
    for index in found.kept.indices {
      let parent = found.parents[index]
      links.append(
        CommentLink(
          parent: parent < 0 ? nil : Int(parent), depth: Int(depths[index]),
          flags: LinkFlags(rawValue: found.flags[index])))
    }
    var thread = CommentThread(
      id: heading.id, title: heading.title, link: heading.link,
      comments: CommentList(store, rows: found.kept), links: links, completeness: completeness)
    thread.duplicates = found.dropped.map { row in
      let comment = store[Int(row)]
      return DuplicateRecord(id: comment.id, parentID: comment.parentID)
    }
    return thread
  }

  /// Flags the orphans whose parents are in another thread. Where any id stands in two threads, ids count within
  /// their threads only, and a parent that is missing in its own is missing.
  private func findElsewhere(_ threads: inout [ThreadLinks], _ rows: CommentRows, _ ids: inout IDTable) {
    func isID(_ id: Span<UInt8>, of row: Int) -> Bool { store.withID(of: row) { id.isEqual(to: $0) } }
    ids.reset(for: threads.reduce(0) { $0 + $1.kept.count })
    for row in threads.lazy.flatMap(\.kept) {
      let other = store.withID(of: Int(row)) { id in
        ids.insert(id, place: Int(row)) { isID(id, of: $0) }
      }
      if other != nil { return }
    }
    for number in threads.indices {
      for index in threads[number].kept.indices
      where threads[number].flags[index] & LinkFlags.orphan.rawValue != 0 {
        let row = Int(threads[number].kept[index])
        let place = store.withParentID(of: row) { id in ids.find(id) { isID(id, of: $0) } }
        guard place != nil else { continue }
        threads[number].flags[index] ^= LinkFlags([.orphan, .parentElsewhere]).rawValue
        threads[number].orphans -= 1
      }
    }
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
