import ReviewStore

/// Who may come to a route. Every route declares it, in `RouteAccess`.
enum Access: Sendable, Hashable {
  /// Everybody: health, what pages are drawn with, what describes the API.
  case anybody
  /// Everybody, at the rate of people: the pages on which one logs in.
  case entrance
  /// Whoever is on this machine, and others with a token for it.
  case scoring
  /// Whoever is on this machine, and others with a token for reading.
  case metrics
  /// People with at least this role who have logged in.
  case page(Role)
  /// People with at least this role who have logged in, and programs in their name whose token has this scope.
  case api(TokenScope, Role)
}
