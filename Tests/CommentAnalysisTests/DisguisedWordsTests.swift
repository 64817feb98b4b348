import CommentModel
import CommentText
import TestSupport
import Testing

@testable import CommentAnalysis

@Suite struct DisguisedWordsTests {
  /// Words of the program that are worth hiding, hidden in several ways, against a search through all.
  @Test func theLikeliestWord() {
    var generator = SeededGenerator(seed: 44)
    let lexicons = Lexicons.ofTheProgram
    let words = hideableWords(lexicons)
    #expect(words.count > 1000)
    for word in words.shuffled(using: &generator).prefix(800) {
      var bytes = word.letters
      for _ in 0..<Int.random(in: 1...max(1, bytes.count / 2), using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = Array("*@1!$0-".utf8).randomElement(using: &generator) ?? 0x2A
      }
      guard let pattern = DisguisePattern(bytes.span, 0..<bytes.count) else { continue }
      let expected = words.filter { fits($0, pattern) }.min { $0.isLikelier(than: $1) }
      #expect(lexicons.disguised.word(hiddenIn: pattern) == expected?.id)
    }
  }

  /// As the rules are meant: see `DisguisedWords`.
  private func fits(_ word: HideableWord, _ pattern: DisguisePattern) -> Bool {
    if pattern.isMostlyMasked, word.profanity < 0.8 { return false }
    if pattern.endsWithMasks, word.severity < 0.6 { return false }
    return word.letters.count == pattern.letterCount
      && word.letters.indices.allSatisfy {
        pattern.letterBits(at: $0) >> UInt32(word.letters[$0] - 0x61) & 1 == 1
      }
  }

  private func hideableWords(_ lexicons: Lexicons) -> [HideableWord] {
    var words: [HideableWord] = []
    for id in 0..<Int32(lexicons.words.count)
    where lexicons.words.traits(of: id).contains(.worthHiding) {
      guard let range = lexicons.toxicity.start(with: id).flatMap(lexicons.toxicity.entry),
        lexicons.toxicEntries[Int(range.lowerBound)..<Int(range.upperBound)].contains(where: {
          $0.needs == .nobody && $0.severity >= 0.3
        })
      else { continue }
      let entries = Array(lexicons.toxicEntries[Int(range.lowerBound)..<Int(range.upperBound)])
      words.append(
        HideableWord(
          id: id, letters: Array(lexicons.text(of: entries[0].term).lowercased().utf8),
          profanity: greatest(entries.filter { $0.category == .profanity }), severity: greatest(entries)))
    }
    return words + classed(lexicons, besides: Set(words.map(\.id)))
  }

  /// The words of classes that are worth hiding.
  private func classed(_ lexicons: Lexicons, besides known: Set<Int32>) -> [HideableWord] {
    EmbeddedFiles.lexicons.filter { $0.name.contains("classes-") }.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
        guard let term = line.split(separator: "\t").first, term.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        let id = lexicons.numbers(of: String(term))[0]
        guard lexicons.words.traits(of: id).contains(.worthHiding), !known.contains(id) else { return nil }
        return HideableWord(id: id, letters: Array(term.utf8), profanity: 0, severity: 0.3)
      }
    }
  }

  private func greatest(_ entries: [ToxicityEntry]) -> Double {
    entries.filter { $0.needs == .nobody }.map(\.severity).max() ?? 0
  }

  @Test(arguments: [
    ("blorp|insult|0.3", true), ("blorp|insult|0.29", false), ("blorp|insult|0.9|||you", false),
    ("blorp|insult|0.9|||you\nblorp|profanity|0.4", true), ("blorp1|insult|0.9", false),
    ("blorp blorp|insult|0.9", false), ("Blorpblorpblorpblorp|insult|0.9", true),
    ("#blorpblorpblorpblorp|insult|0.9", true), ("blörp|insult|0.9", false), ("blorp|harmless|0", false),
  ])
  func worthHiding(_ rows: String, isWorthIt: Bool) throws {
    let lexicons = try Lexicons([lexiconFile(.toxicity, rows)])
    let word = lexicons.numbers(of: String(rows.prefix { $0 != "|" }))[0]
    #expect(lexicons.words.traits(of: word).contains(.worthHiding) == isWorthIt)
  }
}
