import CommentModel

/// Takes what a reader finds: threads, comments in any order, problems. At the end everything is linked.
///
/// Where whoever reads takes batches, and the reader goes from record to record (`stream`), nothing is kept for the
/// end: comments are handed over in the order in which they come, and not linked.
struct ThreadCollector {
  /// What is the matter with the input, in its order.
  private(set) var problems: [ReadProblem] = []
  /// Where the document begins that is being read, of many in one input: problems whose line is not known stand there.
  var documentLine = 1
  /// How many problems there were more than are kept of a stream.
  private(set) var surplusProblems = 0
  private let take: ((CommentBatch) -> Void)?
  private let streams: Bool
  private var streamed: CommentStream?
  private let name: String
  private var threads: [ThreadHeading] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var store = CommentStoreBuilder()
  private var rows = CommentRows()

  /// How many problems of a stream are kept.
  private static let mostProblems = 100

  /// - Parameters:
  ///   - name: What a thread is named after that has no name of its own.
  ///   - take: Is handed all comments in batches, in order.
  ///   - streams: Whether batches may come before everything has been read.
  init(name: String, take: ((CommentBatch) -> Void)? = nil, streams: Bool = true) {
    self.name = name
    self.take = take
    self.streams = streams
  }

  /// Whether nothing has been found yet, not even a thread without comments.
  var isEmpty: Bool { streamed?.isEmpty ?? threads.isEmpty }

  /// How many comments have been taken.
  var count: Int { streamed?.count ?? store.count }

  /// Whether comments are handed over as they come: what is only of use at the end need not be kept.
  var isStreaming: Bool { streamed != nil }

  /// Says that what follows are records, each of which stands for itself. Call it before anything is taken.
  ///
  /// - Parameter hasAnswers: Whether comments can name parents.
  mutating func stream(hasAnswers: Bool = true) {
    if streams, let take, isEmpty { streamed = CommentStream(hasAnswers: hasAnswers, take) }
  }

  /// The number of the thread with this key, which begins here where it is new. Keys are the source's ids.
  mutating func thread(_ key: [UInt8]) -> Int {
    if let number = streamed?.thread(key) { return number }
    if let number = numbers[key] { return number }
    threads.append(ThreadHeading(id: String(decoding: key, as: UTF8.self)))
    numbers[key] = threads.count - 1
    return threads.count - 1
  }

  /// The number of the thread with this key; without one, of the thread that is named after the input.
  mutating func thread(_ key: String?) -> Int {
    thread(Array((key ?? name).utf8))
  }

  /// Says something of a thread; of a stream's threads nothing is kept.
  mutating func note(_ thread: Int, _ change: (inout ThreadHeading) -> Void) {
    if !isStreaming { change(&threads[thread]) }
  }

  /// Takes a comment. Strings that are no UTF-8 must have been repaired.
  mutating func append(_ draft: CommentDraft, to thread: Int) {
    var draft = draft
    append(lent: &draft, to: thread)
  }

  /// Takes a comment out of a draft that stays as it is; spares a copy for each of millions.
  mutating func append(lent draft: inout CommentDraft, to thread: Int) {
    if isStreaming {
      streamed?.append(&draft, to: thread)
      return
    }
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

  /// Gives a comment that was taken a parent, where only all ids together tell that it has one.
  ///
  /// - Parameter row: how many comments were taken before it.
  mutating func setParentID(_ parentID: [UInt8], of row: Int) {
    store.setParentID(parentID, of: row)
  }

  /// The number of the thread that a comment was put in.
  func thread(of row: Int) -> Int { Int(rows.threads[row]) }

  /// Takes note of a problem.
  mutating func report(_ problem: ReadProblem) {
    if isStreaming, problems.count == ThreadCollector.mostProblems {
      surplusProblems += 1
      return
    }
    problems.append(problem)
  }

  /// Links everything. O(n) expected.
  consuming func finish(_ format: SourceFormat) -> ReadResult {
    ReadResult(format: format, threads: linked(format), problems: problems)
  }

  /// Hands over what is left, after linking it where the reader did not stream. O(n) expected.
  consuming func finishBatches(_ format: SourceFormat) -> ReadSummary {
    var summary = ReadSummary(format: format, comments: count, problems: problems, surplus: surplusProblems)
    if isStreaming {
      streamed?.flush()
    } else if let take {
      let threads = linked(format)
      summary.claimed = threads.first?.completeness.claimed
      ThreadBatches(threads).forEach(take)
    }
    return summary
  }

  private func linked(_ format: SourceFormat) -> [CommentThread] {
    // Parley's own lines say of themselves where a parent is elsewhere; their threads may come from many inputs.
    Linker(store.finish()).link(rows, into: threads, looksElsewhere: format != .ndjson)
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
