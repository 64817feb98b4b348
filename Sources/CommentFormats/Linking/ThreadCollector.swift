import CommentModel

/// Takes what a reader finds: threads, comments in any order, problems. At the end everything is linked.
struct ThreadCollector: Sendable {
  /// What is the matter with the input, in its order.
  private(set) var problems: [ReadProblem] = []
  private let name: String
  private var threads: [ThreadHeading] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var store = CommentStoreBuilder()
  private var rows = CommentRows()

  /// - Parameter name: What a thread is named after that has no name of its own.
  init(name: String) {
    self.name = name
  }

  /// Whether nothing has been found yet, not even a thread without comments.
  var isEmpty: Bool { threads.isEmpty }

  /// How many comments have been taken.
  var count: Int { store.count }

  /// The number of the thread with this key, which begins here where it is new. Keys are the source's ids.
  mutating func thread(_ key: [UInt8]) -> Int {
    if let number = numbers[key] { return number }
    threads.append(ThreadHeading(id: String(decoding: key, as: UTF8.self)))
    numbers[key] = threads.count - 1
    return threads.count - 1
  }

  /// The number of the thread with this key; without one, of the thread that is named after the input.
  mutating func thread(_ key: String?) -> Int {
    thread(Array((key ?? name).utf8))
  }

  /// Says something of a thread.
  mutating func note(_ thread: Int, _ change: (inout ThreadHeading) -> Void) {
    change(&threads[thread])
  }

  /// Takes a comment. Strings that are no UTF-8 must have been repaired.
  mutating func append(_ draft: CommentDraft, to thread: Int) {
    rows.append(thread: thread, flags: draft.flags, ancestors: draft.ancestors)
    store.append(draft)
  }

  /// Takes a comment.
  mutating func append(_ comment: Comment, flags: LinkFlags = [], to thread: Int) {
    var draft = CommentDraft(comment)
    draft.flags = flags
    append(draft, to: thread)
  }

  /// Puts a comment that was taken into its thread, where the format tells only at the end which one that is.
  ///
  /// - Parameters:
  ///   - row: how many comments were taken before it.
  ///   - ancestors: as in `CommentDraft`.
  mutating func place(_ row: Int, in thread: Int, ancestors: [[UInt8]]) {
    rows.place(row, in: thread, ancestors: ancestors)
  }

  /// The number of the thread that a comment was put in.
  func thread(of row: Int) -> Int { Int(rows.threads[row]) }

  /// Takes note of a problem.
  mutating func report(_ problem: ReadProblem) {
    problems.append(problem)
  }

  /// Links everything. O(n) expected.
  consuming func finish(_ format: SourceFormat) -> ReadResult {
    let store = store.finish()
    // Parley's own lines say of themselves where a parent is elsewhere; their threads may come from many inputs.
    let linked = Linker(store).link(rows, into: threads, looksElsewhere: format != .ndjson)
    return ReadResult(format: format, threads: linked, problems: problems)
  }
}

/// What is known of a thread beside its comments.
struct ThreadHeading: Sendable {
  var id: String
  var title: String?
  var link: String?
  var completeness = Completeness()
}

/// What is known of the comments of a store beside what is in it, row by row.
struct CommentRows: Sendable {
  private(set) var threads: [UInt32] = []
  private(set) var flags: [UInt8] = []
  /// The ids above a comment, the nearest last, where the source names more than the parent.
  private(set) var ancestors: [UInt32: [[UInt8]]] = [:]

  mutating func append(thread: Int, flags: LinkFlags, ancestors: [[UInt8]]) {
    if !ancestors.isEmpty { self.ancestors[UInt32(threads.count)] = ancestors }
    threads.append(UInt32(thread))
    self.flags.append(flags.rawValue)
  }

  mutating func place(_ row: Int, in thread: Int, ancestors: [[UInt8]]) {
    if !ancestors.isEmpty { self.ancestors[UInt32(row)] = ancestors }
    threads[row] = UInt32(thread)
  }
}
