/// Comments whose parent means the top level (`0`, or their thread's own id), unless a comment of their thread has just
/// that id. Only all ids together tell.
struct DoubtfulTops {
  private var rows: [[UInt8]: [UInt32]] = [:]
  private var ids: [[UInt8]: Set<Int>] = [:]

  /// How many ids of a stream are remembered.
  private static let mostStreamed = 1 << 14

  /// Takes note of an id that others may name and not mean.
  mutating func takeID(_ id: [UInt8], in thread: Int, isStreaming: Bool) {
    if isStreaming, ids.count >= DoubtfulTops.mostStreamed { ids.removeAll(keepingCapacity: true) }
    ids[id, default: []].insert(thread)
  }

  /// Whether a comment of a thread with that id was there; all that is known where comments can't wait for the end.
  func hasID(_ id: [UInt8], in thread: Int) -> Bool { ids[id]?.contains(thread) ?? false }

  /// Takes note of a comment that was put at the top level.
  mutating func take(_ row: Int, answering parent: [UInt8]) {
    rows[parent, default: []].append(UInt32(row))
  }

  /// Hangs those under their parents that have one. O(comments at the top level) at worst.
  func finish(_ threads: inout ThreadCollector) {
    for (id, places) in ids {
      for row in rows[id] ?? [] where places.contains(threads.thread(of: Int(row))) {
        threads.setParentID(id, of: Int(row))
      }
    }
  }
}
