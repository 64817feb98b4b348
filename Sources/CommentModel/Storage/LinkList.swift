/// The places of a thread's comments, 9 bytes each.
public struct LinkList: Sendable, Hashable, RandomAccessCollection {
  /// The parent's index; −1 at the top level.
  private var parents: [Int32]
  private var depths: [Int32]
  private var flags: [UInt8]

  /// Stores places.
  public init(_ links: some Sequence<CommentLink>) {
    parents = []
    depths = []
    flags = []
    for link in links { append(link) }
  }

  /// Appends a place.
  public mutating func append(_ link: CommentLink) {
    parents.append(Int32(link.parent ?? -1))
    depths.append(Int32(link.depth))
    flags.append(link.flags.rawValue)
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// The count.
  public var endIndex: Int { parents.count }

  /// The place at an index.
  public subscript(index: Int) -> CommentLink {
    get {
      CommentLink(
        parent: parents[index] < 0 ? nil : Int(parents[index]), depth: Int(depths[index]),
        flags: LinkFlags(rawValue: flags[index]))
    }
    set {
      parents[index] = Int32(newValue.parent ?? -1)
      depths[index] = Int32(newValue.depth)
      flags[index] = newValue.flags.rawValue
    }
  }
}

extension LinkList: ExpressibleByArrayLiteral {
  /// Stores some places.
  public init(arrayLiteral links: CommentLink...) { self.init(links) }
}
