public import CommentModel

/// Tells of each comment what rules ask about its thread and its author, from the comments that were read before it.
///
/// What is told depends on the order of the input alone. The last 262,144 comments and threads, 1,048,576 authors are
/// remembered at least; what is farther away counts as never read.
public struct ReadingOrder: Sendable {
  private let needs: PolicyNeeds
  private let window: Int64
  private var comments = RecentTable<KnownComment>(most: 262_144)
  private var threads = RecentTable<KnownThread>(most: 262_144)
  private var authors = RecentTable<KnownAuthor>(most: 1_048_576)
  /// The people who have answered somebody in a thread.
  private var answerers = RecentTable<[UInt64]>(most: 262_144)

  /// Creates one that has read nothing.
  ///
  /// - Parameters:
  ///   - needs: what is asked for; the rest is not told.
  ///   - historyDays: how far back rates look.
  public init(_ needs: PolicyNeeds, historyDays: Int) {
    self.needs = needs
    window = Int64(historyDays) * 86_400_000
  }

  /// A comment as it is read.
  public struct Reading: Sendable {
    /// Its thread; equal for the comments of one.
    public var thread: UInt64
    /// Its id, by `ReadingOrder.hash`.
    public var id: UInt64
    /// The id that it answers; `nil` at the top level.
    public var parent: UInt64?
    /// Its author; `nil` where the source does not say.
    public var author: UInt64?
    /// Its text; 0 where nobody asks for repetition.
    public var text: UInt64
    /// When it was posted.
    public var time: Timestamp?
    /// Whether it was rejected by a person, or its home has removed it or marked it as spam.
    public var isRejected: Bool

    /// Creates one.
    public init(
      thread: UInt64, id: UInt64, parent: UInt64?, author: UInt64?, text: UInt64, time: Timestamp?,
      isRejected: Bool
    ) {
      self.thread = thread
      self.id = id
      self.parent = parent
      self.author = author
      self.text = text
      self.time = time
      self.isRejected = isRejected
    }
  }

  /// What was read before a comment, and takes note of it.
  public mutating func next(_ comment: Reading) -> (thread: ThreadPosition?, history: AuthorHistory?) {
    let position = needs.contains(.thread) ? place(comment) : nil
    let history = needs.contains(.history) ? author(of: comment) : nil
    return (position, history)
  }

  private struct KnownComment: Sendable {
    var depth: Int32
    var isRejected: Bool
    var author: UInt64?
  }

  private struct KnownThread: Sendable {
    var comments = 0
    /// The moments of the last ones, in a ring.
    var times: [Int64] = []
    var oldest = 0
  }

  private struct KnownAuthor: Sendable {
    var comments = 0
    /// The moments of the last ones, and whether they were rejected, in a ring.
    var recent: [(time: Int64, isRejected: Bool)] = []
    var oldest = 0
    var texts: [UInt64] = []
    var oldestText = 0
  }

  /// How many of a thread's comments rates look at, how many of an author's, how many of an author's texts are compared,
  /// how many people are counted who answer one.
  private static let mostTimes = 1024
  private static let mostRecent = 256
  private static let mostTexts = 16
  private static let mostAnswerers = 256
  private static let hour: Int64 = 3_600_000

  private mutating func place(_ comment: Reading) -> ThreadPosition {
    let key = ReadingOrder.mix(comment.thread, comment.id)
    let parent = comment.parent.flatMap { comments[ReadingOrder.mix(comment.thread, $0)] }
    var position = ThreadPosition()
    position.isReply = comment.parent != nil
    if comment.parent != nil {
      position.depth = parent.map { Int($0.depth) + 1 }
      position.parentRejected = parent?.isRejected
      position.pileOn = pileOn(on: parent, by: comment)
    }
    threads.update(comment.thread, else: KnownThread()) { thread in
      position.comments = thread.comments
      thread.comments += 1
      guard let time = comment.time?.milliseconds else { return }
      thread.times.insertInRing(time, &thread.oldest, most: ReadingOrder.mostTimes)
      position.replyRate = Double(thread.times.count { $0 > time - ReadingOrder.hour && $0 <= time })
    }
    let known = KnownComment(
      depth: Int32(clamping: position.depth ?? 2), isRejected: comment.isRejected, author: comment.author)
    comments.update(key, else: known) { $0 = known }
    return position
  }

  /// How many different people have answered the parent's author in this thread, the comment's own among them.
  private mutating func pileOn(on parent: KnownComment?, by comment: Reading) -> Int? {
    guard let target = parent?.author, let author = comment.author else { return nil }
    if target == author { return answerers[ReadingOrder.mix(comment.thread, target)]?.count ?? 0 }
    var count = 0
    answerers.update(ReadingOrder.mix(comment.thread, target), else: []) { people in
      if !people.contains(author), people.count < ReadingOrder.mostAnswerers { people.append(author) }
      count = people.count
    }
    return count
  }

  private mutating func author(of comment: Reading) -> AuthorHistory? {
    guard let author = comment.author else { return nil }
    var history = AuthorHistory()
    let since = comment.time.map { $0.milliseconds - window }
    authors.update(author, else: KnownAuthor()) { known in
      history.comments = known.comments
      for one in known.recent where since.map({ one.time >= $0 }) ?? true {
        history.recent += 1
        if one.isRejected { history.rejected += 1 }
      }
      history.isRepeated = needs.contains(.repetition) && known.texts.contains(comment.text)
      known.comments += 1
      // Without a moment it counts as one of now.
      let time = comment.time?.milliseconds ?? .max
      known.recent.insertInRing((time, comment.isRejected), &known.oldest, most: ReadingOrder.mostRecent)
      if needs.contains(.repetition), !known.texts.contains(comment.text) {
        known.texts.insertInRing(comment.text, &known.oldestText, most: ReadingOrder.mostTexts)
      }
    }
    return history
  }

  /// A number for some bytes; equal for equal ones, and hardly ever for others (FNV-1a, 64 bits).
  public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash
  }

  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var hash = (one ^ (other &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    return hash &* 0x94D0_49BB_1331_11EB
  }
}

extension Array {
  fileprivate mutating func insertInRing(_ element: Element, _ oldest: inout Int, most: Int) {
    if count < most {
      append(element)
    } else {
      self[oldest] = element
      oldest = (oldest + 1) % most
    }
  }
}
