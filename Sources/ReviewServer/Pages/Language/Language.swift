/// A language that the pages speak.
struct Language: Sendable, Hashable {
  /// As BCP 47 has it.
  let code: String
  /// What it calls itself.
  let name: String
  /// Whether it is written from right to left.
  let isRightToLeft: Bool

  private init(_ code: String, _ name: String, isRightToLeft: Bool = false) {
    self.code = code
    self.name = name
    self.isRightToLeft = isRightToLeft
  }

  /// What pages are in where nobody wants anything else.
  static let english = Language("en", "English")

  /// All of them, by their names.
  static let all = [
    Language("de", "Deutsch"), english, Language("es", "Español"), Language("fr", "Français"),
    Language("it", "Italiano"), Language("nl", "Nederlands"), Language("pl", "Polski"),
    Language("pt", "Português"), Language("tr", "Türkçe"), Language("uk", "Українська"),
    Language("he", "עברית", isRightToLeft: true), Language("ar", "العربية", isRightToLeft: true),
  ]

  /// The one of a code; `nil` where there is none.
  init?(code: String) {
    guard let known = Language.all.first(where: { $0.code == code }) else { return nil }
    self = known
  }

  /// The one that a browser likes best of those that there are, by its `Accept-Language` (RFC 9110, 12.5.4).
  init(accepting header: String?) {
    let wishes = (header ?? "").split(separator: ",").prefix(20).map { wish in
      let parts = wish.split(separator: ";").map { $0.trimming(while: { $0 == " " }) }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return (code: parts.first.map { String($0.prefix { $0 != "-" }).lowercased() } ?? "", quality: quality)
    }
    let best = wishes.enumerated()
      .filter { $0.element.quality > 0 }
      .sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }
      .lazy.compactMap { Language(code: $0.element.code) }.first
    self = best ?? .english
  }
}

extension Substring {
  /// Without what holds at both ends.
  fileprivate func trimming(while condition: (Character) -> Bool) -> Substring {
    var text = drop(while: condition)
    while let last = text.last, condition(last) { text.removeLast() }
    return text
  }
}
