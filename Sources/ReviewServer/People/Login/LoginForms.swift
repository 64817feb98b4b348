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
  static func password(_ words: Words, csrf: String, next: String, name: String = "") -> HTML {
    """
    <form class="entrance" method="post" action="/login">
    \(hidden(csrf: csrf, next: next))<p><label for="name">\(words("name"))</label>
    <input id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"></p>
    <p><label for="password">\(words("password"))</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="128"></p>
    <p><button class="primary">\(words("logIn"))</button></p>
    </form>
    """
  }

  /// The code of the second factor.
  static func code(_ words: Words, csrf: String, next: String) -> HTML {
    """
    <p>\(words("codeHint"))</p>
    <form class="entrance" method="post" action="/login/code">
    \(hidden(csrf: csrf, next: next))<p><label for="code">\(words("code"))</label>
    <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required maxlength="40"></p>
    <p><button class="primary">\(words("logIn"))</button></p>
    </form>
    """
  }

  /// What makes the first admin.
  static func firstAdmin(_ words: Words, csrf: String, path: String, name: String) -> HTML {
    """
    <p>\(words("firstAdminHint"))</p>
    <form class="entrance" method="post" action="\(path)">
    \(hidden(csrf: csrf))<p><label for="name">\(words("firstName"))</label>
    <input id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"></p>
    <p><label for="password">\(words("firstPassword"))</label>
    <input id="password" name="password" type="password" autocomplete="new-password" minlength="12" maxlength="128"></p>
    <p><button class="primary">\(words("begin"))</button></p>
    </form>
    """
  }

  /// What logs somebody in who was given a link.
  static func link(_ words: Words, csrf: String, path: String, name: String) -> HTML {
    """
    <p>\(words("linkLogsIn", ["name": .text(name)]))</p>
    <form class="entrance" method="post" action="\(path)">
    \(hidden(csrf: csrf))<p><button class="primary">\(words("logIn"))</button></p>
    </form>
    """
  }
}
