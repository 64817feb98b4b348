/// The comments of one thread: some rows of a store that may hold other threads too.
public struct CommentList: Sendable, RandomAccessCollection {
  /// Where the comments stand, maybe among others.
  public let store: CommentStore
  private let rows: Rows

  private enum Rows: Sendable {
    case range(Range<Int>)
    case picked([UInt32])
  }

  /// Shows all comments of a store.
  public init(_ store: CommentStore) {
    self.store = store
    rows = .range(0..<store.count)
  }

  /// Shows some comments of a store, in this order.
  public init(_ store: CommentStore, rows: [UInt32]) {
    self.store = store
    let isRun = zip(rows, rows.dropFirst()).allSatisfy { $0 + 1 == $1 }
    if isRun, let first = rows.first {
      self.rows = .range(Int(first)..<Int(first) + rows.count)
    } else {
      self.rows = .picked(rows)
    }
  }

  /// Stores comments of its own.
  public init(_ comments: some Sequence<Comment>) {
    var builder = CommentStoreBuilder()
    for comment in comments { builder.append(CommentDraft(comment)) }
    self.init(builder.finish())
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// The count.
  public var endIndex: Int {
    switch rows {
    case .range(let range): range.count
    case .picked(let rows): rows.count
    }
  }

  /// The comment at a place. Copies its strings.
  public subscript(index: Int) -> Comment { store[row(of: index)] }

  /// The length of a comment's text, in bytes, without copying it.
  public func textLength(at index: Int) -> Int { store.textLength(of: row(of: index)) }

  /// The number of a comment in `store`.
  public func row(of index: Int) -> Int {
    switch rows {
    case .range(let range): range.lowerBound + index
    case .picked(let rows): Int(rows[index])
    }
  }
}

extension CommentList: Hashable {
  /// Whether both show equal comments in the same order.
  public static func == (left: CommentList, right: CommentList) -> Bool { left.elementsEqual(right) }

  /// Hashes the comments.
  public func hash(into hasher: inout Hasher) {
    for comment in self { hasher.combine(comment) }
  }
}

extension CommentList: ExpressibleByArrayLiteral {
  /// Stores some comments.
  public init(arrayLiteral comments: Comment...) { self.init(comments) }
}
