import Foundation
import Testing

@Suite struct LexiconLintCommandTests {
  private static let header =
    "# name: own\n# kind: sentiment\n# version: 1\n# language: en\n# licence: CC0-1.0\n"
    + "# columns: term valence\n"

  @Test func theBuiltInLexiconsAreClean() throws {
    let outcome = try Program.run("lexicon", "lint")
    #expect(outcome.status == 0)
    #expect(outcome.lines.last?.hasSuffix(" entries, 0 problems") == true)
    #expect(try Program.run("lexicon", "lint", "lexicons").status == 0)
  }

  @Test func problemsHaveAPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(LexiconLintCommandTests.header + "good\tx\n", to: "a.tsv")
    try folder.write(LexiconLintCommandTests.header + "fine\t2\n", to: "b.tsv")
    let outcome = try Program.run("lexicon", "lint", ".", in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.lines.contains { $0.hasPrefix("./a.tsv:7:2: expected a number from ") })
    #expect(outcome.lines.last == "2 files, 2 entries, 1 problem")
    let problems =
      try Program.run("lexicon", "lint", ".", "--json", in: folder.url).objects.first?["problems"]
      as? [[String: Any]]
    #expect(problems?.map { $0["line"] as? Int } == [7])
  }

  @Test func whatCannotBeReadIsSaidAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write(LexiconLintCommandTests.header + "fine\t2\n", to: "b.tsv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.tsv"), withDestinationPath: folder.path("nowhere"))
    let outcome = try Program.run("lexicon", "lint", ".", in: folder.url)
    #expect(outcome.messages == "parley: ./a.tsv: no such file or directory\n")
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "1 file, 1 entry, 0 problems")
  }
}
