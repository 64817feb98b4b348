import CommentModel
import PageMarkup
import ReviewStore

/// What stands on the page of one's own account.
struct AccountPage {
  let moderator: Moderator
  let sessions: [LoginSession]
  let tokens: [APIToken]
  let visitor: Visitor
  let format: LocaleFormat

  var content: HTML {
    """
    <p>You are <strong>\(moderator.name)</strong>, \(moderator.role.rawValue).</p>
    \(AccountPage.button("Log out", path: "/logout", visitor))
    <section aria-labelledby="password-title"><h2 id="password-title">Password</h2>
    <form class="entrance" method="post" action="/account/password">
    \(LoginForms.hidden(csrf: visitor.csrfToken))\(currentPassword("password"))<p><label for="new">New password, at least \
    12 characters</label>
    <input id="new" name="new" type="password" autocomplete="new-password" required minlength="12" maxlength="128"></p>
    <p><button>Change</button></p>
    </form></section>
    <section aria-labelledby="factor-title"><h2 id="factor-title">Second factor</h2>
    \(secondFactor)</section>
    <section aria-labelledby="sessions-title"><h2 id="sessions-title">Sessions</h2>
    <ul>\(sessions.map { row($0) })</ul>
    \(AccountPage.button("Log out everywhere else", path: "/account/sessions/end", visitor))</section>
    <section aria-labelledby="tokens-title"><h2 id="tokens-title">Tokens for programs</h2>
    \(tokenTable)<form class="entrance" method="post" action="/account/tokens">
    \(LoginForms.hidden(csrf: visitor.csrfToken))<p><label for="token-name">Name</label>
    <input id="token-name" name="name" required maxlength="64"></p>
    <fieldset><legend>What it is for</legend>\(TokenScope.allCases.map { AccountPage.choice($0) })</fieldset>
    <p><label for="days">Days until it ends, or empty</label>
    <input id="days" name="days" type="number" min="1" max="3650"></p>
    <p><button>Make a token</button></p>
    </form></section>
    """
  }

  private func currentPassword(_ id: String) -> HTML? {
    if !moderator.hasPassword { return nil }
    return """
      <p><label for="\(id)">Password of now</label>
      <input id="\(id)" name="password" type="password" autocomplete="current-password" required maxlength="128"></p>

      """
  }

  private var secondFactor: HTML {
    if !moderator.hasSecondFactor {
      return
        "<p>A code of your phone beside the password. <a href=\"/account/authenticator\">Set it up</a></p>\n"
    }
    return """
      <p>Is on; \(moderator.recoveryCodes) recovery codes are left. \
      <a href="/account/authenticator">Set up another authenticator</a></p>
      <form class="entrance" method="post" action="/account/authenticator/remove">
      \(LoginForms.hidden(csrf: visitor.csrfToken))\(currentPassword("factor-password"))<p><button>Do without it</button></p>
      </form>

      """
  }

  private func row(_ session: LoginSession) -> HTML {
    let isHere: HTML? = session.number == visitor.login?.number ? ", this one" : nil
    return
      "<li>since \(format.moment(session.began)), last seen \(format.moment(session.seen))\(isHere)</li>\n"
  }

  private var tokenTable: HTML? {
    if tokens.isEmpty { return nil }
    return """
      <div class="scroll panel" tabindex="0" role="region" aria-label="Your tokens"><table><thead><tr><th scope="col">Name</th><th scope="col">For</th><th scope="col">Made</th>\
      <th scope="col">Ends</th><th scope="col">Last used</th><td></td></tr></thead><tbody>
      \(tokens.map { row($0) })</tbody></table></div>

      """
  }

  private func row(_ token: APIToken) -> HTML {
    let scopes = TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue).joined(separator: ", ")
    return """
      <tr><th scope="row">\(token.name)</th><td>\(scopes)</td><td>\(format.moment(token.added))</td>\
      <td>\(token.ends.map(format.moment) ?? "never")</td><td>\(token.used.map(format.moment) ?? "never")</td>\
      <td>\(AccountPage.button("Revoke", path: "/account/tokens/\(token.number)/revoke", visitor))</td></tr>

      """
  }

  private static func choice(_ scope: TokenScope) -> HTML {
    "<label><input type=\"checkbox\" name=\"scope\" value=\"\(scope.rawValue)\"> \(scope.rawValue)</label>\n"
  }

  /// A button that takes a step.
  static func button(_ label: String, path: String, _ visitor: Visitor) -> HTML {
    """
    <form method="post" action="\(path)">\(LoginForms.hidden(csrf: visitor.csrfToken))<button class="plain">\(label)</button></form>
    """
  }

  /// What an authenticator is told, and its first code.
  static func authenticator(_ secret: AuthenticatorSecret, of visitor: Visitor) -> HTML {
    """
    <p>Add this secret to your authenticator, by hand or <a href="\(secret.address(of: visitor.name))">by its address</a>; then \
    type the code that it shows.</p>
    <p><code class="secret">\(secret.text)</code></p>
    <form class="entrance" method="post" action="/account/authenticator">
    \(LoginForms.hidden(csrf: visitor.csrfToken))<input type="hidden" name="secret" value="\(secret.text)">
    <p><label for="password">Your password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128"></p>
    <p><label for="code">Code</label>
    <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="8"></p>
    <p><button class="primary">Turn it on</button> <a href="/account">Cancel</a></p>
    </form>
    """
  }

  /// The codes that nobody can read again.
  static func recoveryCodes(_ codes: [RecoveryCode]) -> HTML {
    """
    <p>The second factor is on. Where the authenticator is lost, each of these codes logs you in once. Print them or write them \
    down: they are not shown again.</p>
    <ul class="secret">\(codes.map { "<li><code>\($0.text)</code></li>\n" as HTML })</ul>
    <p><a href="/account">I have them</a></p>
    """
  }

  /// The token that nobody can read again.
  static func newToken(_ secret: SecretToken) -> HTML {
    "The token, which is not shown again: <code class=\"secret\">\(APIToken.text(of: secret))</code>"
  }
}
