/// Who asks: a moderator in one session.
struct Visitor: Sendable, Hashable {
  /// The moderator's name.
  var name: String
  /// What the moderator may do.
  var role: Role
  /// What tells this session from others of the same moderator; names its claims.
  var session: String
  /// What a form has to send back.
  var csrfToken: String
}

/// What somebody may do: each may also do what those before it may.
enum Role: String, Sendable, CaseIterable, Comparable {
  /// Look.
  case viewer
  /// Decide.
  case moderator
  /// Take cases from others, undo what others did, change settings of the queue.
  case lead
  /// Change who may do what.
  case admin

  static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .viewer: 0
    case .moderator: 1
    case .lead: 2
    case .admin: 3
    }
  }
}
