import CommentModel

extension StoreError: CustomStringConvertible {
  /// One sentence for a person, without a full stop.
  public var description: String {
    switch self {
    case .notFound(let path): "there is no database at \(path)"
    case .notADatabase(let path): "\(path) is no SQLite database"
    case .notParley(let path): "\(path) is no Parley database"
    case .newerVersion(let path, let found, let supported):
      "\(path) was made by a newer Parley (schema \(found); this one knows up to \(supported))"
    case .cannotOpen(let path): "\(path) cannot be opened or made"
    case .readOnly(let path): "\(path) cannot be written"
    case .damaged(let path): "\(path) is damaged"
    case .full(let path): "no room is left on the disk of \(path)"
    case .busy(let path): "\(path) is in use by another process"
    case .locked(let path): "\(path) is in use within this process"
    case .io(let path, let code): "\(path) could not be read or written (SQLite code \(code))"
    case .refused(let path, let code): "SQLite refused a step on \(path) (code \(code))"
    case .noCase(let number): "there is no case \(number)"
    case .noModerator: "the moderator's name is empty"
    case .conflict(let number, let conflict): "case \(number) \(conflict)"
    }
  }
}

extension Conflict: CustomStringConvertible {
  /// What is so of the case, to stand behind its number.
  public var description: String {
    switch self {
    case .claimed(let moderator): "is claimed by \(moderator)"
    case .decided(.approve, let moderator): "was approved by \(moderator)"
    case .decided(.reject, let moderator): "was rejected by \(moderator)"
    case .decided(.escalate, let moderator), .escalated(let moderator): "was escalated by \(moderator)"
    case .notClaimed: "is not claimed"
    }
  }
}
