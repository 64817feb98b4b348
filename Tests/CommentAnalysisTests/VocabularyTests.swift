import CommentModel
import TestSupport
import Testing

@testable import CommentAnalysis

@Suite struct VocabularyTests {
  @Test(arguments: [0, 5000])
  func wordsKeepTheirNumbers(capacity: Int) {
    var generator = SeededGenerator(seed: 42)
    var vocabulary = Vocabulary(capacity: capacity)
    var numbers: [String: Int32] = [:]
    for _ in 0..<20_000 {
      let word = String(Int.random(in: 0..<9000, using: &generator), radix: 3)
      let number = vocabulary.intern(WordKey(word.utf8Span.span))
      #expect(numbers[word] == nil ? Int(number) == numbers.count : numbers[word] == number)
      numbers[word] = number
    }
    #expect(vocabulary.count == numbers.count)
    for (word, number) in numbers { #expect(vocabulary.id(of: WordKey(word.utf8Span.span)) == number) }
    for number in 9000..<12_000 {
      #expect(vocabulary.id(of: WordKey(String(number, radix: 3).utf8Span.span)) == Vocabulary.unknown)
    }
  }

  @Test func nothingIsKnownOfTheUnknown() {
    #expect(Vocabulary().traits(of: Vocabulary.unknown) == [])
    #expect(Vocabulary().id(of: .none) == Vocabulary.unknown)
  }

  @Test(
    arguments: [
      ("loooove", "love"), ("LOOOve", "love"), ("LoOove", "love"), ("goooood", "good"), ("gooddddd", "good"),
      ("boooook", "book"), ("bookkkkeeeeper", "bookkeeper"), (":))))", ":)"), ("éééclair", nil),
      ("schööönnn", nil), ("schöönnn", "schöön"), ("ｌｏｏｏｖｅ", "love"), ("дааа", nil), ("love", nil),
      ("aabbcc", nil),
      ("aaabbbcccdddeee", nil), ("aaaaa", nil), ("", nil),
    ] as [(String, String?)])
  func drawnOut(_ text: String, word: String?) {
    var vocabulary = Vocabulary()
    for known in ["love", "good", "book", "bookkeeper", ":)", "aabbcc", "abcde", "schöön", "да"] {
      _ = vocabulary.intern(WordKey(known.utf8Span.span))
    }
    let none = PhraseTrie()
    let words = WordTable(
      vocabulary, sentiment: none, modifiers: none, toxicity: none, classes: [], weights: WeightTable())
    let framed = "x " + text + text
    let range = 2..<2 + text.utf8.count
    let id = words.id(ofElongated: range, in: framed.utf8Span.span)
    #expect(id == word.map { vocabulary.id(of: WordKey($0.utf8Span.span)) })
  }
}
