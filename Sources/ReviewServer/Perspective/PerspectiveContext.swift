import CommentFormats

/// What a comment refers to.
struct PerspectiveContext: Sendable {
  /// The texts before it, in order; the last one is what it answers.
  var entries: [TextEntry] = []

  init() {}

  /// Reads a context: either `entries`, or `articleAndParentComment`.
  init(_ element: JSONElement) throws(PerspectiveError) {
    var entries: [TextEntry]?
    var parts: [TextEntry]?
    try element.readFields(in: "context") { (name, value) throws(PerspectiveError) in
      switch name {
      case "entries":
        guard value.isArray else { throw .invalidValue(field: "context.entries") }
        var all: [TextEntry] = []
        for member in value.members { all.append(try TextEntry(member, in: "context.entries")) }
        entries = all
      case "articleAndParentComment": parts = try PerspectiveContext.articleAndParent(value)
      default: return false
      }
      return true
    }
    if entries != nil, parts != nil { throw .twoContexts }
    self.entries = entries ?? parts ?? []
  }

  /// What the comment answers; empty where it answers nothing that is known.
  var parent: [UInt8] { entries.last?.text ?? [] }

  private static func articleAndParent(_ element: JSONElement) throws(PerspectiveError) -> [TextEntry] {
    let place = "context.article_and_parent_comment"
    var article: TextEntry?
    var parent: TextEntry?
    try element.readFields(in: place) { (name, value) throws(PerspectiveError) in
      switch name {
      case "article": article = try TextEntry(value, in: "\(place).article")
      case "parentComment": parent = try TextEntry(value, in: "\(place).parent_comment")
      default: return false
      }
      return true
    }
    return [article, parent].compactMap(\.self)
  }
}
