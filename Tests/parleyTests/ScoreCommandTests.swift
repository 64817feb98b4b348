import Foundation
import TestSupport
import Testing

@Suite struct ScoreCommandTests {
  private static let seeds = ["seeds/page-dump.txt", "seeds/thread.ndjson", "seeds/demo.ndjson"]

  @Test(arguments: ["table", "csv", "ndjson"]) func seedsAreAsTheyWere(form: String) throws {
    let outcome = try Program.run(["score", "--as", form] + ScoreCommandTests.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    try Golden.expect(outcome.output, is: "score-\(form).txt")
  }

  /// More text than one batch holds, in threads of very different sizes, so that cores overtake each other.
  @Test(arguments: ["table", "csv", "ndjson"]) func theBytesDoNotDependOnTheCores(form: String) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 1)
    let words = ["lovely", "terrible", "you idiot", "not bad", "the bridge", "very", "so green!"]
    let lines = (0..<1500).map { number in
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in words.randomElement(using: &random)!
      }
      let thread = number < 1200 ? 0 : Int.random(in: 1...40, using: &random)
      return #"{"thread":"t\#(thread)","id":"\#(number)","text":"\#(text.joined(separator: " "))"}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "threads.ndjson")
    let outputs = try ["1", "2", "7"].map { jobs in
      try Program.run("score", "threads.ndjson", "--as", form, "-j", jobs, in: folder.url).output
    }
    #expect(outputs[0].utf8.count > 100_000)
    #expect(Set(outputs).count == 1)
  }

  @Test func failOnGivesItsExitCode() throws {
    #expect(try Program.run("score", "seeds/demo.ndjson", "--fail-on", "reject").status == 1)
    #expect(try Program.run("score", "seeds/thread.ndjson", "--fail-on", "queue").status == 0)
    #expect(try Program.run("score", "seeds/thread.ndjson", "--fail-on", "approve").status == 2)
  }

  @Test func theOutputsNameGivesTheForm() throws {
    let folder = try TemporaryFolder()
    for form in ["csv", "ndjson"] {
      let printed = try Program.run("score", "seeds/thread.ndjson", "--as", form)
      let written = try Program.run("score", "seeds/thread.ndjson", "--output", folder.path("out.\(form)"))
      #expect(written.status == 0 && written.output.isEmpty && written.messages.isEmpty)
      #expect(try folder.text(of: "out.\(form)") == printed.output)
    }
  }

  @Test func foldersAndStandardInputAreRead() throws {
    let folder = try TemporaryFolder()
    let comment = #"{"thread":"t","id":"1","text":"you idiot"}"#
    for name in ["b/c.ndjson", "a.ndjson", ".hidden", "b/.hidden/d.ndjson"] {
      try folder.write(comment, to: "in/" + name)
    }
    let files = try Program.run("score", "in", "--json", in: folder.url).objects.map { $0["file"] as? String }
    #expect(files == ["in/a.ndjson", "in/b/c.ndjson"])
    for arguments in [["score", "--json"], ["score", "--json", "-"]] {
      let objects = try Program.run(arguments, input: comment).objects
      #expect(objects.map { $0["file"] as? String } == ["standard input"])
      #expect(objects.map { $0["verdict"] as? String } == ["queue"])
    }
  }

  @Test func ownWordsAndPastedOnesAreToldApart() throws {
    let table = try Program.run("score", "seeds/page-dump.txt").lines
    let pasted = try #require(table.first { $0.contains("[mostly pasted]") })
    let cells = pasted.split(separator: " ", omittingEmptySubsequences: true)
    #expect(cells[2] != cells[3])
    let deleted = try Program.run("score", "seeds/demo.ndjson").lines.first { $0.hasSuffix("[deleted]") }
    #expect(deleted?.contains(" –   17  [deleted]") == true)
  }
}
