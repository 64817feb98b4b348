import CommentModel

extension CommentDraft {
  /// Begins a comment: empties the draft, then takes over an id, the id that it answers, and a displayed
  /// name.
  mutating func begin(_ id: String, answering parent: String? = nil, by author: String? = nil) {
    removeAll()
    self.id.append(contentsOf: id.utf8)
    if let parent { parentID.append(contentsOf: parent.utf8) }
    if let author { self.author.append(contentsOf: author.utf8) }
  }
}
