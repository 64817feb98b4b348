import CommentModel

/// Comments of an input that need not be known as a whole: a batch is handed over as soon as it is full, and then
/// forgotten. Memory does not grow with the input.
struct CommentStream {
  private let take: (CommentBatch) -> Void
  private var threads = StreamedThreads()
  private var preceding: PrecedingComments
  /// How many comments have been taken.
  private(set) var count = 0

  // The batch that is being filled.
  private var store = CommentStream.emptyStore
  private var textSize = 0
  private var rows: [UInt32] = []
  private var threadIDs: [[UInt8]] = []
  private var places: [Int: UInt32] = [:]
  private var lastThread: Int?
  private var lastPlace: UInt32 = 0

  private static var emptyStore: CommentStoreBuilder {
    CommentStoreBuilder(reserving: CommentBatch.size + CommentBatch.size / 2)
  }

  /// - Parameters:
  ///   - hasAnswers: whether comments can name parents.
  ///   - take: is handed each batch, in order.
  init(hasAnswers: Bool, _ take: @escaping (CommentBatch) -> Void) {
    self.take = take
    preceding = PrecedingComments(hasAnswers: hasAnswers)
  }

  /// Whether nothing has been found yet, not even a thread without comments.
  var isEmpty: Bool { threads.isEmpty }

  /// The number of the thread with this key. Numbers of threads that have not been asked for for long are forgotten.
  mutating func thread(_ key: [UInt8]) -> Int { threads.number(of: key) }

  /// Takes a comment; the draft stays as it is.
  mutating func append(_ draft: inout CommentDraft, to thread: Int) {
    if thread != lastThread {
      lastThread = thread
      if let place = places[thread] {
        lastPlace = place
      } else {
        lastPlace = UInt32(threadIDs.count)
        places[thread] = lastPlace
        threadIDs.append(threads.key(of: thread))
      }
    }
    preceding.append(&draft, in: thread)
    rows.append(lastPlace)
    store.append(draft)
    count += 1
    // What stands beside a text costs room too.
    textSize += draft.text.count + CommentStream.leastSize
    if textSize >= CommentBatch.size { flush() }
  }

  /// What a comment counts for at least, so that a batch of empty ones ends too.
  private static let leastSize = 16

  /// Hands over what is left.
  mutating func flush() {
    if rows.isEmpty { return }
    let store = store.finish()
    let parents = preceding.take(store)
    let batch = CommentBatch(store: store, rows: nil, threads: rows, threadIDs: threadIDs, parents: parents)
    self.store = CommentStream.emptyStore
    textSize = 0
    rows.removeAll(keepingCapacity: false)
    rows.reserveCapacity(store.count)
    threadIDs.removeAll()
    places.removeAll(keepingCapacity: true)
    lastThread = nil
    take(batch)
  }
}

/// The numbers of the threads of an input without end: those that have been asked for lately.
private struct StreamedThreads {
  private struct Generation {
    var numbers: [[UInt8]: Int] = [:]
    var keys: [Int: [UInt8]] = [:]
  }

  private var newer = Generation()
  private var older = Generation()
  private var next = 0
  /// The first one of all; readers may keep its number to themselves.
  private var first: [UInt8] = []

  /// How many threads are known at least; as many comments are searched for parents, so that no parent is lost with its
  /// thread.
  private static let most = PrecedingComments.most

  var isEmpty: Bool { next == 0 }

  mutating func number(of key: [UInt8]) -> Int {
    if let number = newer.numbers[key] { return number }
    let number: Int
    if let known = older.numbers[key] {
      number = known
    } else {
      number = next
      next += 1
      if number == 0 { first = key }
    }
    if newer.numbers.count == StreamedThreads.most {
      older = newer
      newer = Generation()
    }
    newer.numbers[key] = number
    newer.keys[number] = key
    return number
  }

  /// The key of a thread. One that is forgotten counts as the first.
  func key(of number: Int) -> [UInt8] { newer.keys[number] ?? older.keys[number] ?? first }
}
