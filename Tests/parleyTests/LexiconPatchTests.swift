import CommentAnalysis
import CommentModel
import Foundation
import Testing

@testable import parley

@Suite struct LexiconPatchTests {
  private static let head =
    "# name: own\n# kind: toxicity\n# version: 1\n# language: en\n# licence: CC0-1.0\n"
    + "# columns: term category severity forms\n"

  /// Suggestions for lines of a file, by term, and new words.
  private func suggestions(
    _ texts: LexiconTexts, _ severities: [String: Double], adding words: [String] = []
  ) throws -> [LexiconSuggestion] {
    let index = try EntryIndex(texts)
    let moves = index.lines.compactMap { line in
      severities[line.line.terms[0]].map { severity in
        LexiconSuggestion(
          kind: .lower, term: line.line.terms[0], category: line.line.category, current: line.line.severity,
          proposed: severity, judged: 10, rejected: 1, seen: 10, authors: 3, line: line)
      }
    }
    return moves
      + words.map {
        LexiconSuggestion(
          kind: .add, term: $0, category: .insult, proposed: 0.5, judged: 10, rejected: 9, seen: 9, authors: 5
        )
      }
  }

  private static let hasPatch = FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")

  /// What `patch` makes of a folder is what is meant.
  // Needs the program `patch`.
  @Test(
    .enabled(if: hasPatch),
    arguments: [
      // The first entry and the last one, far apart and without an end of line; new words beside them.
      ("a\tinsult\t0.5\n" + String(repeating: "# -\n", count: 20) + "b\tthreat\t0.9\tnoun", "a b"),
      // Two hunks that become one.
      ("a\tinsult\t0.5\nx\tinsult\t0.3\ny\tinsult\t0.3\nb\tthreat\t0.9\n", "a b"),
      // Lines that end as on Windows.
      ("a\tinsult\t0.5\r\nb\tthreat\t0.9\tverb+noun\r\n", "b"),
      ("a\tinsult\t0.5\n", ""),
    ]) func patchUnderstandsIt(_ entries: String, _ changed: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.head + entries, to: "lexicons/english/own.tsv")
    for hasFile in [false, true] {
      if hasFile {
        try folder.write(
          Self.head.replacing("own", with: "suggested") + "old\tinsult\t0.4", to: "lexicons/suggested.tsv")
      }
      let texts = try LexiconTexts(folder.path("lexicons"))
      let severities = Dictionary(
        uniqueKeysWithValues: changed.split(separator: " ").map { (String($0), 0.25) })
      let patch = LexiconPatch(try suggestions(texts, severities, adding: ["zorbish"]), of: texts)
      let copy = folder.path("copy\(hasFile)")
      try FileManager.default.copyItem(atPath: folder.path("lexicons"), toPath: copy)
      try folder.write(patch.text, to: "changes")
      let outcome = try Program.shell("patch -p1 -d '\(copy)' < '\(folder.path("changes"))'")
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.messages)\(patch.text)")
      for (path, bytes) in patch.results {
        let made = try Data(contentsOf: URL(filePath: "\(copy)/\(path)"))
        #expect(Array(made) == bytes, "\(path)")
      }
      #expect(try Program.run("lexicon", "lint", copy).status == 0)
    }
  }

  @Test func nothingIsNoPatch() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.head + "a\tinsult\t0.5\n", to: "own.tsv")
    let patch = LexiconPatch([], of: try LexiconTexts(folder.url.path))
    #expect(patch.isEmpty && patch.text.isEmpty && patch.results.isEmpty)
  }

  @Test func formsBelongToTheLineThatMakesThem() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.head + "clown\tinsult\t0.5\tnoun\nclowns\tinsult\t0.6\nfool\tinsult\t0.4\tnoun\n", to: "own.tsv")
    let index = try EntryIndex(try LexiconTexts(folder.url.path))
    #expect(index.lines.map(\.line.number) == [7, 8, 9])
    #expect(index.line(of: "clowns", .insult) == 1)
    #expect(index.line(of: "fools", .insult) == 2)
    #expect(index.line(of: "fools", .threat) == nil)
  }
}
