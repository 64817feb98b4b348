import ReviewStore

extension RouteAccess {
  /// Routes of the moderators' pages.
  static let pages: [String: Access] = {
    var routes: [String: Access] = [
      "GET /": .page(.viewer),
      "GET /queue": .page(.viewer),
      "GET /events": .page(.viewer),
      "GET /cases/{number}": .page(.viewer),
      "GET /thread": .page(.viewer),
      "GET /search": .page(.viewer),
      "GET /policy": .page(.viewer),
      "POST /policy": .page(.viewer),
      "GET /dashboard": .page(.viewer),
      "GET /audit": .page(.viewer),
      "GET /moderators": .page(.viewer),
      "GET /settings": .page(.viewer),
      "POST /settings": .page(.viewer),
      "POST /settings/queue": .page(.lead),
      "GET /second-looks": .page(.moderator),
      "POST /demo": .page(.moderator),
      "POST /views/save": .page(.moderator),
      "POST /views/remove": .page(.moderator),
      "POST /bulk": .page(.moderator),
      "POST /bulk/run": .page(.moderator),
      "POST /bulk/wake": .page(.moderator),
      "POST /bulk/{number}/undo": .page(.moderator),
      "POST /bulk/{number}/redo": .page(.moderator),
      "POST /decisions/{number}/undo": .page(.moderator),
      "POST /decisions/{number}/redo": .page(.moderator),
    ]
    for step in ["decide", "claim", "release", "snooze", "wake", "reveal"] {
      routes["POST /cases/{number}/\(step)"] = .page(.moderator)
    }
    for step in ["answer", "reveal", "settle"] {
      routes["POST /second-looks/{number}/\(step)"] = .page(.moderator)
    }
    for asset in PageAsset.all { routes["GET \(asset.path)"] = .anybody }
    return routes
  }()
}
