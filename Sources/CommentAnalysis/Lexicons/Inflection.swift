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

  /// The word of a phrase that is inflected: as a verb the first one, as anything else the last.
  func inflectedWord(of phrase: Span<UInt8>) -> Range<Int> {
    let space = UInt8(ascii: " ")
    if self == .verb || self == .doublingVerb {
      return 0..<(phrase.indices.first { phrase[$0] == space } ?? phrase.count)
    }
    return (phrase.indices.last { phrase[$0] == space }.map { $0 + 1 } ?? 0)..<phrase.count
  }

  /// Gives what makes the inflected forms of a word, without the word itself.
  func forEachEnding(of word: WordEnd, _ body: (Ending) -> Void) {
    switch self {
    case .verb:
      body(plural(word))
      body(past(word, "ed"))
      body(gerund(word))
    case .doublingVerb:
      body(plural(word))
      body(Ending(doubles: true, added: "ed"))
      body(Ending(doubles: true, added: "ing"))
    case .noun: body(plural(word))
    case .adjective:
      body(past(word, "er"))
      body(past(word, "est"))
    case .doublingAdjective:
      body(Ending(doubles: true, added: "er"))
      body(Ending(doubles: true, added: "est"))
    case .adverb: body(adverb(word))
    case .ness: body(word.isConsonantY ? Ending(dropped: 1, added: "iness") : Ending(added: "ness"))
    }
  }

  private func plural(_ word: WordEnd) -> Ending {
    if word.isConsonantY { return Ending(dropped: 1, added: "ies") }
    return switch (word.before, word.last) {
    case (_, "s"), (_, "x"), (_, "z"), ("c", "h"), ("s", "h"): Ending(added: "es")
    default: Ending(added: "s")
    }
  }

  /// An ending that begins with e: `admired`, `bullied`, `panicked`, `nicer`.
  private func past(_ word: WordEnd, _ ending: String) -> Ending {
    if word.isConsonantY { return Ending(dropped: 1, added: "i" + ending) }
    return switch (word.before, word.last) {
    case (_, "e"): Ending(dropped: 1, added: ending)
    case ("i", "c"): Ending(added: "k" + ending)
    default: Ending(added: ending)
    }
  }

  private func gerund(_ word: WordEnd) -> Ending {
    switch (word.before, word.last) {
    case ("i", "e"): Ending(dropped: 2, added: "ying")
    case ("i", "c"): Ending(added: "king")
    case ("e", "e"), ("o", "e"), ("y", "e"): Ending(added: "ing")
    case (_, "e") where word.count > 2: Ending(dropped: 1, added: "ing")
    default: Ending(added: "ing")
    }
  }

  private func adverb(_ word: WordEnd) -> Ending {
    if word.isConsonantY { return Ending(dropped: 1, added: "ily") }
    return switch (word.before, word.last) {
    case ("l", "l"): Ending(added: "y")
    case ("l", "e") where word.hasConsonantBeforeLast(2): Ending(dropped: 1, added: "y")
    case ("i", "c"): Ending(added: "ally")
    default: Ending(added: "ly")
    }
  }
}
