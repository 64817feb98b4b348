/// The regular inflections of English, by the spelling rules that school grammars give (Quirk et al., "A
/// Comprehensive Grammar of the English Language", 3.5–3.10, 5.80, 7.79). Irregular forms are entries of
/// their own.
enum Inflection: String, CaseIterable {
  /// -s, -ed, -ing: `admire`.
  case verb
  /// The same with the last consonant doubled: `hug`.
  case doublingVerb = "verb2"
  /// The plural: `idiot`.
  case noun
  /// -er, -est: `nice`.
  case adjective = "adj"
  /// The same with the last consonant doubled: `sad`.
  case doublingAdjective = "adj2"
  /// -ly: `happy`.
  case adverb
  /// -ness: `happy`.
  case ness

  /// The inflected forms of a term, without the term itself. Of a phrase the first word is inflected as a
  /// verb, the last one as anything else.
  func forms(of term: String) -> [String] {
    let isVerb = self == .verb || self == .doublingVerb
    guard let space = isVerb ? term.firstIndex(of: " ") : term.lastIndex(of: " ") else {
      return wordForms(of: term)
    }
    if isVerb { return wordForms(of: String(term[..<space])).map { $0 + term[space...] } }
    let rest = term.index(after: space)
    return wordForms(of: String(term[rest...])).map { term[..<rest] + $0 }
  }

  private func wordForms(of word: String) -> [String] {
    switch self {
    case .verb: [plural(word), past(word), gerund(word)]
    case .doublingVerb: [plural(word), doubled(word) + "ed", doubled(word) + "ing"]
    case .noun: [plural(word)]
    case .adjective: [past(word).dropLast() + "r", past(word).dropLast() + "st"]
    case .doublingAdjective: [doubled(word) + "er", doubled(word) + "est"]
    case .adverb: [adverb(word)]
    case .ness: [(endsInConsonantY(word) ? word.dropLast() + "i" : word) + "ness"]
    }
  }

  private func plural(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (hisses ? "es" : "s")
  }

  private func past(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if endsInConsonantY(word) { return word.dropLast() + "ied" }
    return hardened(word) + "ed"
  }

  private func gerund(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    let isSilent =
      word.hasSuffix("e") && !["ee", "oe", "ye"].contains { word.hasSuffix($0) } && word.utf8.count > 2
    return (isSilent ? String(word.dropLast()) : hardened(word)) + "ing"
  }

  /// `panicked`, `panicking`.
  private func hardened(_ word: String) -> String {
    word.hasSuffix("ic") ? word + "k" : word
  }

  private func adverb(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ily" }
    if word.hasSuffix("ll") { return word + "y" }
    if word.hasSuffix("le"), let before = word.dropLast(2).last, !"aeiou".contains(before) {
      return word.dropLast() + "y"
    }
    if word.hasSuffix("ic") { return word + "ally" }
    return word + "ly"
  }

  private func doubled(_ word: String) -> String {
    word + word.suffix(1)
  }

  private func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
