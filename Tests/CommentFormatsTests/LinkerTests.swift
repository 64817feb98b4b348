import CommentModel
import TestSupport
import Testing

import struct CommentModel.Comment

@testable import CommentFormats

@Suite struct LinkerTests {
  private func link(_ pairs: [(String, String?)]) -> CommentThread {
    link(pairs.map { Comment(id: $0.0, parentID: $0.1, text: "") })
  }

  private func link(_ comments: [Comment]) -> CommentThread {
    var threads = ThreadCollector(name: "t")
    let thread = threads.thread(nil)
    for comment in comments { threads.append(comment, to: thread) }
    return threads.finish(.lines).threads[0]
  }

  @Test func orderDoesNotMatter() {
    let thread = link([("3", "2"), ("2", "1"), ("1", nil)])
    #expect(thread.links.map(\.parent) == [1, 2, nil])
    #expect(thread.links.map(\.depth) == [3, 2, 1])
  }

  @Test func orphanIsKeptAtTheTop() {
    let thread = link([("1", "gone"), ("2", "1")])
    #expect(thread.links.map(\.depth) == [1, 2])
    #expect(thread.links[0].flags == .orphan)
    #expect(thread.comments[0].parentID == "gone")
    #expect(thread.completeness.orphans == 1)
  }

  @Test func ownParentIsTheTop() {
    let thread = link([("1", "1"), ("2", "1")])
    #expect(thread.links.map(\.depth) == [1, 2])
    #expect(thread.links[0].flags.isEmpty)
    #expect(thread.completeness.cycles == 0)
  }

  @Test func circleIsCutAboveTheFirst() {
    let thread = link([("x", "b"), ("b", "a"), ("a", "c"), ("c", "b")])
    #expect(thread.links.map(\.flags) == [[], .cycleBroken, [], []])
    #expect(thread.links.map(\.depth) == [2, 1, 3, 2])
    #expect(thread.completeness.cycles == 1)
  }

  @Test func circleIsCutAboveTheOldest() {
    let thread = link([
      Comment(id: "a", parentID: "b", time: Timestamp(milliseconds: 3), text: ""),
      Comment(id: "b", parentID: "c", time: Timestamp(milliseconds: 1), text: ""),
      Comment(id: "c", parentID: "a", text: ""),
    ])
    #expect(thread.links.map(\.flags) == [[], .cycleBroken, []])
  }

  @Test func duplicatesKeepTheNewestElseTheLongest() {
    let thread = link([
      Comment(id: "1", text: "a"), Comment(id: "2", text: "b"), Comment(id: "1", text: "a"),
      Comment(id: "1", text: "longer"), Comment(id: "2", time: Timestamp(milliseconds: 1), text: ""),
    ])
    #expect(thread.comments.map(\.text) == ["longer", ""])
    #expect(thread.completeness.duplicates == 3)
    #expect(thread.completeness.found == 2)
  }

  @Test(arguments: [true, false]) func depthHasNoLimit(_ reversed: Bool) {
    var pairs = (0..<100_000).map { (String($0), $0 == 0 ? nil : String($0 - 1)) }
    if reversed { pairs.reverse() }
    let thread = link(pairs)
    #expect(thread.links.map(\.depth).max() == 100_000)
    var output = ""
    TreeWriter().write(thread, to: &output)
    #expect(output.utf8.count < 100_000 * 200)
  }

  @Test func aMillionCommentsAreQuick() {
    var generator = SeededGenerator(seed: 7)
    let count = 1_000_000
    let comments = (0..<count).map { index in
      let parent = index == 0 ? nil : String(Int.random(in: 0..<index, using: &generator))
      return Comment(id: String(index), parentID: parent, text: "")
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      let thread = link(comments)
      #expect(thread.comments.count == count)
    }
    #expect(time < .seconds(60))
  }

  /// Compares with a plain model: parents are walked one by one, with a set of what was seen.
  @Test(arguments: 0..<400) func agreesWithTheModel(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 0...25, using: &generator)
    let comments = (0..<count).map { _ in
      let parent = Int.random(in: -2...30, using: &generator)
      return Comment(
        id: String(Int.random(in: 0...25, using: &generator)), parentID: parent < 0 ? nil : String(parent),
        time: Bool.random(using: &generator)
          ? Timestamp(milliseconds: Int64.random(in: 0...5, using: &generator)) : nil,
        text: String(repeating: "x", count: Int.random(in: 0...3, using: &generator)))
    }
    let thread = link(comments)
    let model = Dictionary(grouping: comments, by: \.id)
    #expect(Set(thread.comments.map(\.id)) == Set(model.keys))
    #expect(thread.completeness.duplicates == comments.count - model.count)
    for (index, comment) in thread.comments.enumerated() {
      let newest = model[comment.id, default: []].map { $0.time?.milliseconds ?? .min }.max()
      #expect(comment.time?.milliseconds ?? .min == newest)
      let place = thread.links[index]
      var steps = 1
      var climb = place.parent
      while let here = climb, steps <= count {
        climb = thread.links[here].parent
        steps += 1
      }
      #expect(place.depth == steps)
      if let parent = place.parent {
        #expect(thread.comments[parent].id == comment.parentID)
      } else {
        let isTop = comment.parentID == nil || comment.parentID == comment.id
        let isOrphan = !isTop && model[comment.parentID ?? ""] == nil
        #expect(place.flags.contains(.orphan) == isOrphan)
        #expect(isTop || isOrphan || place.flags.contains(.cycleBroken))
        if place.flags.contains(.cycleBroken) { #expect(returns(comment.id, in: thread)) }
      }
    }
    #expect(thread.completeness.orphans == thread.links.count { $0.flags.contains(.orphan) })
    #expect(thread.completeness.cycles == thread.links.count { $0.flags.contains(.cycleBroken) })
  }

  /// Whether the parents that are named lead from a comment back to itself.
  private func returns(_ id: String, in thread: CommentThread) -> Bool {
    let parents = Dictionary(uniqueKeysWithValues: thread.comments.map { ($0.id, $0.parentID) })
    var climb = parents[id] ?? nil
    for _ in 0...thread.comments.count {
      guard let here = climb, here != id else { break }
      climb = parents[here] ?? nil
    }
    return climb == id
  }
}
