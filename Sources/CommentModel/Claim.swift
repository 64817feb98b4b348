/// Who works on cases: a moderator in one place.
///
/// Two windows of one moderator are two claimants: what is claimed in one cannot be decided in the other.
public struct Claimant: Sendable, Hashable {
  /// The moderator's name.
  public var moderator: String
  /// What tells the places of one moderator apart; empty where there is only one.
  public var session: String

  /// Creates a claimant.
  public init(_ moderator: String, session: String = "") {
    self.moderator = moderator
    self.session = session
  }
}

/// A case that somebody has taken for a time.
public struct Claim: Sendable, Hashable {
  /// The case.
  public var caseNumber: Int64
  /// Who has it.
  public var claimant: Claimant
  /// Rises with every claim in the database, so that of two claims on a case the higher one is the later (a
  /// fencing token: M. Kleppmann, "How to do distributed locking", 2016).
  public var token: Int64
  /// The case's version while it is claimed; another one means that the case has changed under its claimant.
  public var version: Int
  /// When it was taken.
  public var claimed: Timestamp
  /// When it ends unless it is renewed.
  public var expires: Timestamp

  /// Creates a claim.
  public init(
    caseNumber: Int64, claimant: Claimant, token: Int64, version: Int, claimed: Timestamp, expires: Timestamp
  ) {
    self.caseNumber = caseNumber
    self.claimant = claimant
    self.token = token
    self.version = version
    self.claimed = claimed
    self.expires = expires
  }
}
