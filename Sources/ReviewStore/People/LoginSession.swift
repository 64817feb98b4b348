public import CommentModel

/// Somebody who is logged in, in one browser.
public struct LoginSession: Sendable, Hashable {
  /// The number of the session; no secret.
  public var number: Int64
  /// The moderator's name.
  public var moderator: String
  /// What they may do now.
  public var role: Role
  /// When they logged in.
  public var began: Timestamp
  /// When they were last seen, to the minute.
  public var seen: Timestamp

  /// How long a session lasts in which nothing is done: an hour, as NIST SP 800-63B-4 has it for its second assurance
  /// level.
  public static let longestIdle = Duration.seconds(3600)
  /// How long a session lasts at the most: half of the day that the same text allows, which is a shift.
  public static let longest = Duration.seconds(12 * 3600)
  /// How long there is to give a code, once the password was right.
  static let longestWait = Duration.seconds(300)
  /// How often the moment of the last request is written down.
  static let seenInterval = Duration.seconds(60)
}

/// What came of an attempt to log in.
public enum LoginOutcome: Sendable {
  /// The secret of a session that is open.
  case loggedIn(SecretToken)
  /// The secret of a session that opens with a code.
  case needsCode(SecretToken)
  /// No such name, or not the password, or not the code: which, nobody is told.
  case refused
  /// There were too many attempts for that name, whether there is such an account or not.
  case locked(until: Timestamp)
}
