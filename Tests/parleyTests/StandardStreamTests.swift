import Foundation
import Testing

/// Full disks, closed pipes, closed streams.
@Suite struct StandardStreamTests {
  private let queue: Queue

  /// Every command that prints, on a queue with cases.
  private static let commands = [
    "score seeds/demo.ndjson", "score --as csv seeds/demo.ndjson", "parse seeds/demo.ndjson",
    "explain you idiot",
    "queue list", "queue show 1", "export comments", "lexicon lint", "version", "--help", "--version",
    "queue",
    "queue add seeds/demo.ndjson", "queue claim next",
  ]

  init() throws { queue = try Queue(of: .demo) }

  private func shell(_ script: String) throws -> Outcome {
    try Program.shell("export PARLEY_DATABASE='\(queue.database)'; \(script)")
  }

  @Test(arguments: commands) func aFullDiskIsSaid(command: String) throws {
    let outcome = try shell("$parley \(command) > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: standard output: no space left on device\n")
  }

  @Test(arguments: ["score seeds/demo.ndjson", "parse seeds/demo.ndjson", "export comments"])
  func aFullDiskBehindOutputIsSaid(command: String) throws {
    let outcome = try shell("$parley \(command) --output /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: /dev/full: no space left on device\n")
  }

  @Test func placesThatCannotBeWrittenAreSaid() throws {
    for (path, reason) in [
      (queue.folder.url.path, "is a directory"), ("/nowhere/at/all", "no such file or directory"),
    ] {
      let outcome = try shell("$parley export threads -o '\(path)'")
      #expect(outcome.status == 2)
      #expect(outcome.messages == "parley: \(path): \(reason)\n")
    }
  }

  @Test(arguments: commands) func aClosedPipeIsSuccess(command: String) throws {
    // The reader is gone before the first byte is written.
    let outcome = try shell("{ $parley \(command); echo $? >&2; } | true")
    #expect(outcome.messages == "0\n")
    let head = try shell("{ $parley \(command); echo $? >&2; } | head -n 1")
    #expect(head.messages == "0\n")
    #expect(head.lines.count == 1)
  }

  /// What is opened later must not get the number of a stream that came closed.
  @Test(arguments: commands) func closedStandardOutputIsSaid(command: String) throws {
    let outcome = try shell("$parley \(command) >&-")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: standard output: it is closed\n")
    #expect(try shell("$parley queue list").status == 0)
  }

  @Test func messagesNeverGetIntoTheOutput() throws {
    let file = queue.folder.path("scores.csv")
    #expect(try shell("$parley score missing seeds/thread.ndjson -o '\(file)' 2>&-").status == 0)
    #expect(try queue.folder.text(of: "scores.csv").hasPrefix("file,thread,"))
    #expect(try shell("$parley parse missing 2>&-").status == 2)
  }

  @Test(arguments: ["score", "parse", "explain", "queue add"]) func closedStandardInputIsSaid(command: String)
    throws
  {
    let outcome = try shell("$parley \(command) <&-")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: standard input: it is closed\n")
  }

  @Test func closedStandardInputIsNoMatterWhereItIsNotRead() throws {
    let outcome = try shell("$parley score seeds/thread.ndjson <&-")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
  }
}
