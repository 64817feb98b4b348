/// Comments under one article or post, linked into a tree, with a statement of what is known to be missing.
public struct CommentThread: Sendable, Hashable {
  /// The source's name for the thread; a reader whose format has none uses the name of the input.
  public var id: String
  /// The article's title, where the source has one.
  public var title: String?
  /// The article's address, where the source has one.
  public var link: String?
  /// All comments, in the source's order.
  public let comments: CommentList
  /// Where each comment hangs; same count and order as `comments`.
  public let links: LinkList
  /// What the source claims, what was found, and what is known to be missing.
  public var completeness: Completeness
  /// The records that were left out because one with the same id was kept: their ids and the ids that they answer.
  public var duplicates: [DuplicateRecord] = []

  /// Joins comments with the places that a linker found for them.
  ///
  /// - Precondition: `comments` and `links` have the same count.
  public init(
    id: String, title: String? = nil, link: String? = nil, comments: CommentList, links: LinkList,
    completeness: Completeness
  ) {
    precondition(comments.count == links.count, "a link for every comment")
    self.id = id
    self.title = title
    self.link = link
    self.comments = comments
    self.links = links
    self.completeness = completeness
  }

  /// The same from plain arrays, which are stored anew. O(n).
  public init(
    id: String, title: String? = nil, link: String? = nil, comments: [Comment], links: [CommentLink],
    completeness: Completeness
  ) {
    self.init(
      id: id, title: title, link: link, comments: CommentList(comments), links: LinkList(links),
      completeness: completeness)
  }
}

/// A record that was left out because one with the same id was kept.
public struct DuplicateRecord: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// The id that it answers; `nil` at the top level.
  public var parentID: String?

  /// Creates a note of a record.
  public init(id: String, parentID: String?) {
    self.id = id
    self.parentID = parentID
  }
}

/// The place of one comment in its thread.
public struct CommentLink: Sendable, Hashable {
  /// Index of the parent in `CommentThread.comments`; `nil` for top-level comments, orphans among them.
  public var parent: Int?
  /// 1 at the top level; an orphan has 1 too.
  public var depth: Int
  /// What a reader of the tree has to know about this place.
  public var flags: LinkFlags

  /// Creates a place.
  public init(parent: Int?, depth: Int, flags: LinkFlags = []) {
    self.parent = parent
    self.depth = depth
    self.flags = flags
  }
}

/// Reservations about the place of a comment.
public struct LinkFlags: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its parent is named but not there; it stands at the top level.
  public static let orphan = LinkFlags(rawValue: 1 << 0)
  /// It was part of a circle of replies, which was cut at this comment.
  public static let cycleBroken = LinkFlags(rawValue: 1 << 1)
  /// The comment that it answers left no text in the source; it hangs under the nearest one above.
  public static let parentTextMissing = LinkFlags(rawValue: 1 << 2)
  /// It may be a list that the author of its parent typed, not a comment of its own.
  public static let nestingGuessed = LinkFlags(rawValue: 1 << 3)
  /// Comments between its visible parent and the next one left no text; it may answer one of those.
  public static let parentUncertain = LinkFlags(rawValue: 1 << 4)
  /// Its parent is in another thread of the same input; it stands at the top level of its own.
  public static let parentElsewhere = LinkFlags(rawValue: 1 << 5)

  /// The words of the set flags, in a fixed order, as every output prints them.
  public var words: [String] {
    var words: [String] = []
    if contains(.orphan) { words.append("orphan") }
    if contains(.cycleBroken) { words.append("cycle broken") }
    if contains(.parentTextMissing) { words.append("parent text missing") }
    if contains(.nestingGuessed) { words.append("nesting guessed") }
    if contains(.parentUncertain) { words.append("parent uncertain") }
    if contains(.parentElsewhere) { words.append("parent in another thread") }
    return words
  }
}
