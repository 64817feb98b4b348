public import CommentModel

/// Somebody with an account.
public struct Moderator: Sendable, Hashable {
  /// The number of the account; never used twice.
  public var number: Int64
  /// The name, with which decisions are signed.
  public var name: String
  /// What they may do.
  public var role: Role
  /// Whether there is a password to log in with.
  public var hasPassword: Bool
  /// Whether logging in takes a code of an authenticator too.
  public var hasSecondFactor: Bool
  /// How many recovery codes are left.
  public var recoveryCodes: Int
  /// When the account was made.
  public var added: Timestamp
  /// When they were last logged in; `nil` before the first time.
  public var seen: Timestamp?
}

/// What is wrong with the name of a new account.
public enum ModeratorNameProblem: Sendable, Hashable {
  /// It is empty, or longer than 64 characters.
  case length
  /// White space at an end, or characters that do not show.
  case characters
}

extension Moderator {
  /// What is wrong with a name for a new account; `nil` where nothing is.
  ///
  /// Names stand in lists and in the audit trail, where two must not look alike only because of what does not show.
  public static func problem(withName name: String) -> ModeratorNameProblem? {
    if name.isEmpty || name.count > 64 || name.utf8.count > 256 { return .length }
    let isHidden = name.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      case .spaceSeparator: scalar != " "
      default: false
      }
    }
    return isHidden || name.first == " " || name.last == " " ? .characters : nil
  }
}
