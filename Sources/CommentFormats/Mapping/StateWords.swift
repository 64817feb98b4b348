import CommentModel

/// The words by which sources say what has become of a comment.
enum StateWords {
  /// The state that a value means in a column of this name; `nil` where it is not known. Upper and lower case
  /// are alike. A word without a meaning of its own, such as `true` or `1`, gets it from the column.
  static func state(_ value: some Sequence<UInt8>, column: String) -> CommentState? {
    let word = String(decoding: value.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    switch column {
    case "isdeleted", "deleted": return flag(word).map { $0 ? .deleted : .published }
    case "isremoved", "removed": return flag(word).map { $0 ? .removed : .published }
    case "isspam", "spam": return flag(word).map { $0 ? .spam : .published }
    default: break
    }
    switch word {
    case "published", "publish", "approved", "approve", "visible", "active", "public", "ok", "normal", "live",
      "1",
      "true", "none":
      return .published
    case "pending", "hold", "held", "unapproved", "unapprove", "waiting", "moderation", "premod", "queued",
      "draft",
      "0", "false":
      return .pending
    case "deleted", "delete": return .deleted
    case "trash", "trashed", "post-trashed", "removed", "rejected", "reject", "hidden", "blocked":
      return .removed
    case "spam", "junk": return .spam
    default: return nil
    }
  }

  private static func flag(_ word: String) -> Bool? {
    switch word {
    case "1", "true", "yes", "t", "y", "1.0": true
    case "0", "false", "no", "f", "n", "0.0", "null", "none", "nan": false
    default: nil
    }
  }
}
