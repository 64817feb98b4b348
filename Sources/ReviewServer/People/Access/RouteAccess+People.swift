import ReviewStore

extension RouteAccess {
  /// Routes of accounts.
  static let people: [String: Access] = [
    "GET /login": .entrance,
    "POST /login": .entrance,
    "GET /login/code": .entrance,
    "POST /login/code": .entrance,
    "GET /login/link/{secret}": .entrance,
    "POST /login/link/{secret}": .entrance,
    "POST /logout": .page(.viewer),
    "GET /account": .page(.viewer),
    "POST /account/password": .page(.viewer),
    "GET /account/authenticator": .page(.viewer),
    "POST /account/authenticator": .page(.viewer),
    "POST /account/authenticator/remove": .page(.viewer),
    "POST /account/sessions/end": .page(.viewer),
    "POST /account/tokens": .page(.viewer),
    "POST /account/tokens/{number}/revoke": .page(.viewer),
    "GET /moderators/{number}": .page(.admin),
    "POST /moderators": .page(.admin),
    "POST /moderators/{number}/role": .page(.admin),
    "POST /moderators/{number}/link": .page(.admin),
    "POST /moderators/{number}/authenticator/remove": .page(.admin),
    "POST /moderators/{number}/sessions/end": .page(.admin),
    "POST /moderators/{number}/remove": .page(.admin),
  ]
}
