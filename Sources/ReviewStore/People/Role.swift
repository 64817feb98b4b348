/// What a moderator may do. Each role may do what those before it may.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
  /// Looks at the queue, its figures and the audit trail.
  case viewer
  /// Claims and decides cases, and takes back their own decisions.
  case moderator
  /// Takes cases from others, assigns them, takes back what others decided, changes queues.
  case lead
  /// Makes and removes moderators, sets what there is to set.
  case admin
}

extension Role: Comparable {
  /// Whether the right role may do more.
  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .viewer: 0
    case .moderator: 1
    case .lead: 2
    case .admin: 3
    }
  }
}
