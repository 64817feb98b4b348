/// Finds the replies that stand inside of the record that they answer, whatever is wrapped around them: a list, a
/// connection of GraphQL (`{"edges": [{"node": …}]}`, `{"nodes": […]}`), a page (`{"data": […]}`, `{"items": […]}`), or
/// a listing of Reddit (`{"data": {"children": [{"data": …}]}}`).
struct NestedReplies {
  /// What a record has inside.
  enum Found {
    case none
    /// Records that have a text where the mapping looks for it.
    case records([JSONElement])
    /// There are objects under a key of replies, none of which can be read.
    case unreadable(key: String)
  }

  private let text: JSONRecord.Name
  private var fields = JSONFields<Key>(
    "replies", "children", "comments", "answers", "responses", "reply_comment", "reply_comments",
    "replyComments", "edge_threaded_comments", "sub_comments", "subComments", "child_comments",
    "childComments", "node", "data")

  /// The keys of `fields`, in their order.
  private enum Key: Int {
    case replies, children, comments, answers, responses, replyComment, replyComments, camelReplyComments
    case threadedComments, subComments, camelSubComments, childComments, camelChildComments
    /// What may be wrapped around the fields of a record.
    case node, data

    static let lists: [Key] = [
      .replies, .children, .comments, .answers, .responses, .replyComment, .replyComments,
      .camelReplyComments, .threadedComments, .subComments, .camelSubComments, .childComments,
      .camelChildComments,
    ]
  }

  private static let names = [
    "replies", "children", "comments", "answers", "responses", "reply_comment", "reply_comments",
    "replyComments", "edge_threaded_comments", "sub_comments", "subComments", "child_comments",
    "childComments",
  ]
  private static let lists = [
    "data", "edges", "nodes", "items", "comments", "children", "replies", "results",
  ]
  private static let wrappers = ["node", "data", "comment"]
  /// How many wrappers may stand around a list.
  private static let deepest = 3

  init(text: JSONRecord.Name) { self.text = text }

  /// Looks into a record. O(fields).
  mutating func find(in record: JSONElement) -> Found {
    fields.find(in: record)
    var inner = [fields[.node], fields[.data]].compactMap { $0 }.filter(\.isObject)
    var unreadable: String?
    while true {
      for key in Key.lists {
        guard let value = fields[key], value.isArray || value.isObject else { continue }
        let members = NestedReplies.members(of: value).filter(\.isObject)
        let records = members.compactMap(readable)
        if !records.isEmpty { return .records(records) }
        if !members.isEmpty { unreadable = unreadable ?? NestedReplies.names[key.rawValue] }
      }
      guard let next = inner.popLast() else { break }
      fields.find(in: next)
    }
    return unreadable.map { .unreadable(key: $0) } ?? .none
  }

  /// The record itself, or the one that is wrapped in it; `nil` where neither has a text.
  private func readable(_ member: JSONElement) -> JSONElement? {
    if JSONRecord.value(text, in: member) != nil { return member }
    return NestedReplies.wrappers.lazy.compactMap { member[$0] }.first { inner in
      JSONRecord.value(text, in: inner) != nil
    }
  }

  private static func members(of value: JSONElement) -> [JSONElement] {
    var list = value
    for _ in 0..<deepest where list.isObject {
      guard let next = lists.lazy.compactMap({ list[$0] }).first(where: { $0.isArray || $0.isObject })
      else { return [] }
      list = next
    }
    return list.members
  }
}
