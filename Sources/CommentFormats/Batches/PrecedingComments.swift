import CommentModel

/// The comments before the one at hand, in an input that is read in batches: the last `most` of them, as far as their
/// texts have no more than `mostBytes` together. Among them the parents of answers are looked for.
///
/// What is found depends on the input alone, not on how it is cut into batches. Of several with the same id in the same
/// thread the nearest counts.
struct PrecedingComments {
  /// How many comments are searched.
  static let most = 16_384
  /// How many bytes of text, from a parent's first to its answer's first, are searched.
  static let mostBytes = 33_554_432

  /// A comment that can be found, in the room of its number modulo `most`. Of all numbers the low halves are kept:
  /// distances are far smaller, and the table stays in a processor's cache.
  private struct Entry {
    /// Of its thread and its id; of 64 bits, so that none hides another with the same one.
    var hash: UInt64 = 0
    var thread: UInt32 = 0
    /// How many bytes of text came before.
    var offset: UInt32 = 0
    /// The number of the comment before it in the same bucket.
    var next: UInt32 = 0
  }

  /// A batch of which some comment may still be found.
  private struct Batch {
    let store: CommentStore
    /// How many comments came before it.
    let start: Int
    /// How many comments, and how many bytes of text, came before its end.
    let end: Int
    let endOffset: Int
  }

  /// How many comments, and how many bytes of text, have been taken.
  private var count = 0
  private var offset = 0
  private var entries: [Entry]
  /// The newest comment of each bucket.
  private var buckets: [UInt32]
  private var batches: [Batch] = []
  /// Comments of the open batch with what seems to be their parent, by number.
  private var answers: [(child: Int, parent: Int)] = []

  /// - Parameter hasAnswers: Whether comments of the input can name parents; where not, nothing is remembered.
  init(hasAnswers: Bool) {
    entries = hasAnswers ? [Entry](repeating: Entry(), count: PrecedingComments.most) : []
    buckets = [UInt32](repeating: 0, count: entries.count * 2)
  }

  /// Takes the next comment of the input; the draft stays as it is.
  mutating func append(_ draft: inout CommentDraft, in thread: Int) {
    if entries.isEmpty { return }
    if !draft.parentID.isEmpty, draft.text.count >= KnownParent.shortestAnswer,
      let parent = find(draft.parentID.span, in: thread)
    {
      answers.append((count, parent))
    }
    let hash = PrecedingComments.hash(draft.id.span, thread)
    let bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    entries[count % PrecedingComments.most] = Entry(
      hash: hash, thread: UInt32(truncatingIfNeeded: thread), offset: UInt32(truncatingIfNeeded: offset),
      next: buckets[bucket])
    buckets[bucket] = UInt32(truncatingIfNeeded: count)
    count += 1
    offset += draft.text.count
  }

  /// Takes the store with the comments that were appended since the last one, and gives their parents.
  mutating func take(_ store: CommentStore) -> [KnownParent] {
    if entries.isEmpty { return [] }
    batches.append(Batch(store: store, start: count - store.count, end: count, endOffset: offset))
    let start = count - store.count
    let parents = answers.compactMap { child, parent -> KnownParent? in
      guard let batch = batches.last(where: { $0.start <= parent }) else { return nil }
      let known = KnownParent(child: child - start, store: batch.store, row: parent - batch.start)
      // Equal hashes are no proof.
      let isParent = store.withParentID(of: known.child) { id in
        known.store.withID(of: known.row) { $0.isEqual(to: id) }
      }
      return isParent ? known : nil
    }
    answers.removeAll(keepingCapacity: true)
    forget()
    return parents
  }

  /// The nearest comment of a thread with an id, by number.
  private func find(_ id: Span<UInt8>, in thread: Int) -> Int? {
    let hash = PrecedingComments.hash(id, thread)
    let thread = UInt32(truncatingIfNeeded: thread)
    var candidate = buckets[Int(truncatingIfNeeded: hash) & (buckets.count - 1)]
    var last = 0
    while true {
      // What no longer stands in the table, or never did, is too far away, or no farther than the one before.
      let distance = Int(UInt32(truncatingIfNeeded: count) &- candidate)
      guard distance > last, distance <= min(count, PrecedingComments.most) else { return nil }
      let entry = entries[(count - distance) % PrecedingComments.most]
      let bytes = Int(UInt32(truncatingIfNeeded: offset) &- entry.offset)
      if bytes > PrecedingComments.mostBytes { return nil }
      if entry.hash == hash, entry.thread == thread { return count - distance }
      last = distance
      candidate = entry.next
    }
  }

  /// Forgets the batches that nothing to come can find a parent in.
  private mutating func forget() {
    let stale = batches.prefix { batch in
      batch.end <= count - PrecedingComments.most || offset - batch.endOffset > PrecedingComments.mostBytes
    }
    batches.removeFirst(stale.count)
  }

  private static func hash(_ id: Span<UInt8>, _ thread: Int) -> UInt64 {
    let seed = UInt64(truncatingIfNeeded: thread) &* 0x9E37_79B9_7F4A_7C15
    return UInt64(truncatingIfNeeded: IDTable.hash(id, seed: seed))
  }
}
