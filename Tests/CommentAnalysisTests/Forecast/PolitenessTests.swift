import CommentModel
import Testing

@testable import CommentAnalysis

@Suite struct PolitenessTests {
  private func counts(_ text: String, _ passages: [Passage] = []) -> [Int] {
    var reader = PolitenessReader(.embedded)
    let counts = reader.counts(in: text.utf8Span.span, passages)
    return [counts.softening, counts.sharpening]
  }

  @Test(arguments: [
    ("", [0, 0]), ("The bridge is green.", [0, 0]),
    ("Thank you so much!", [1, 0]),
    // The longest entry at a place is one mark.
    ("Could you please look?", [2, 0]),
    ("I think it's fine, maybe.", [2, 0]),
    ("You always do that.", [0, 1]),
    // Only where a sentence begins.
    ("I like you.", [0, 0]), ("Fine. You did it.", [0, 1]), ("\"You did it.\"", [0, 1]),
    ("So\nWhy not", [0, 1]), ("That is why.", [0, 0]),
    ("THANKS, but stop it", [1, 1]),
    ("thank-you notes", [0, 0]),
  ]) func marks(_ text: String, _ expected: [Int]) {
    #expect(counts(text) == expected, "\(text)")
  }

  @Test func whatIsQuotedIsNotTheAuthors() {
    let text = "> You always do that.\nThanks for that."
    #expect(counts(text) == [1, 1])
    let quote = Passage(kind: .quote, range: 0..<22)
    #expect(counts(text, [quote, Passage(kind: .own, range: 22..<text.utf8.count)]) == [1, 0])
  }

  @Test func everyLineOfTheFileIsFound() throws {
    let file = try #require(EmbeddedFiles.lexicons.first { $0.name == "english/politeness.tsv" })
    let terms = try LexiconFile(file: file.name, bytes: file.bytes).terms
    #expect(terms.count > 300)
    for term in terms { #expect(counts(term).reduce(0, +) >= 1, "\(term)") }
  }

  @Test func ownFilesTakeItsPlace() throws {
    let head =
      "# name: a\n# kind: politeness\n# version: 1\n# language: en\n# licence: CC0-1.0\n# columns: term class scope\n"
    let file = try LexiconFile(file: "a", bytes: Array((head + "by your leave\trequest\n").utf8))
    let lexicons = try Lexicons([file])
    var reader = PolitenessReader(Politeness(lexicons))
    let text = "By your leave, thanks."
    #expect(reader.counts(in: text.utf8Span.span).softening == 1)
    #expect(lexicons.words.count == 0, "scorers know none of its words")
    for (line, column) in [("x\tpolite\n", 2), ("x\trequest\tend\n", 3), ("!\trequest\n", 1)] {
      let file = try LexiconFile(file: "a", bytes: Array((head + line).utf8))
      #expect(Lexicons.problems(in: [file]).map(\.column) == [column], "\(line)")
    }
    let twice = try LexiconFile(file: "a", bytes: Array((head + "x\trequest\nX\thedge\n").utf8))
    #expect(Lexicons.problems(in: [twice]).map(\.line) == [8])
  }
}
