import TestSupport
import Testing

@testable import CommentAnalysis

@Suite struct PhraseTableTests {
  /// Random phrases over few words, so that they share beginnings, against a dictionary.
  @Test(arguments: [0, 4000])
  func phrases(capacity: Int) {
    var generator = SeededGenerator(seed: 43)
    var table = PhraseTable<Int>(capacity: capacity)
    var expected: [[Int32]: Int] = [:]
    for number in 0..<6000 {
      let length = Int.random(in: 1...5, using: &generator)
      let phrase = (0..<length).map { _ in Int32.random(in: 0..<12, using: &generator) }
      let known = table.insert(number, for: phrase)
      #expect(known == expected[phrase])
      if known == nil { expected[phrase] = number }
    }
    let beginnings = Set(expected.keys.flatMap { phrase in phrase.indices.map { Array(phrase[..<$0]) } })
    for phrase in beginnings.union(expected.keys) where !phrase.isEmpty {
      #expect(entry(of: phrase, table) == expected[phrase])
      #expect(place(of: phrase, table).map(table.continues) == beginnings.contains(phrase))
      #expect(place(of: phrase + [12], table) == nil && place(of: phrase + [-1], table) == nil)
    }
    #expect(table.start(with: 12) == nil && table.start(with: -1) == nil)
  }

  private func place(of phrase: [Int32], _ table: PhraseTable<Int>) -> PhraseTable<Int>.Node? {
    phrase.dropFirst().reduce(table.start(with: phrase[0])) { node, word in
      node.flatMap { table.step(from: $0, with: word) }
    }
  }

  private func entry(of phrase: [Int32], _ table: PhraseTable<Int>) -> Int? {
    place(of: phrase, table).flatMap(table.entry)
  }
}
