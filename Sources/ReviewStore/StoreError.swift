public import CommentModel

/// Why the store could not do something. None of its words comes from a comment.
public enum StoreError: Error, Sendable, Hashable {
  /// There is no file at this path, and none was to be made.
  case notFound(path: String)
  /// The path does not lead to an SQLite database: another kind of file, a folder, a device.
  case notADatabase(path: String)
  /// An SQLite database of another program, or an empty file that was not to become ours.
  case notParley(path: String)
  /// A database whose schema a newer Parley has made; it was left as it is.
  case newerVersion(path: String, found: Int, supported: Int)
  /// The file could not be opened or made: a missing folder, no permission.
  case cannotOpen(path: String)
  /// The file can be read, but not written.
  case readOnly(path: String)
  /// The file breaks SQLite's format or this schema.
  case damaged(path: String)
  /// No room is left on the disk; nothing was written.
  case full(path: String)
  /// Another process kept the file to itself for longer than the store waits; nothing was written.
  case busy(path: String)
  /// Another connection of this process holds a table; nothing was written.
  case locked(path: String)
  /// Reading or writing failed in the operating system. A step may have been taken all the same where the disk failed
  /// when it was to be flushed; it was not acknowledged then. `code` is SQLite's extended result code
  /// (<https://www.sqlite.org/rescode.html>).
  case io(path: String, code: Int)
  /// Anything else that SQLite refused. `code` is its extended result code.
  case refused(path: String, code: Int)
  /// The queue has no case of this number.
  case noCase(number: Int64)
  /// There is no decision of this number.
  case noDecision(number: Int64)
  /// There is no bulk action of this number.
  case noBulk(number: Int64)
  /// There is no queue of this name.
  case noQueue(name: String)
  /// There is no saved filter of this name.
  case noFilter(name: String)
  /// No thread has this id, or several have and the source has to be named.
  case noThread(matches: Int)
  /// No comment has this id, or several have and the thread has to be named.
  case noComment(matches: Int)
  /// The name of a moderator was empty.
  case noModerator
  /// There is no webhook of this number.
  case noWebhook(number: Int64)
  /// There is no delivery of this number.
  case noDelivery(number: Int64)
  /// A client's key for a request was that of another request.
  case keyReused
  /// Only leads may do this, and this moderator is none.
  case notLead(moderator: String)
  /// There is no account of this name.
  case noAccount(name: String)
  /// There is an account of this name.
  case accountExists(name: String)
  /// An account can't have this name.
  case badName(ModeratorNameProblem)
  /// It is the only admin, who has to stay one.
  case lastAdmin(name: String)
  /// There is no token of this number.
  case noToken(number: Int64)
  /// A code for this is none of the authenticator's of now.
  case wrongCode
  /// Authors have pseudonyms in this file, and their key was not given.
  case needsKey(path: String)
  /// Authors have pseudonyms of another key in this file.
  case otherKey(path: String)
  /// The case does not stand where the step needs it; nothing was written.
  case conflict(case: Int64, Conflict)
}

/// What stands against a step on a case.
public enum Conflict: Sendable, Hashable {
  /// Somebody else has claimed it.
  case claimed(by: String)
  /// The same moderator has claimed it in another place.
  case claimedElsewhere(by: String)
  /// It is assigned to somebody else.
  case assigned(to: String)
  /// It has its decision.
  case decided(DecisionAction, by: String)
  /// It has been passed on before; it waits for an approval or a rejection.
  case escalated(by: String)
  /// It is not claimed, so that there is nothing to release.
  case notClaimed
  /// It has been claimed, given back or decided since that token was handed out; the token of the last claim,
  /// where there is one.
  case staleToken(Int64, latest: Int64?)
  /// It has changed since it had that version.
  case staleVersion(Int, latest: Int)
  /// Its decision is under appeal, so that whoever made it cannot decide again.
  case ownDecision(by: String)
  /// It has no decision that could be taken back or appealed against.
  case undecided
  /// The decision counts no more.
  case reversed(ReversalKind)
  /// The decision was not undone, so that it cannot be put in force again.
  case notUndone
  /// A later decision stands on the one that is meant.
  case laterDecision
  /// No second look at it is wanted, or not from this moderator.
  case noSecondReview
  /// A second look at it did not differ from its decision, or that is settled.
  case noDisagreement
  /// The comment was edited after the decision, which is about a text that is gone.
  case edited
}
