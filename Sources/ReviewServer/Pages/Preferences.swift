/// What somebody likes pages to be like; kept in a cookie, as it is about the browser they sit at.
struct Preferences: Sendable, Hashable {
  /// `nil` takes the browser's.
  var language: Language?
  /// Whether severe words are masked until they are asked for.
  var masksSevereWords = true
  /// Whether a decision leads to the next case.
  var autoAdvance = true

  static let cookie = "parley_preferences"

  init() {}

  /// Reads them from the cookies of a request: `language.mask.advance`, such as `de.1.1`.
  init(cookies: [String]) {
    for pair in cookies.flatMap({ $0.split(separator: ";") }) {
      let pair = pair.drop { $0 == " " }
      guard pair.hasPrefix(Preferences.cookie + "=") else { continue }
      let parts = pair.dropFirst(Preferences.cookie.count + 1)
        .split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      language = Language(code: String(parts[0]))
      masksSevereWords = parts[1] != "0"
      autoAdvance = parts[2] != "0"
    }
  }

  /// What sets the cookie, for a year.
  var setCookie: String {
    let value = "\(language?.code ?? "").\(masksSevereWords ? 1 : 0).\(autoAdvance ? 1 : 0)"
    return "\(Preferences.cookie)=\(value); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"
  }
}
