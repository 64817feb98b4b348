import CommentModel
import PageMarkup
import ReviewStore

/// What admins see of an account.
struct ModeratorAccountPage {
  let moderator: Moderator
  let sessions: [LoginSession]
  let tokens: [APIToken]
  let visitor: Visitor
  let format: LocaleFormat

  private var path: String { "/moderators/\(moderator.number)" }

  var content: HTML {
    """
    <dl class="account-facts"><dt>Role</dt><dd>\(moderator.role.rawValue)</dd>
    <dt>Made</dt><dd>\(format.moment(moderator.added))</dd>
    <dt>Last seen</dt><dd>\(moderator.seen.map(format.moment) ?? "never")</dd>
    <dt>Password</dt><dd>\(moderator.hasPassword ? "yes" : "none")</dd>
    <dt>Second factor</dt><dd>\(moderator.hasSecondFactor ? "on" : "off")</dd>
    <dt>Open sessions</dt><dd>\(sessions.count)</dd>
    <dt>Tokens</dt><dd>\(tokens.count)</dd></dl>
    <form class="entrance" method="post" action="\(path)/role">
    \(LoginForms.hidden(csrf: visitor.csrfToken))<p><label for="role">Role</label>
    \(ModeratorAccountPage.roles(chosen: moderator.role))</p>
    <p><button>Change</button></p>
    </form>
    \(AccountPage.button("Make a link to log in with", path: "\(path)/link", visitor))
    \(AccountPage.button("Log out everywhere", path: "\(path)/sessions/end", visitor))
    \(moderator.hasSecondFactor ? AccountPage.button("Do without the second factor", path: "\(path)/authenticator/remove", visitor) : nil)
    <details><summary>Remove the account</summary>
    <p>Sessions and tokens go with it; what was decided under its name stays.</p>
    \(AccountPage.button("Remove \(moderator.name)", path: "\(path)/remove", visitor))</details>
    """
  }

  /// The choice of a role.
  static func roles(chosen: Role) -> HTML {
    let options = Role.allCases.map { role -> HTML in
      let isChosen: HTML? = role == chosen ? " selected" : nil
      return "<option value=\"\(role.rawValue)\"\(isChosen)>\(role.rawValue)</option>\n"
    }
    return "<select id=\"role\" name=\"role\">\n\(options)</select>"
  }
}
