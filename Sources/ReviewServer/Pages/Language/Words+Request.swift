import Hummingbird

extension Words {
  /// In the language of somebody's settings, or else in the one that the browser likes best.
  static func words(for request: Request) -> Words {
    let chosen = Preferences(cookies: request.headers[values: .cookie]).language
    return words(in: chosen ?? Language(accepting: request.headers[.acceptLanguage]))
  }
}
