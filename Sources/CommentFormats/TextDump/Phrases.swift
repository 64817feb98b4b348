/// Phrases that a line may begin with, found by their first word.
struct Phrases {
  private let byFirstWord: [Substring: [String]]

  init(_ phrases: [String]) {
    byFirstWord = Dictionary(grouping: phrases) { $0.prefix { $0 != " " } }
  }

  /// Whether the words of a line begin with all words of one of the phrases.
  func begins(_ words: String) -> Bool {
    (byFirstWord[words.prefix { $0 != " " }] ?? []).contains { phrase in
      words.hasPrefix(phrase)
        && (words.utf8.count == phrase.utf8.count || words.utf8.dropFirst(phrase.utf8.count).first == 0x20)
    }
  }

  /// The longest of the phrases whose words all stand at the start.
  func longest(startOf words: Substring) -> String? {
    (byFirstWord[words.prefix { $0 != " " }] ?? []).filter { phrase in
      words == phrase || words.hasPrefix(phrase + " ")
    }.max { $0.utf8.count < $1.utf8.count }
  }
}
