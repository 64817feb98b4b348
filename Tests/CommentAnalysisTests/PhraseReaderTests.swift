import CommentModel
import TestSupport
import Testing

@testable import CommentAnalysis

/// Most terms are read without the tokenizer; the words must be those that it would give.
@Suite struct PhraseReaderTests {
  private func readKeys(_ term: String, _ reader: inout PhraseReader) -> [WordKey] {
    reader.read(term.utf8Span.span)
    return reader.phrase.map { reader.vocabulary.key(of: $0) }
  }

  @Test func termsOfTheProgram() throws {
    var reader = PhraseReader(capacity: 0)
    for file in EmbeddedFiles.lexicons {
      let file = try LexiconFile(file: file.name, bytes: file.bytes)
      if file.kind == .paste || file.kind == .template { continue }
      for term in file.terms { #expect(readKeys(term, &reader) == keys(of: term), "\(term)") }
    }
  }

  @Test func generatedTerms() {
    var generator = SeededGenerator(seed: 41)
    var reader = PhraseReader(capacity: 0)
    let signs = Array("abdoxOTé0137' '  ’-_.:")
    for _ in 0..<20_000 {
      let term =
        "a"
        + String(
          (0..<Int.random(in: 1...9, using: &generator)).map { _ in
            signs.randomElement(using: &generator) ?? " "
          })
      let expected = keys(of: term)
      if expected.contains(.none) { continue }
      #expect(readKeys(term, &reader) == expected, "\(term)")
    }
  }

  @Test(arguments: ["", "   ", "!", "- a", "...", "@name", "a www.example.org", "a@example.org"])
  func noPhrase(_ term: String) {
    var reader = PhraseReader(capacity: 0)
    #expect(readKeys(term, &reader) == [])
    #expect(reader.vocabulary.id(of: .none) == Vocabulary.unknown)
  }
}
