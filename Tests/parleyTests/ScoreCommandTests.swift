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
    let text = #"AI Overview\nWonderful paint, lovely colours.\nA great and joyful bridge.\n\nAwful."#
    let table = try Program.run("score", input: #"{"thread":"t","id":"1","text":"\#(text)"}"#).lines
    let pasted = try #require(table.first { $0.contains("[mostly pasted]") })
    let cells = pasted.split(separator: " ", omittingEmptySubsequences: true)
    #expect(cells[2].hasPrefix("+") && cells[3].hasPrefix("−"))
    let deleted = try Program.run("score", "seeds/demo.ndjson").lines.first { $0.hasSuffix("[deleted]") }
    #expect(deleted?.contains(" –   17  [deleted]") == true)
  }

  private static let paragraph = "The bridge was closed for nine months because somebody forgot the bolts."

  /// What stands word for word in the comment that is answered is a quote, in a stream as in a thread.
  @Test func quotesFromTheCommentAboveAreKnown() throws {
    let paragraph = ScoreCommandTests.paragraph
    let filler = (0..<3_000).map { #"{"thread":"u","id":"1","text":"number \#($0)"}"# }
    let lines =
      [#"{"thread":"t","id":"1","text":"So it goes. Or not.\n\n\#(paragraph)"}"#] + filler + [
        #"{"thread":"t","id":"2","parent":"1","text":"\#(paragraph)\n\nNonsense."}"#,
        #"{"thread":"u","id":"2","parent":"1","text":"\#(paragraph)\n\nNonsense."}"#,
        #"{"thread":"t","id":"3","parent":"9","text":"\#(paragraph)\n\nNonsense."}"#,
        #"{"thread":"t","id":"9","text":"\#(paragraph)"}"#,
      ]
    let folder = try TemporaryFolder()
    try folder.write(lines.joined(separator: "\n"), to: "in.ndjson")
    let shares = try ["1", "3"].map { jobs in
      let rows = try Program.run(
        "score", "in.ndjson", "--json", "-j", jobs, "--lexicons", SmallLexicons.path, in: folder.url
      ).objects
      return rows.suffix(4).map { $0["quote_share"] as? Double ?? -1 }
    }
    #expect(shares[0] == shares[1])
    // The third one answers a comment that comes later: that is known where threads are read as a whole.
    #expect(shares[0].map { $0 > 0.5 } == [true, false, false, false])
  }

  @Test func emptyInputsAreStreamsToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"thread":"t","title":"Nobody wrote"}"#, to: "in.ndjson")
    let outcome = try Program.run("score", "in.ndjson", "--as", "csv", in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("file,thread,id,parent,author,"))
    #expect(outcome.lines.count == 1)
    #expect(outcome.messages.contains("no comments found"))
    let none = try Program.run("score", "missing", "-o", "out.csv", in: folder.url)
    #expect(none.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.csv")))
  }

  /// The columns that scores and exports share have the same cells, whatever stands in them.
  @Test(arguments: [[], ["--raw"]]) func cellsAreThoseOfExports(options: [String]) throws {
    let queue = try Queue()
    let nasty = ["=1+1 you idiot", "a\\\"b\\\", \\n", "", "\\t\\u0001", "> idiot\\n\\nno, é", "'x", "漢字 😀"]
    let lines = nasty.enumerated().map { number, text in
      #"{"thread":"=t","id":"-\#(number)","parent":"+\#(number)","author":"@a,\#(number)","#
        + #""time":"2025-01-02T03:04:05.0\#(number)Z","state":"spam","text":"\#(text)"}"#
    }
    try queue.folder.write(lines.joined(separator: "\n"), to: "in.ndjson")
    #expect(try queue.run("add", queue.folder.path("in.ndjson")).status == 0)
    for form in ["csv", "ndjson"] {
      let score = try Program.run(
        ["score", "in.ndjson", "--text", "--as", form] + options, in: queue.folder.url)
      try queue.folder.write(score.output, to: "score")
      let export = try Program.run(
        ["export", "comments", "--text", "--as", form, "--database", queue.database] + options)
      try queue.folder.write(export.output, to: "export")
      let script = """
        import csv, json, sys
        def rows(name):
          file = open(name, encoding="utf-8", newline="\\n" if sys.argv[1] == "ndjson" else "")
          return [json.loads(line) for line in file] if sys.argv[1] == "ndjson" else list(csv.DictReader(file))
        scores, exports = rows("score"), rows("export")
        keys = [key for key in scores[0] if key in exports[0]]
        assert len(scores) == len(exports) == 7 and len(keys) == 24, (len(scores), len(exports), len(keys))
        assert [[row[key] for key in keys] for row in scores] == [[row[key] for key in keys] for row in exports]
        print("same")
        """
      let outcome = try Program.python(script, form, in: queue.folder.url)
      #expect(outcome.output == "same\n", "\(outcome.messages)")
    }
  }
}
