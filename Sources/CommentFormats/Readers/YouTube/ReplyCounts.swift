import CommentModel

/// Counts the replies that comments say they have against those that are there.
struct ReplyCounts {
  private struct Key: Hashable {
    let thread: Int
    let id: String
  }

  private var claims: [Key: Int] = [:]
  private var found: [Key: Int] = [:]
  private var replies: Set<Key> = []

  /// A comment says how many replies it has; of several claims the greatest counts.
  mutating func claim(_ count: Int?, by id: String, in thread: Int) {
    guard let count, count > 0 else { return }
    let key = Key(thread: thread, id: id)
    claims[key] = max(claims[key] ?? 0, count)
  }

  /// A reply is there; a second copy of it counts for nothing.
  mutating func take(_ reply: String, answering parent: String, in thread: Int) {
    guard replies.insert(Key(thread: thread, id: reply)).inserted else { return }
    found[Key(thread: thread, id: parent), default: 0] += 1
  }

  /// Adds the replies that are not there to what is hidden in their threads.
  func note(_ threads: inout ThreadCollector) {
    for (key, claim) in claims {
      let hidden = claim - (found[key] ?? 0)
      if hidden > 0 { threads.note(key.thread) { $0.completeness.hidden += hidden } }
    }
  }
}
