import CommentModel

/// Makes ids that are unique in a thread unique in a corpus.
struct ConvoKitIDs: Sendable {
  private var used: Set<String> = []

  /// The names of one thread's comments, where they are not their ids.
  struct Names {
    fileprivate var changed: [String: String] = [:]

    /// The name of the comment with an id.
    func own(_ id: String) -> String { changed[id] ?? id }
  }

  /// Names all comments of a thread, and the comments that are answered but not there.
  mutating func names(of thread: CommentThread, in conversation: String) -> Names {
    var names = Names()
    var mentioned: Set<String> = []
    for comment in thread.comments { name(comment.id, conversation, &mentioned, &names) }
    for comment in thread.comments {
      if let parent = comment.parentID { name(parent, conversation, &mentioned, &names) }
    }
    return names
  }

  private mutating func name(
    _ id: String, _ conversation: String, _ mentioned: inout Set<String>, _ names: inout Names
  ) {
    guard mentioned.insert(id).inserted else { return }
    if used.insert(id).inserted { return }
    var name = conversation + "/" + id
    while !used.insert(name).inserted { name += "'" }
    names.changed[id] = name
  }
}
