/// Comments in little room, written once and then only read.
///
/// The strings of a comment stand in one stretch of bytes with their lengths in front. Beside them it takes 8 bytes
/// for its place, about 6 for lengths and state, and 8 for a time where it has one.
public final class CommentStore: Sendable {
  private let chunks: [[UInt8]]
  /// The chunk in the high half, the byte in it in the low one.
  private let places: [UInt64]

  init(chunks: [[UInt8]], places: [UInt64]) {
    self.chunks = chunks
    self.places = places
  }

  /// How many comments there are.
  public var count: Int { places.count }

  /// The comment of a number.
  public subscript(number: Int) -> Comment {
    let chunk = chunks[chunk(of: number)]
    let record = StoredComment(at: byte(of: number), in: chunk.span)
    func string(_ range: Range<Int>) -> String { String(decoding: chunk[range], as: UTF8.self) }
    return Comment(
      id: string(record.id), parentID: record.parentID.isEmpty ? nil : string(record.parentID),
      author: record.author.isEmpty ? nil : string(record.author), time: record.time,
      text: string(record.text),
      state: record.state, marks: record.marks)
  }

  /// Lends the bytes of a comment's id.
  public func withID<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let chunk = chunks[chunk(of: number)]
    let span = chunk.span
    let record = StoredComment(at: byte(of: number), in: span)
    let id = span.extracting(record.id)
    return body(id)
  }

  /// Lends the bytes of the id that a comment answers; none at the top level.
  public func withParentID<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let chunk = chunks[chunk(of: number)]
    let span = chunk.span
    let record = StoredComment(at: byte(of: number), in: span)
    let parentID = span.extracting(record.parentID)
    return body(parentID)
  }

  /// Lends the bytes among which a comment stands, and its places in them.
  public func withComment<Result>(
    of number: Int, _ body: (_ bytes: Span<UInt8>, _ comment: StoredComment) -> Result
  ) -> Result {
    let chunk = chunks[chunk(of: number)]
    let span = chunk.span
    return body(span, StoredComment(at: byte(of: number), in: span))
  }

  /// Lends the bytes of some comments, one after the other, as `withComment` does.
  ///
  /// - Parameters:
  ///   - numbers: of the comments; `nil` stands for all, in order.
  ///   - start: how many of them are left out at the beginning.
  ///   - body: is handed the place among the comments that are meant, too.
  public func forEachComment(
    _ numbers: [UInt32]?, from start: Int,
    _ body: (_ index: Int, _ bytes: Span<UInt8>, _ comment: StoredComment) -> Void
  ) {
    var chunk: [UInt8] = []
    var current = -1
    for index in start..<(numbers?.count ?? count) {
      let place = places[numbers.map { Int($0[index]) } ?? index]
      if Int(place >> 32) != current {
        current = Int(place >> 32)
        chunk = chunks[current]
      }
      let span = chunk.span
      body(index, span, StoredComment(at: Int(place & 0xFFFF_FFFF), in: span))
    }
  }

  /// When a comment was posted.
  public func time(of number: Int) -> Timestamp? {
    let chunk = chunks[chunk(of: number)]
    return StoredComment(at: byte(of: number), in: chunk.span).time
  }

  /// Whether two comments are equal in every part.
  public func equal(_ left: Int, _ right: Int) -> Bool { self[left] == self[right] }

  /// The length of a comment's text, in bytes.
  public func textLength(of number: Int) -> Int {
    let chunk = chunks[chunk(of: number)]
    return StoredComment(at: byte(of: number), in: chunk.span).text.count
  }

  private func chunk(of number: Int) -> Int { Int(places[number] >> 32) }

  private func byte(of number: Int) -> Int { Int(places[number] & 0xFFFF_FFFF) }
}

/// Takes the comments of a store, one by one.
public struct CommentStoreBuilder: Sendable {
  private var chunks: [[UInt8]] = []
  private var places: [UInt64] = []
  private var open: [UInt8] = []

  /// A full chunk is never copied again; the first ones grow as they need.
  private static let chunkSize = 1 << 20

  /// Creates the builder of an empty store.
  public init() {}

  /// Creates the builder of a small store.
  ///
  /// - Parameter bytes: how much room its comments will need, as far as that is known.
  public init(reserving bytes: Int) {
    open.reserveCapacity(bytes)
  }

  /// How many comments have been taken.
  public var count: Int { places.count }

  /// Takes a comment. O(length).
  public mutating func append(_ draft: CommentDraft) {
    if open.count >= CommentStoreBuilder.chunkSize {
      chunks.append(open)
      open = []
      open.reserveCapacity(CommentStoreBuilder.chunkSize + (CommentStoreBuilder.chunkSize >> 4))
    }
    places.append(UInt64(chunks.count) << 32 | UInt64(open.count))
    StoredComment.append(draft, to: &open)
  }

  /// Gives a comment that was taken another parent; an empty one is the top level. O(length): it is written anew, and
  /// the room that it had is lost.
  public mutating func setParentID(_ parentID: [UInt8], of number: Int) {
    let chunk = Int(places[number] >> 32)
    let bytes = chunk < chunks.count ? chunks[chunk] : open
    let record = StoredComment(at: Int(places[number] & 0xFFFF_FFFF), in: bytes.span)
    var draft = CommentDraft()
    draft.id = Array(bytes[record.id])
    draft.parentID = parentID
    draft.author = Array(bytes[record.author])
    draft.time = record.time
    draft.text = Array(bytes[record.text])
    draft.state = record.state
    draft.marks = record.marks
    append(draft)
    places[number] = places.removeLast()
  }

  /// The store of what has been taken.
  public consuming func finish() -> CommentStore {
    CommentStore(chunks: chunks + [open], places: places)
  }
}
