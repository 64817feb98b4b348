import ReviewStore

extension RouteAccess {
  /// Routes over the queue.
  static let queue: [String: Access] = [
    "GET /api/v1/cases": .api(.read, .viewer),
    "GET /api/v1/cases/{number}": .api(.read, .viewer),
    "GET /api/v1/queues": .api(.read, .viewer),
    "GET /api/v1/threads/{id}": .api(.read, .viewer),
    "GET /api/v1/bulk": .api(.read, .viewer),
    "GET /api/v1/audit": .api(.read, .viewer),
    "GET /api/v1/exports/{table}": .api(.read, .viewer),
    "GET /api/v1/events": .api(.read, .viewer),
    "POST /api/v1/threads": .api(.decide, .moderator),
    "POST /api/v1/reports": .api(.decide, .moderator),
    "POST /api/v1/claims": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/claim": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/heartbeat": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/release": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/steal": .api(.decide, .lead),
    "POST /api/v1/cases/{number}/snooze": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/assign": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/route": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/decisions": .api(.decide, .moderator),
    "POST /api/v1/cases/{number}/appeals": .api(.decide, .moderator),
    "POST /api/v1/decisions/{number}/undo": .api(.decide, .moderator),
    "POST /api/v1/decisions/{number}/redo": .api(.decide, .moderator),
    "POST /api/v1/bulk/preview": .api(.read, .viewer),
    "POST /api/v1/bulk": .api(.decide, .moderator),
    "POST /api/v1/bulk/{number}/undo": .api(.decide, .moderator),
    "POST /api/v1/bulk/{number}/redo": .api(.decide, .moderator),
  ]
}
