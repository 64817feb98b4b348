import CommentModel
import Testing

@testable import CommentAnalysis

/// Every line of the program's lexicons stands in its table as it is written.
@Suite struct EmbeddedEntriesTests {
  private static let lexicons = Lexicons.ofTheProgram

  /// The lines of the files of some kinds, cell by cell, in the order of the kind's columns.
  private static func rows(_ kinds: LexiconKind...) -> [[String]] {
    EmbeddedFiles.lexicons.flatMap { file -> [[String]] in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      guard kinds.contains(where: { lines.contains("# kind: \($0.rawValue)") }) else { return [] }
      return lines.filter { $0 != "#" && !$0.hasPrefix("# ") }.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return cells + Array(repeating: "", count: 6 - cells.count)
      }
    }
  }

  @Test func sentiment() {
    let rows = Self.rows(.sentiment, .emoticon, .emoji)
    let lost = rows.filter { row in
      guard let entry = Self.lexicons.feeling(of: row[0]) else { return true }
      return entry.term != row[0] || entry.valence != Double(row[1])
    }
    #expect(lost == [] && rows.count > 10_000)
  }

  @Test func modifiers() {
    let lost = Self.rows(.modifier).filter { row in
      guard let entry = Self.lexicons.entry(of: row[0], in: Self.lexicons.modifiers) else { return true }
      return entry.kind.rawValue != row[1] || entry.strength != Double(row[2])
        || Self.lexicons.text(of: entry.term) != row[0]
    }
    #expect(lost == [])
  }

  @Test func toxicity() {
    let rows = Self.rows(.toxicity)
    let lost = rows.filter { row in
      let category = ToxicityCategory(rawValue: row[1])
      guard let entry = Self.lexicons.toxicity(of: row[0]).first(where: { $0.category == category }) else {
        return true
      }
      let unless = row[4].split(separator: ",").map { Self.lexicons.numbers(of: String($0))[0] }
      let range = Int(entry.unless.lowerBound)..<Int(entry.unless.upperBound)
      return entry.severity != Double(row[2]) || entry.needs.rawValue != row[5]
        || Array(Self.lexicons.unlessWords[range]) != unless || Self.lexicons.text(of: entry.term) != row[0]
    }
    #expect(lost == [] && rows.count > 10_000)
  }

  @Test func grammar() {
    for row in Self.rows(.grammar) {
      let word = Self.lexicons.numbers(of: row[0])[0]
      #expect(
        GrammarClass(rawValue: row[1]).map { Self.lexicons.words.classes(of: word).contains(.init($0)) }
          == true)
    }
  }

  @Test func announcements() {
    for row in Self.rows(.paste) {
      #expect(Self.lexicons.announcements.scope(of: row[0].utf8Span.span)?.rawValue == row[1])
      let first = Self.lexicons.words.id(of: keys(of: row[0])[0])
      #expect(Self.lexicons.words.traits(of: first).contains(.beginsAnnouncement))
    }
  }

  @Test func traits() {
    let lexicons = Self.lexicons
    for word in 0..<Int32(lexicons.words.count) {
      let facts = lexicons.words[word]
      expect(lexicons.sentiment, facts.sentiment, word, .sentiment, .beginsSentiment)
      expect(lexicons.modifiers, facts.modifier, word, .modifier, .beginsModifier)
      expect(lexicons.toxicity, facts.toxicity, word, .toxicity, .beginsToxicity)
    }
    #expect(lexicons.words.traits(of: WordTable.unknown) == [])
    let hidden = ["fuck", "idiot", "kill", "good", "wombat"].map {
      lexicons.words.traits(of: lexicons.numbers(of: $0)[0]).contains(.worthHiding)
    }
    #expect(hidden == [true, true, true, false, false])
  }

  private func expect<Entry>(
    _ table: PhraseTable<Entry>, _ place: PhraseTrie.Place, _ word: Int32, _ entry: WordTraits,
    _ beginning: WordTraits
  ) {
    let node = table.start(with: word)
    let traits = Self.lexicons.words.traits(of: word)
    #expect((table.start(with: word, place) == nil) == (node == nil))
    #expect(traits.contains(entry) == (node.flatMap(table.entry) != nil))
    #expect(traits.contains(beginning) == node.map(table.continues) ?? false)
  }
}
