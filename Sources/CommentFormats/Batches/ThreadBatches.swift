public import CommentModel

/// Threads that are known as a whole, cut into batches: one thread after the other, each in its order.
public struct ThreadBatches {
  private let threads: [CommentThread]

  // The batch that is being filled.
  private var store: CommentStore?
  private var rows: [UInt32] = []
  private var places: [UInt32] = []
  private var ids: [[UInt8]] = []
  private var parents: [KnownParent] = []
  private var parts: [ThreadPart] = []
  private var textSize = 0

  /// Prepares some threads.
  public init(_ threads: [CommentThread]) {
    self.threads = threads
  }

  /// Hands over the batches, in order. O(comments).
  public consuming func forEach(_ take: (CommentBatch) -> Void) {
    let all = threads.reduce(0) { $0 + $1.comments.count }
    var done = 0
    for thread in threads {
      let comments = thread.comments
      if let store, store !== comments.store { flush(done, of: all, take) }
      store = comments.store
      var start = 0
      ids.append(Array(thread.id.utf8))
      for index in comments.indices {
        append(index, of: thread)
        if textSize >= CommentBatch.size {
          parts.append(ThreadPart(thread: thread, comments: start..<index + 1))
          start = index + 1
          flush(done + start, of: all, take)
          store = comments.store
          ids.append(Array(thread.id.utf8))
        }
      }
      if start < comments.count || comments.isEmpty {
        parts.append(ThreadPart(thread: thread, comments: start..<comments.count))
      }
      done += comments.count
    }
    flush(done, of: all, take)
  }

  private mutating func append(_ index: Int, of thread: CommentThread) {
    let comments = thread.comments
    let size = comments.textLength(at: index)
    if size >= KnownParent.shortestAnswer, let parent = thread.links[index].parent {
      parents.append(KnownParent(child: rows.count, store: comments.store, row: comments.row(of: parent)))
    }
    rows.append(UInt32(comments.row(of: index)))
    places.append(UInt32(ids.count - 1))
    textSize += size + ThreadBatches.leastSize
  }

  /// What a comment counts for at least.
  private static let leastSize = 16

  private mutating func flush(_ done: Int, of all: Int, _ take: (CommentBatch) -> Void) {
    if let store, !parts.isEmpty {
      take(
        CommentBatch(
          store: store, rows: rows, threads: places, threadIDs: ids, parents: parents, parts: parts,
          share: all == 0 ? 1 : Double(done) / Double(all)))
    }
    store = nil
    rows = []
    places = []
    ids = []
    parents = []
    parts = []
    textSize = 0
  }
}
