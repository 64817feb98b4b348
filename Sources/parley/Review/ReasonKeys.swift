/// Reason codes, each with the key that picks it.
struct ReasonKeys: Sendable, Hashable {
  /// In the order of the policy.
  let choices: [Choice]

  struct Choice: Sendable, Hashable {
    let key: Character
    let code: String
  }

  /// Gives each code the first of its letters that is free, else a digit; what finds none can't be picked.
  init(_ codes: [String]) {
    var choices: [Choice] = []
    var taken: Set<Character> = []
    for code in codes where !choices.contains(where: { $0.code == code }) {
      let letters = code.lowercased().filter { $0.isASCII && $0.isLetter }
      guard let key = (letters + "1234567890").first(where: { !taken.contains($0) }) else { continue }
      taken.insert(key)
      choices.append(Choice(key: key, code: code))
    }
    self.choices = choices
  }

  /// The code of a key.
  subscript(key: Character) -> String? { choices.first { $0.key == key }?.code }
}
