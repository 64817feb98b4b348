/// The rows of each thread, in order: a counting sort by thread.
struct RowsByThread {
  private var rows: [UInt32]
  private var ends: [Int]

  /// O(rows + threads).
  init(_ threadOfRow: [UInt32], threads: Int) {
    var next = [Int](repeating: 0, count: threads + 1)
    for thread in threadOfRow { next[Int(thread) + 1] += 1 }
    for thread in 0..<threads { next[thread + 1] += next[thread] }
    ends = Array(next.dropFirst())
    rows = [UInt32](repeating: 0, count: threadOfRow.count)
    for (row, thread) in threadOfRow.enumerated() {
      rows[next[Int(thread)]] = UInt32(row)
      next[Int(thread)] += 1
    }
  }

  subscript(thread: Int) -> ArraySlice<UInt32> {
    rows[(thread == 0 ? 0 : ends[thread - 1])..<ends[thread]]
  }
}
