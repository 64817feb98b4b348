import ReviewStore

/// Who asks: a moderator in one session, or a program in a moderator's name.
struct Visitor: Sendable, Hashable {
  /// The moderator's name.
  var name: String
  /// What the moderator may do.
  var role: Role
  /// What tells this session from others of the same moderator; names its claims. No secret.
  var session: String
  /// What a form has to send back; empty where a program asks.
  var csrfToken: String
  /// By what they are known.
  var credential = Credential.none

  /// By what a visitor is known.
  enum Credential: Sendable, Hashable {
    /// Nothing: a visitor that a test has made up.
    case none
    /// A cookie of somebody who has logged in.
    case session(LoginSession)
    /// A token, and what it is for.
    case token(APIToken)
  }

  /// The session of somebody who has logged in; `nil` where a program asks.
  var login: LoginSession? {
    if case .session(let session) = credential { session } else { nil }
  }

  /// Whether a program may do this with its token; people may do what their role says.
  func may(_ scope: TokenScope) -> Bool {
    if case .token(let token) = credential { token.scopes.contains(scope) } else { true }
  }
}

extension Visitor {
  /// Somebody who has logged in.
  init(_ session: LoginSession, secret: SecretToken) {
    self.init(
      name: session.moderator, role: session.role, session: "page \(session.number)",
      csrfToken: secret.derived(for: Visitor.formPurpose).text, credential: .session(session))
  }

  /// A program.
  init(_ token: APIToken) {
    self.init(
      name: token.moderator, role: token.role, session: "token \(token.number)", csrfToken: "",
      credential: .token(token))
  }

  /// For what the tokens of forms are derived from a secret that only the browser has.
  static let formPurpose = "parley form"
}
