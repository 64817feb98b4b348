import CommentModel
import ReviewStore

/// What admins see below the list of the moderators: the accounts, and what makes another.
struct AccountList {
  let moderators: [Moderator]
  let visitor: Visitor
  let format: LocaleFormat

  var content: HTML {
    """
    <section aria-labelledby="accounts-title"><h2 id="accounts-title">Accounts</h2>
    <div class="scroll panel" tabindex="0" role="region" aria-label="All accounts">
    <table><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Password</th>\
    <th scope="col">Second factor</th><th scope="col">Last seen</th></tr></thead><tbody>
    \(moderators.map { row($0) })</tbody></table></div>
    <h3>New account</h3>
    <form class="entrance" method="post" action="/moderators">
    \(LoginForms.hidden(csrf: visitor.csrfToken))<p><label for="new-name">Name</label>
    <input id="new-name" name="name" required maxlength="64" autocomplete="off"></p>
    <p><label for="role">Role</label>
    \(ModeratorAccountPage.roles(chosen: .moderator))</p>
    <p><button class="primary">Make it, with a link to log in</button></p>
    </form></section>
    """
  }

  private func row(_ one: Moderator) -> HTML {
    """
    <tr><th scope="row"><a href="/moderators/\(Int(one.number))">\(one.name)</a></th><td>\(one.role.rawValue)</td>\
    <td>\(one.hasPassword ? "yes" : "none")</td><td>\(one.hasSecondFactor ? "on" : "off")</td>\
    <td>\(one.seen.map(format.moment) ?? "never")</td></tr>

    """
  }
}
