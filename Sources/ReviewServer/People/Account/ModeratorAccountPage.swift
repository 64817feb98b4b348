import CommentModel
import PageMarkup
import ReviewStore

/// What admins see of an account.
struct ModeratorAccountPage {
  let moderator: Moderator
  let sessions: [LoginSession]
  let tokens: [APIToken]
  let visitor: Visitor
  let words: Words

  private var path: String { "/moderators/\(moderator.number)" }

  var content: HTML {
    """
    <dl class="account-facts"><dt>\(words("role"))</dt><dd>\(words.role(moderator.role))</dd>
    <dt>\(words("made"))</dt><dd>\(words.format.moment(moderator.added))</dd>
    <dt>\(words("lastSeen"))</dt><dd>\(moderator.seen.map(words.format.moment) ?? words("never"))</dd>
    <dt>\(words("password"))</dt><dd>\(words(moderator.hasPassword ? "yes" : "none"))</dd>
    <dt>\(words("secondFactor"))</dt><dd>\(words(moderator.hasSecondFactor ? "on" : "off"))</dd>
    <dt>\(words("openSessions"))</dt><dd>\(sessions.count)</dd>
    <dt>\(words("tokens"))</dt><dd>\(tokens.count)</dd></dl>
    <form class="entrance" method="post" action="\(path)/role">
    \(LoginForms.hidden(csrf: visitor.csrfToken))<p><label for="role">\(words("role"))</label>
    \(roles)</p>
    <p><button>\(words("change"))</button></p>
    </form>
    \(AccountPage.button(words("makeLink"), path: "\(path)/link", visitor))
    \(AccountPage.button(words("endSessions"), path: "\(path)/sessions/end", visitor))
    \(moderator.hasSecondFactor ? AccountPage.button(words("factorWithout"), path: "\(path)/authenticator/remove", visitor) : nil)
    <details><summary>\(words("removeAccount"))</summary>
    <p>\(words("removeAccountHint"))</p>
    \(AccountPage.button(words("removeAccountOf", ["name": .text(moderator.name)]), path: "\(path)/remove", visitor))</details>
    """
  }

  /// The choice of a role.
  private var roles: HTML {
    let options = Role.allCases.map { role -> HTML in
      let isChosen: HTML? = role == moderator.role ? " selected" : nil
      return "<option value=\"\(role.rawValue)\"\(isChosen)>\(words.role(role))</option>\n"
    }
    return "<select id=\"role\" name=\"role\">\n\(options)</select>"
  }
}
