import Foundation
import Testing

@Suite struct HelpTests {
  /// All commands of the program, groups among them.
  static let commands = Program.commands

  @Test func commandsWithinCommandsAreFound() {
    #expect(Set(["", "score", "queue", "queue add", "queue second-review rate"]).isSubset(of: Self.commands))
  }

  @Test(arguments: commands) func helpReadsWellAtEightyColumns(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let outcome = try Program.run(words + ["--help"], environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    #expect(outcome.lines.count(where: { $0.hasPrefix("Example: parley ") }) == 1)
    #expect(try Program.run(["help"] + words, environment: ["COLUMNS": "80"]).output == outcome.output)
  }

  /// Each example is one that works, as it stands; that of `review` needs a terminal (`ReviewCommandTests`), and
  /// `serve` would not end, and nobody answers `webhook test`.
  @Test(arguments: commands.filter { !["review", "serve", "webhook test"].contains($0) })
  func examplesWork(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try Program.run(words + ["--help"], environment: ["COLUMNS": "1000"]).output
    let line = try #require(help.split(separator: "\n").first { $0.hasPrefix("Example: ") })
    let folder = try TemporaryFolder()
    for name in ["seeds", "labelled", "lexicons"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Program.packageRoot.appending(path: name))
    }
    var script = "parley() { \"$parley\" \"$@\"; }; export PARLEY_MODERATOR=ada; "
    if ["export", "queue list"].contains(command) || command.split(separator: " ").count == 2 {
      script += "parley queue add seeds/demo.ndjson > /dev/null && "
    }
    if command == "export" { script += "parley queue add seeds/demo.ndjson > /dev/null && " }
    if command.hasPrefix("audit") || command.hasPrefix("queue second-review") {
      script += "parley queue add seeds/demo.ndjson > /dev/null && "
    }
    if ["queue release", "queue heartbeat"].contains(command) {
      script += "parley queue claim 1 > /dev/null && "
    }
    if command == "lexicon suggest" { script += "parley queue decide-all reject --yes > /dev/null 2>&1 && " }
    if command.hasPrefix("moderator") {
      script += "echo 'a sundial at night' > password.txt && parley moderator add bo --link > /dev/null && "
      script += "parley moderator token add bo --scope read > /dev/null && "
    }
    if command.hasPrefix("webhook") {
      script += "parley webhook add https://paper.example/hooks > /dev/null && "
    }
    let outcome = try Program.shell(script + line.dropFirst("Example: ".count), in: folder.url)
    #expect(outcome.status == 0, "\(line): \(outcome.messages)")
    #expect(outcome.messages.isEmpty)
  }

  @Test func wrongCallsAreOneLineThatSaysWhereTheHelpIs() throws {
    for (arguments, message) in [
      (["scor"], "Unexpected argument 'scor'. See `parley --help`"),
      (["queue", "lst"], "Unexpected argument 'lst'. See `parley queue --help`"),
      (["score", "--jsn"], "Unknown option '--jsn'. Did you mean '--json'? See `parley score --help`"),
      (["score", "--jobs", "0"], "--jobs takes a number from 1 to 1024. See `parley score --help`"),
      (["score", "-j", "-3"], "--jobs takes a number from 1 to 1024. See `parley score --help`"),
      (["queue", "list", "--limit", "0"], "--limit takes a number from 1. See `parley queue list --help`"),
      (["queue", "list", "--limit", "-1"], "--limit takes a number from 1. See `parley queue list --help`"),
      (
        ["queue", "list", "--offset", "-1"], "--offset takes a number from 0. See `parley queue list --help`"
      ),
      (
        ["queue", "list", "--minimum-score", "7"],
        "--minimum-score takes a number from 0 to 1. See `parley queue list --help`"
      ),
      (["queue", "show"], "Missing expected argument '<case>'. See `parley queue show --help`"),
    ] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages == "parley: \(message)\n")
    }
  }

  @Test(arguments: ["parse", "score", "queue add"]) func helpNamesAllFormats(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try Program.run(words + ["--help"], environment: ["COLUMNS": "2000"]).output
    let line = try #require(help.split(separator: "\n").first { $0.contains("--from <format>") })
    let values = try #require(line.firstMatch(of: /\(values: (.+?)\)/)?.output.1)
    #expect(values.split(separator: ", ").map(String.init).sorted() == Program.documentedFormats.sorted())
  }

  @Test func theVersionIsPrinted() throws {
    let outcome = try Program.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test func aGroupAloneShowsItsCommands() throws {
    for group in [[], ["queue"], ["lexicon"]] {
      let outcome = try Program.run(group)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("SUBCOMMANDS:"))
    }
  }
}
