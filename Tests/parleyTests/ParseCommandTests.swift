import Foundation
import Testing

@Suite struct ParseCommandTests {
  private static let seeds = [
    "seeds/page-dump.txt", "seeds/thread.ndjson", "seeds/demo.ndjson", "seeds/article.txt",
  ]

  @Test(arguments: ["tree", "pairs", "ndjson"]) func seedsAreAsTheyWere(form: String) throws {
    let outcome = try Program.run(["parse", "--as", form] + ParseCommandTests.seeds)
    #expect(outcome.status == 0)
    try Golden.expect(outcome.output, is: "parse-\(form).txt")
  }

  @Test func jsonIsShortForNDJSON() throws {
    let short = try Program.run("parse", "--json", "seeds/thread.ndjson")
    #expect(try short.output == Program.run("parse", "--as", "ndjson", "seeds/thread.ndjson").output)
  }

  @Test func whatItWritesItReads() throws {
    let once = try Program.run("parse", "--json", "seeds/page-dump.txt").output
    #expect(try Program.run("parse", "--json", "-", input: once).output == once)
  }

  @Test func linesAreReadWhereTheyAreAskedFor() throws {
    let outcome = try Program.run("parse", "--from", "lines", "--as", "pairs", "seeds/lines.txt")
    #expect(outcome.lines.count == 8)
    #expect(outcome.messages.isEmpty)
  }

  @Test func aPageWithoutCommentsIsNoFailure() throws {
    let outcome = try Program.run("parse", "seeds/article.txt")
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "found 0")
    #expect(outcome.messages.contains("seeds/article.txt: no comments found"))
  }

  @Test func theOutputsNameGivesTheForm() throws {
    let folder = try TemporaryFolder()
    try Program.run("parse", "seeds/thread.ndjson", "-o", folder.path("out.ndjson"))
    #expect(try folder.text(of: "out.ndjson").hasPrefix("{\"thread\":"))
    try Program.run("parse", "seeds/thread.ndjson", "-o", folder.path("out.txt"))
    #expect(try folder.text(of: "out.txt").contains("└─ "))
  }
}
