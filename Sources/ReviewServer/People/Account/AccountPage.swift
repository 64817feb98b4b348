import CommentModel
import PageMarkup
import ReviewStore

/// What stands on the page of one's own account.
struct AccountPage {
  let moderator: Moderator
  let sessions: [LoginSession]
  let tokens: [APIToken]
  let visitor: Visitor
  let words: Words

  private var format: LocaleFormat { words.format }

  var content: HTML {
    """
    <p>\(words("youAre", ["name": .text(moderator.name), "role": .text(words.role(moderator.role))]))</p>
    \(AccountPage.button(words("logOut"), path: "/logout", visitor))
    <section aria-labelledby="password-title"><h2 id="password-title">\(words("password"))</h2>
    <form class="entrance" method="post" action="/account/password">
    \(LoginForms.hidden(csrf: visitor.csrfToken))\(currentPassword("password"))<p><label for="new">\
    \(words("newPassword"))</label>
    <input id="new" name="new" type="password" autocomplete="new-password" required minlength="12" maxlength="128"></p>
    <p><button>\(words("change"))</button></p>
    </form></section>
    <section aria-labelledby="factor-title"><h2 id="factor-title">\(words("secondFactor"))</h2>
    \(secondFactor)</section>
    <section aria-labelledby="sessions-title"><h2 id="sessions-title">\(words("sessions"))</h2>
    <ul>\(sessions.map { row($0) })</ul>
    \(AccountPage.button(words("endOtherSessions"), path: "/account/sessions/end", visitor))</section>
    <section aria-labelledby="tokens-title"><h2 id="tokens-title">\(words("tokens"))</h2>
    \(tokenTable)<form class="entrance" method="post" action="/account/tokens">
    \(LoginForms.hidden(csrf: visitor.csrfToken))<p><label for="token-name">\(words("name"))</label>
    <input id="token-name" name="name" required maxlength="64"></p>
    <fieldset><legend>\(words("tokenScopes"))</legend>\(TokenScope.allCases.map { AccountPage.choice($0) })</fieldset>
    <p><label for="days">\(words("tokenDays"))</label>
    <input id="days" name="days" type="number" min="1" max="3650"></p>
    <p><button>\(words("makeToken"))</button></p>
    </form></section>
    """
  }

  private func currentPassword(_ id: String) -> HTML? {
    if !moderator.hasPassword { return nil }
    return """
      <p><label for="\(id)">\(words("ownPassword"))</label>
      <input id="\(id)" name="password" type="password" autocomplete="current-password" required maxlength="128"></p>

      """
  }

  private var secondFactor: HTML {
    if !moderator.hasSecondFactor {
      return """
        <p>\(words("factorOff")) <a href="/account/authenticator">\(words("factorSetUp"))</a></p>

        """
    }
    return """
      <p>\(words("factorOn", count: moderator.recoveryCodes)) \
      <a href="/account/authenticator">\(words("factorAnother"))</a></p>
      <form class="entrance" method="post" action="/account/authenticator/remove">
      \(LoginForms.hidden(csrf: visitor.csrfToken))\(currentPassword("factor-password"))<p><button>\(words("factorRemove"))</button></p>
      </form>

      """
  }

  private func row(_ session: LoginSession) -> HTML {
    let isHere: HTML? = session.number == visitor.login?.number ? " (\(words("sessionHere")))" : nil
    let times = words(
      "sessionRow",
      ["began": .text(format.moment(session.began)), "seen": .text(format.moment(session.seen))])
    return "<li>\(times)\(isHere)</li>\n"
  }

  private var tokenTable: HTML? {
    if tokens.isEmpty { return nil }
    return """
      <div class="scroll panel" tabindex="0" role="region" aria-label="\(words("tokens"))"><table><thead><tr><th scope="col">\(words("name"))</th>\
      <th scope="col">\(words("tokenScopes"))</th><th scope="col">\(words("made"))</th>\
      <th scope="col">\(words("ends"))</th><th scope="col">\(words("lastUsed"))</th><td></td></tr></thead><tbody>
      \(tokens.map { row($0) })</tbody></table></div>

      """
  }

  private func row(_ token: APIToken) -> HTML {
    let scopes = TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue).joined(separator: ", ")
    return """
      <tr><th scope="row">\(token.name)</th><td>\(scopes)</td><td>\(format.moment(token.added))</td>\
      <td>\(token.ends.map(format.moment) ?? words("never"))</td><td>\(token.used.map(format.moment) ?? words("never"))</td>\
      <td>\(AccountPage.button(words("revoke"), path: "/account/tokens/\(token.number)/revoke", visitor))</td></tr>

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
  static func authenticator(_ secret: AuthenticatorSecret, of visitor: Visitor, _ words: Words) -> HTML {
    let address = secret.address(of: visitor.name)
    return """
      <p>\(words("authenticatorHint"))</p>
      <p><a href="\(address)">\(words("authenticatorAddress"))</a></p>
      \(QRCode(address)?.svg(label: words("authenticatorPicture")))
      <p><code class="secret">\(secret.text)</code></p>
      <form class="entrance" method="post" action="/account/authenticator">
      \(LoginForms.hidden(csrf: visitor.csrfToken))<input type="hidden" name="secret" value="\(secret.text)">
      <p><label for="password">\(words("ownPassword"))</label>
      <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128"></p>
      <p><label for="code">\(words("code"))</label>
      <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="8"></p>
      <p><button class="primary">\(words("turnOn"))</button> <a href="/account">\(words("cancel"))</a></p>
      </form>
      """
  }

  /// The codes that nobody can read again.
  static func recoveryCodes(_ codes: [RecoveryCode], _ words: Words) -> HTML {
    """
    <p>\(words("recoveryCodesHint"))</p>
    <ul class="secret">\(codes.map { "<li><code>\($0.text)</code></li>\n" as HTML })</ul>
    <p><a href="/account">\(words("haveThem"))</a></p>
    """
  }

  /// The token that nobody can read again.
  static func newToken(_ secret: SecretToken, _ words: Words) -> HTML {
    "\(words("newToken")) <code class=\"secret\">\(APIToken.text(of: secret))</code>"
  }
}
