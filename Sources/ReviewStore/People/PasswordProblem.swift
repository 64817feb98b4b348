/// Why a password is not taken, or no key could be made of it.
public enum PasswordProblem: Error, Sendable, Hashable {
  /// Shorter than 12 characters, which is what OWASP's ASVS 4.0.3 asks for (2.1.1).
  case short
  /// Longer than 128 characters (ASVS 4.0.3, 2.1.2).
  case long
  /// Fewer than five different characters.
  case monotonous
  /// The moderator's own name is in it, and little else.
  case name
  /// There was no memory to make its key.
  case notDerived

  static let fewestCharacters = 12
  static let mostCharacters = 128
  /// No longer text is hashed: each of 128 characters may have some bytes.
  static let longestBytes = 1024

  /// What is wrong with a password; `nil` where nothing is.
  init?(of password: String, name: String) {
    let lowercased = password.lowercased()
    if password.count < PasswordProblem.fewestCharacters {
      self = .short
    } else if password.count > PasswordProblem.mostCharacters
      || password.utf8.count > PasswordProblem.longestBytes
    {
      self = .long
    } else if Set(lowercased).count < 5 {
      self = .monotonous
    } else if name.count > 2,
      lowercased.replacing(name.lowercased(), with: "").count < PasswordProblem.fewestCharacters / 2
    {
      self = .name
    } else {
      return nil
    }
  }
}

extension PasswordProblem: CustomStringConvertible {
  /// One sentence for a person, without a full stop.
  public var description: String {
    switch self {
    case .short: "a password has at least 12 characters"
    case .long: "a password has at most 128 characters"
    case .monotonous: "a password has at least five different characters"
    case .name: "a password is more than one's name"
    case .notDerived: "there is not enough memory to keep a password"
    }
  }
}
