public import CommentModel

/// What a program may do with a token. Its moderator's role still says what of that it may.
public enum TokenScope: String, Sendable, Hashable, CaseIterable, Codable {
  /// Score texts, also in Perspective's way.
  case score
  /// Read cases, threads, exports, figures.
  case read
  /// Claim and decide cases.
  case decide
  /// Set what there is to set.
  case admin
}

/// A token with which a program asks in a moderator's name.
public struct APIToken: Sendable, Hashable {
  /// Its number; no secret.
  public var number: Int64
  /// What its moderator calls it.
  public var name: String
  /// In whose name it asks.
  public var moderator: String
  /// What its moderator may do now.
  public var role: Role
  /// What it is for.
  public var scopes: Set<TokenScope>
  /// When it was made.
  public var added: Timestamp
  /// Until when it counts; `nil` until it is revoked.
  public var ends: Timestamp?
  /// When it was last used, to the minute; `nil` before the first time.
  public var used: Timestamp?

  /// What stands in front of the secret, so that whoever looks for secrets in files finds it.
  private static let prefix = "parley_"

  /// What a program sends behind `Authorization: Bearer`.
  public static func text(of secret: SecretToken) -> String { prefix + secret.text }

  /// Whether a text was meant to be a token, a good one or not.
  public static func looksLikeOne(_ text: String?) -> Bool { text?.hasPrefix(prefix) ?? false }

  /// Reads what `text(of:)` gave; `nil` for anything else.
  public static func secret(in text: some StringProtocol) -> SecretToken? {
    text.hasPrefix(prefix) ? SecretToken(text: text.dropFirst(prefix.count)) : nil
  }
}
