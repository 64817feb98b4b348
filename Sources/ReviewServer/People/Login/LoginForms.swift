import PageMarkup
import ReviewStore

/// The forms by which one gets in.
enum LoginForms {
  /// A form's hidden fields.
  static func hidden(csrf: String, next: String = "") -> HTML {
    let next: HTML? = next.isEmpty ? nil : "<input type=\"hidden\" name=\"next\" value=\"\(next)\">\n"
    return "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">\n\(next)"
  }

  /// Name and password.
  static func password(csrf: String, next: String, name: String = "") -> HTML {
    """
    <form class="entrance" method="post" action="/login">
    \(hidden(csrf: csrf, next: next))<p><label for="name">Name</label>
    <input id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"></p>
    <p><label for="password">Password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="128"></p>
    <p><button class="primary">Log in</button></p>
    </form>
    """
  }

  /// The code of the second factor.
  static func code(csrf: String, next: String) -> HTML {
    """
    <p>Your authenticator shows a code of six digits. A recovery code will do too, once.</p>
    <form class="entrance" method="post" action="/login/code">
    \(hidden(csrf: csrf, next: next))<p><label for="code">Code</label>
    <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required maxlength="40"></p>
    <p><button class="primary">Log in</button></p>
    </form>
    """
  }

  /// What makes the first admin.
  static func firstAdmin(csrf: String, path: String, name: String) -> HTML {
    """
    <p>You have come by the link that the server printed, and so you are its admin. With a password you can come again without \
    one; leave it empty, and the next start prints another link.</p>
    <form class="entrance" method="post" action="\(path)">
    \(hidden(csrf: csrf))<p><label for="name">Name, which your decisions are signed with</label>
    <input id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"></p>
    <p><label for="password">Password, at least 12 characters</label>
    <input id="password" name="password" type="password" autocomplete="new-password" minlength="12" maxlength="128"></p>
    <p><button class="primary">Begin</button></p>
    </form>
    """
  }

  /// What logs somebody in who was given a link.
  static func link(csrf: String, path: String, name: String) -> HTML {
    """
    <p>This link logs <strong>\(name)</strong> in, once.</p>
    <form class="entrance" method="post" action="\(path)">
    \(hidden(csrf: csrf))<p><button class="primary">Log in</button></p>
    </form>
    """
  }
}
