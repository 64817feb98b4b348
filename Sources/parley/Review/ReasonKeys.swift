import CommentAnalysis

/// Reason codes, each with the key that picks it.
struct ReasonKeys: Sendable, Hashable {
  /// In the order of the policy.
  let choices: [Choice]

  struct Choice: Sendable, Hashable {
    let key: Character
    let reason: ReasonCode
  }

  /// Gives each code the first of its letters that is free, else a digit; what finds none can't be picked.
  init(_ reasons: [ReasonCode]) {
    var choices: [Choice] = []
    var taken: Set<Character> = []
    for reason in reasons where !choices.contains(where: { $0.reason.code == reason.code }) {
      let letters = reason.code.lowercased().filter { $0.isASCII && $0.isLetter }
      guard let key = (letters + "1234567890").first(where: { !taken.contains($0) }) else { continue }
      taken.insert(key)
      choices.append(Choice(key: key, reason: reason))
    }
    self.choices = choices
  }

  /// The code of a key.
  subscript(key: Character) -> String? { choices.first { $0.key == key }?.reason.code }

  /// Whether a code is one of them.
  func contains(_ code: String) -> Bool { choices.contains { $0.reason.code == code } }
}
