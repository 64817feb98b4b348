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
    case .noDecision(let number): "there is no decision \(number)"
    case .noBulk(let number): "there is no bulk action \(number)"
    case .noQueue(let name): "there is no queue \(name)"
    case .noFilter(let name): "there is no saved filter \(name)"
    case .noThread(matches: 0): "there is no such thread"
    case .noThread(let matches): "\(matches) threads have this id"
    case .noComment(matches: 0): "there is no such comment"
    case .noComment(let matches): "\(matches) comments have this id"
    case .noModerator: "the moderator's name is empty"
    case .noWebhook(let number): "there is no webhook \(number)"
    case .noDelivery(let number): "there is no delivery \(number)"
    case .keyReused: "the key was used for another request"
    case .notLead(let moderator): "\(moderator) is no lead"
    case .noAccount(let name): "there is no account \(name)"
    case .accountExists(let name): "there is an account \(name)"
    case .badName(.length): "a moderator's name has 1 to 64 characters"
    case .badName(.characters): "a moderator's name holds only characters that show, and no space at its ends"
    case .lastAdmin(let name): "\(name) is the only admin"
    case .noToken(let number): "there is no token \(number)"
    case .wrongCode: "that is not the code that the authenticator shows now"
    case .needsKey(let path): "authors have pseudonyms in \(path)"
    case .otherKey(let path): "authors have pseudonyms of another key in \(path)"
    case .conflict(let number, let conflict): "case \(number) \(conflict)"
    }
  }
}

extension Conflict: CustomStringConvertible {
  /// What is so of the case, to stand behind its number.
  public var description: String {
    switch self {
    case .claimed(let moderator): "is claimed by \(moderator)"
    case .claimedElsewhere(let moderator): "is claimed by \(moderator) in another session"
    case .assigned(let moderator): "is assigned to \(moderator)"
    case .decided(.approve, let moderator): "was approved by \(moderator)"
    case .decided(.reject, let moderator): "was rejected by \(moderator)"
    case .decided(.escalate, let moderator), .escalated(let moderator): "was escalated by \(moderator)"
    case .notClaimed: "is not claimed"
    case .staleToken(let token, let latest?): "was claimed again since (token \(token), now \(latest))"
    case .staleToken(let token, nil): "is no longer held by the claim with token \(token)"
    case .staleVersion(let version, let latest): "has changed since (version \(version), now \(latest))"
    case .ownDecision(let moderator): "was decided by \(moderator) before, and is for somebody else now"
    case .undecided: "has no decision"
    case .reversed(.undo): "has had that decision undone"
    case .reversed(.appeal): "is under appeal"
    case .reversed: "was opened again since that decision"
    case .notUndone: "has no such decision that was undone"
    case .laterDecision: "has a later decision"
    case .noSecondReview: "is not one that you should look at a second time"
    case .noDisagreement: "has no disagreement to be settled"
    case .edited: "is about another text since"
    }
  }
}
