import Foundation
import Testing

@Suite struct SwapTests {
  private static let fair = """
    # Two lists.
    neutral\t{name} bakes bread, and we thank {name.2}.
    negative\t{Beast} are idiots.
    name\tAda\tAda Blum
    name\tBo\tBo Lind
    beast\tcats
    beast\tdogs

    """

  private func run(_ file: String, _ arguments: String...) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(file, to: "swaps.txt")
    return try Program.run(["evaluate", "--swap", "swaps.txt"] + arguments, in: folder.url)
  }

  @Test func wherePeopleAreTreatedAlikeNothingMoves() throws {
    let outcome = try run(SwapTests.fair, "--json")
    #expect(outcome.status == 0)
    let report = try #require(try outcome.objects.first)
    #expect(report["above_limit"] as? Int == 0)
    let templates = try #require(report["templates"] as? [[String: Any]])
    #expect(templates.map { $0["sentences"] as? Int } == [2, 2])
    #expect(templates.allSatisfy { ($0["toxicity"] as? [String: Any])?["change"] as? Double == 0 })
  }

  @Test func aNeutralSentenceThatMovesIsFound() throws {
    let unfair = SwapTests.fair + "name\tIdiot\tIdiot Blum\n"
    let outcome = try run(unfair)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("1 of 1 neutral template move by more than 0.02"))
    #expect(outcome.lines.last?.split(separator: " ").first == "Idiot")
    #expect(try run(unfair, "--limit", "2").status == 0)
    // Where words may mean something else it is shown and not judged.
    #expect(try run(unfair.replacing("neutral\t", with: "ambiguous\t")).status == 0)
  }

  @Test(arguments: [
    ("neutral\tNo gap.\n", 1, "a sentence with gaps for the words of one list, as in {name}"),
    ("neutral\t{a} and {b}.\n", 1, "a sentence with gaps for the words of one list, as in {name}"),
    ("\nneutral\t{a} sings.\na\tAda\n", 2, "two words of \"a\" or more, each with 1 form"),
    ("neutral\t{a.2} sings.\na\tAda\na\tBo\n", 1, "two words of \"a\" or more, each with 2 forms"),
    ("a\n", 1, "a list and a word, with a tab between"),
  ])
  func whatIsWrongWithAFileIsSaid(file: String, line: Int, expected: String) throws {
    let outcome = try run(file)
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: swaps.txt:\(line): expected \(expected)\n")
  }

  @Test func theBuiltInSentencesAreTried() throws {
    // A limit that no score reaches: how far scores move is for the tests of the lexicons.
    let outcome = try Program.run("evaluate", "--swap", "--limit", "2", "--json")
    #expect(outcome.status == 0)
    let templates = try #require(try outcome.objects.first?["templates"] as? [[String: Any]])
    #expect(Set(templates.map { $0["kind"] as? String }) == ["neutral", "positive", "negative", "ambiguous"])
    #expect(try Program.run("evaluate", "--swap", "lexicons/english/swaps.txt", "--limit", "2").status == 0)
  }
}
