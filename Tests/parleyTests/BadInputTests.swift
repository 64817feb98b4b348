import Foundation
import Testing

/// Input that can't be read, or not as a whole: one clear line each, and the rest goes on.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let commands = [
    ["parse", "--json"], ["score", "--json", "--lexicons", SmallLexicons.path],
    ["queue", "add", "--json", "--lexicons", SmallLexicons.path, "--db", "queue.db"],
  ]

  private func run(_ command: [String], _ inputs: String...) throws -> Outcome {
    try Program.run(command + inputs, in: folder.url)
  }

  private static let comment = #"{"thread":"t","id":"1","text":"fine"}"# + "\n"

  @Test(arguments: commands) func whatIsNotThereIsSaid(command: [String]) throws {
    let outcome = try run(command, "missing.txt")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "parley: missing.txt: no such file or directory\n")
  }

  @Test(arguments: commands) func linksThatLeadNowhereAreSaid(command: [String]) throws {
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    for (link, target) in [("in/broken", "nowhere"), ("in/circle", "circle"), ("in/up", "..")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: target)
    }
    let outcome = try run(command, "in")
    #expect(outcome.status == 2)
    #expect(
      outcome.messages == """
        parley: in/broken: no such file or directory
        parley: in/circle: too many levels of symbolic links

        """)
  }

  @Test(arguments: commands) func foldersWithoutFilesAreSaid(command: [String]) throws {
    try FileManager.default.createDirectory(atPath: folder.path("in/in"), withIntermediateDirectories: true)
    let outcome = try run(command, "in")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: in: no files in this folder\n")
  }

  /// A pipe in a folder would wait for a writer for ever.
  @Test func onlyFilesAreReadInFolders() throws {
    try folder.write(BadInputTests.comment, to: "in/a.ndjson")
    #expect(try Program.shell("mkfifo '\(folder.path("in/pipe"))'").status == 0)
    #expect(try run(["parse", "--as", "pairs"], "in").output == "1\t\n")
  }

  @Test(arguments: [
    ("", "there is nothing in it"), (" \n\n", "there is nothing in it"),
    ("{\"thread\":\"t\",\"id\":\"1\",\"text\":\"a\0b\"}", "this is no text (see byte 32)"),
    ("\u{7F}ELF\u{2}\u{1}\0\0", "this is no text (see byte 6)"),
  ])
  func whatIsNoTextIsSaid(content: String, reason: String) throws {
    try folder.write(content, to: "in.txt")
    for command in BadInputTests.commands {
      let outcome = try run(command, "in.txt")
      #expect(outcome.status == 2)
      #expect(outcome.messages == "parley: in.txt: \(reason)\n")
    }
  }

  @Test func linesOfAMegabyteAreLeftOut() throws {
    try folder.write("one\n" + String(repeating: "a", count: 1 << 20) + "\nthree\n", to: "in")
    let outcome = try run(["parse", "--from", "lines", "--as", "pairs"], "in")
    #expect(outcome.status == 0)
    #expect(outcome.output == "1\t\n2\t\n")
    #expect(outcome.messages == "parley: in:2: the line has 1048576 bytes and was left out\n")
  }

  @Test func brokenLinesAreSaidWithTheirNumber() throws {
    let broken = ["{\"x\":", "[1]", "3", "4", "5", "6", "7"]
    try folder.write(BadInputTests.comment + broken.joined(separator: "\n"), to: "in")
    let outcome = try run(["parse", "--as", "pairs"], "in")
    #expect(outcome.status == 0)
    #expect(outcome.output == "1\t\n")
    let messages = outcome.messages.split(separator: "\n")
    #expect(messages.first == "parley: in:2: the line is not valid JSON and was left out")
    #expect(messages.last == "parley: in: and 2 more lines like these")
    #expect(messages.count == 6)
  }

  @Test func invalidUTF8IsReplacedAndCounted() throws {
    var bytes = Data(#"{"thread":"t","id":"1","text":"caf"#.utf8)
    bytes += [0xE9, 0x20, 0xFF] + Data("\"}\n".utf8)
    try folder.write(bytes, to: "in")
    let outcome = try run(["parse"], "in")
    #expect(outcome.status == 0)
    #expect(outcome.lines == ["t", "found 1, 2 invalid byte sequences", "└─ 1 caf\u{FFFD} \u{FFFD}"])
  }

  @Test func unknownFormatsAreSaid() throws {
    try folder.write(#"{"no":"comment"}"#, to: "in.json")
    let outcome = try run(["score"], "in.json")
    #expect(outcome.status == 2)
    #expect(outcome.messages.hasPrefix("parley: in.json: "))
    #expect(outcome.messages.utf8.count(where: { $0 == 0x0A }) == 1)
  }

  @Test func wrongFormatsAreAnsweredWithAllThatThereAre() throws {
    try folder.write(BadInputTests.comment, to: "in.ndjson")
    let outcome = try run(["score", "--from", "disc"], "in.ndjson")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    let message =
      /parley: The value 'disc' is invalid for '--from <format>'\. Please provide one of the following: - (.+)\. See `parley score --help`\n/
    let words = try #require(outcome.messages.wholeMatch(of: message)?.output.1)
    #expect(words.split(separator: " - ").map(String.init).sorted() == Program.documentedFormats.sorted())
  }

  @Test(arguments: commands) func oneBadInputDoesNotStopTheRest(command: [String]) throws {
    try folder.write(BadInputTests.comment, to: "good.ndjson")
    let outcome = try run(command, "missing", "good.ndjson", "missing too")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(
      outcome.messages == """
        parley: missing: no such file or directory
        parley: missing too: no such file or directory

        """)
  }

  @Test func namesOfFilesCannotCommandTheTerminal() throws {
    try folder.write("", to: "in/\u{1B}[31m\nred")
    let outcome = try run(["parse"], "in")
    #expect(outcome.messages == "parley: in/␛[31m red: there is nothing in it\n")
  }

  @Test func messagesHoldNoTextAndNoAuthor() throws {
    let lines = [
      #"{"thread":"t","id":"1","author":"Secretname","text":"secretword"}"#,
      #"{"thread":"t","id":"2","author":"Secretname","text":{"secretword":1}}"#,
      #"{"thread":"t","id":"3","author":"Secretname","text":"secretword","time":"secretword"}"#,
      #"{"thread":"t","author":"Secretname","text":"secretword""#, #""secretword""#,
    ]
    try folder.write(lines.joined(separator: "\n"), to: "in")
    for command in BadInputTests.commands {
      let messages = try run(command, "in").messages
      #expect(!messages.isEmpty)
      #expect(!messages.lowercased().contains("secret"))
    }
  }
}
