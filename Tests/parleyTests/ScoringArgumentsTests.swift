import Foundation
import Testing

/// Policies and lexicons of one's own, good and bad.
@Suite struct ScoringArgumentsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands = [["score"], ["queue", "add", "--db", "q.db"], ["explain"]]

  /// What every command says, which must be so many lines and nothing else.
  private func refusal(_ option: String..., lines: Int = 1) throws -> Set<String> {
    let outcomes = try ScoringArgumentsTests.commands.map { command in
      try Program.run(command + option, input: #"{"thread":"t","id":"1","text":"you idiot"}"#, in: folder.url)
    }
    for outcome in outcomes {
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.utf8.count(where: { $0 == 0x0A }) == lines)
    }
    return Set(outcomes.map(\.messages))
  }

  @Test func policiesThatCannotBeReadAreSaid() throws {
    #expect(try refusal("--policy", "no.yaml") == ["parley: no.yaml: no such file or directory\n"])
    #expect(try refusal("--policy", ".") == ["parley: .: is a directory\n"])
    try folder.write("", to: "empty.yaml")
    #expect(try refusal("--policy", "empty.yaml").allSatisfy { $0.hasPrefix("parley: empty.yaml: ") })
  }

  @Test(arguments: [
    ("version: 1\nname: x\nthresholds:\n  insult: { queue: 2 }\n", "parley: p.yaml:4:20: "),
    (
      "version: 1\nname: x\nthresholds:\n  insults: { queue: 0.5 }\n",
      "parley: p.yaml:4:3: unknown key `insults`"
    ),
    ("version: 1\nname: [\n", "parley: p.yaml:"),
    ("version: 9\nname: x\nthresholds: {}\n", "parley: p.yaml:1:"),
  ])
  func policiesWithErrorsAreSaidWithTheirPlace(policy: String, message: String) throws {
    try folder.write(policy, to: "p.yaml")
    // What is wrong, the line, and a mark below the place.
    for said in try refusal("--policy", "p.yaml", lines: 3) { #expect(said.hasPrefix(message), "\(said)") }
  }

  @Test func aPolicyDecides() throws {
    try folder.write("version: 1\nname: mild\nthresholds:\n  threat: { queue: 0.99 }\n", to: "p.yaml")
    let rows = try Program.run("score", "seeds/demo.ndjson", "--json", "--policy", folder.path("p.yaml"))
      .objects
    #expect(Set(rows.map { $0["verdict"] as? String }) == ["approve"])
  }

  @Test func lexiconsThatCannotBeReadAreSaid() throws {
    try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
    #expect(
      try refusal("--lexicons", "empty") == ["parley: empty: no lexicon here (files that end with .tsv)\n"])
    #expect(try refusal("--lexicons", "no") == ["parley: no: no such file or directory\n"])
  }

  private static let header =
    "# name: own\n# kind: toxicity\n# version: 1\n# language: en\n# licence: CC0-1.0\n"
    + "# columns: term category severity\n"

  @Test(arguments: [
    ("blorp\tinsult\tlots\n", "parley: lexicons/a.tsv:7:3: expected a number from "),
    ("blorp\trudeness\t0.5\n", "parley: lexicons/a.tsv:7:2: expected one of: "),
    ("\tinsult\t0.5\n", "parley: lexicons/a.tsv:7:1: expected a term"),
    ("blorp\tinsult\t0.5\t\t\t\tx\n", "parley: lexicons/a.tsv:7:4: expected at most 3 cells\n"),
  ])
  func lexiconsWithErrorsAreSaidWithTheirPlace(row: String, message: String) throws {
    try folder.write(ScoringArgumentsTests.header + row, to: "lexicons/a.tsv")
    for said in try refusal("--lexicons", "lexicons") { #expect(said.hasPrefix(message), "\(said)") }
  }

  @Test func aLexiconDecides() throws {
    try folder.write(ScoringArgumentsTests.header + "blorp\tinsult\t0.9\n", to: "lexicons/a.tsv")
    let own = try Program.run("explain", "blorp idiot", "--lexicons", folder.path("lexicons")).lines
    #expect(own.first == "⟦blorp⟧ idiot")
  }
}
