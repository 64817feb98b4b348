public import CommentModel

extension ReviewStore {
  /// Stores a thread with all of its comments and scores, and makes a case of every comment whose verdict is
  /// `queue` or `reject`.
  ///
  /// The same input again adds nothing. A comment is known by `source`, thread id and comment id:
  /// - With another text it gets a new revision, and the old one stays. A case that is open follows to the new
  ///   text, so that nobody decides what is no longer there; a decided one stays with the text that was decided
  ///   on, and the new text gets a new case if that is flagged. A text that comes back is its old revision again.
  /// - With the same text but other scores (another lexicon or policy) it takes the new scores as long as it
  ///   has no case, and a case if it is flagged now. What a case was made for never changes.
  /// - A comment that the input no longer has stays.
  ///
  /// O(n log N) for n comments in a database of N.
  ///
  /// - Parameters:
  ///   - thread: Its comment ids are unique.
  ///   - scored: The result for each comment; same count and order as `thread.comments`.
  ///   - source: What tells two threads with the same id apart, such as a site or a format.
  ///   - holds: Whether every comment becomes a case, whatever its verdict: nothing is published unseen.
  ///   - manifest: The hash of all that the verdicts depend on (program, lexicons, policy); the audit trail keeps it.
  ///   - pseudonyms: What to store in the place of authors; `nil` stores their names.
  ///   - keepsAddresses: Whether an author who is only an e-mail or IP address is stored as such; otherwise that one
  ///     has a pseudonym by a key of the file's own.
  ///   - time: Now.
  @discardableResult public func enqueue(
    _ thread: CommentThread, scored: [ScoredComment], source: String, holds: Bool = false,
    manifest: String? = nil, pseudonyms: Pseudonyms? = nil, keepsAddresses: Bool = false, at time: Timestamp
  ) throws(StoreError) -> EnqueueCounts {
    precondition(thread.comments.count == scored.count, "a result for every comment")
    return try write { db in
      let names = try AuthorNames(db, pseudonyms: pseudonyms, keepsAddresses: keepsAddresses)
      var enqueuing = try Enqueuing(
        db, thread: thread, source: source, holds: holds, manifest: manifest, names: names, time: time)
      for index in thread.comments.indices {
        try enqueuing.add(index, scored: scored[index])
      }
      try enqueuing.finish()
      return enqueuing.counts
    }
  }
}
