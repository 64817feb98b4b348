public import CommentModel

/// Some comments of an input, in its order, that are worked on together.
///
/// A batch keeps the bytes of its comments and those of the parents that are worth looking at, and nothing else: once
/// it is forgotten, so are they.
public struct CommentBatch: Sendable {
  /// Where the comments stand.
  public let store: CommentStore
  /// Their numbers in `store`; `nil` where they are all of it, in order.
  private let rows: [UInt32]?
  /// For each comment, the place of its thread's id.
  private let threads: [UInt32]
  /// The ids of the threads that occur.
  public let threadIDs: [[UInt8]]
  /// The parents that are worth looking at, in the order of the comments that answer them.
  public let parents: [KnownParent]
  /// The same comments as parts of threads that are known as a whole, one after the other; empty in a stream. Threads
  /// without comments stand there too.
  public let parts: [ThreadPart]
  /// How much of the input's comments lies before the end of this batch, 0…1, where that is known: all of them were
  /// read before the first batch came. `nil` in a stream.
  public let share: Double?

  /// About how many bytes the texts of a batch have: enough to make handing it over cheap, little enough to stay in a
  /// processor's cache.
  static let size = 262_144

  init(
    store: CommentStore, rows: [UInt32]?, threads: [UInt32], threadIDs: [[UInt8]], parents: [KnownParent],
    parts: [ThreadPart] = [], share: Double? = nil
  ) {
    self.store = store
    self.rows = rows
    self.threads = threads
    self.threadIDs = threadIDs
    self.parents = parents
    self.parts = parts
    self.share = share
  }

  /// How many comments there are.
  public var count: Int { threads.count }

  /// Lends the comments, one after the other: the place of each in the batch, that of its thread in `threadIDs`, the
  /// bytes among which it stands, and its places in them.
  ///
  /// - Parameters:
  ///   - start: how many comments are left out at the beginning.
  ///   - body: is lent each comment.
  public func forEach(
    from start: Int,
    _ body: (_ index: Int, _ thread: Int, _ bytes: Span<UInt8>, _ comment: StoredComment) -> Void
  ) {
    let threads = threads
    store.forEachComment(rows, from: start) { index, bytes, comment in
      body(index, Int(threads[index]), bytes, comment)
    }
  }
}

/// The comment that another one answers, in whichever batch it stands.
public struct KnownParent: Sendable {
  /// The shortest text that can hold something of its parent's: a quote is a paragraph of this many bytes, which
  /// stands word for word in the parent.
  static let shortestAnswer = 40

  /// The place of the comment that answers it, in its batch.
  public let child: Int
  /// Where the parent stands.
  public let store: CommentStore
  /// Its number there.
  public let row: Int
}

/// Neighbouring comments of a thread that is known as a whole.
public struct ThreadPart: Sendable {
  /// The thread.
  public let thread: CommentThread
  /// Which of its comments.
  public let comments: Range<Int>
}
