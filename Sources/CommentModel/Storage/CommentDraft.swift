/// A comment that is being put together, as bytes, on buffers that are used again for the next one.
///
/// All strings are valid UTF-8; `CommentStore` does not look.
public struct CommentDraft: Sendable {
  /// The source's id.
  public var id: [UInt8] = []
  /// The id that it answers; empty at the top level.
  public var parentID: [UInt8] = []
  /// Who wrote it; empty where the source does not say.
  public var author: [UInt8] = []
  /// When it was posted.
  public var time: Timestamp?
  /// What was written, as plain text.
  public var text: [UInt8] = []
  /// What its home had made of it.
  public var state = CommentState.published
  /// What the markup set apart, in the order of the text.
  public var marks: [TextMark] = []
  /// What only the reader can know about its place.
  public var flags: LinkFlags = []
  /// The ids above it, the nearest last, where the source names more of them than the parent: when the parent is not
  /// there, the nearest one that is takes its place.
  public var ancestors: [[UInt8]] = []

  /// Creates an empty draft.
  public init() {}

  /// Empties it, and keeps the room.
  public mutating func removeAll() {
    // Most drafts lack most parts, and emptying takes longer than looking.
    if !id.isEmpty { id.removeAll(keepingCapacity: true) }
    if !parentID.isEmpty { parentID.removeAll(keepingCapacity: true) }
    if !author.isEmpty { author.removeAll(keepingCapacity: true) }
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    time = nil
    state = .published
    flags = []
    if !ancestors.isEmpty { ancestors.removeAll() }
  }

  /// Takes over a comment.
  public init(_ comment: Comment) {
    id = Array(comment.id.utf8)
    parentID = Array((comment.parentID ?? "").utf8)
    author = Array((comment.author ?? "").utf8)
    time = comment.time
    text = Array(comment.text.utf8)
    state = comment.state
    marks = comment.marks
  }
}
