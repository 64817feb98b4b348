import Foundation
import Testing

@Suite struct ReportCommandTests {
  @Test(arguments: ["html", "md"]) func threadAsItShouldBe(form: String) throws {
    let outcome = try Program.run("report", "--as", form, "seeds/page-dump.txt")
    #expect(outcome.status == 0 && outcome.messages.isEmpty)
    try Golden.expect(outcome.output, is: "report/thread.\(form)")
  }

  @Test func severalThreadsHaveAnOverview() throws {
    let outcome = try Program.run(
      "report", "--as", "md", "seeds/page-dump.txt", "seeds/article.txt", "seeds/thread.ndjson")
    #expect(outcome.status == 0)
    try Golden.expect(outcome.output, is: "report/threads.md")
  }

  @Test func theFormIsThatOfTheFile() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("report.md")
    #expect(try Program.run("report", "--output", file, "seeds/page-dump.txt").output.isEmpty)
    #expect(try folder.text(of: "report.md").hasPrefix("# The old footbridge"))
    #expect(try Program.run("report", "seeds/page-dump.txt").output.hasPrefix("<!doctype html>"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let one = try Program.run("report", "--jobs", "1", "seeds/demo.ndjson").output
    #expect(try Program.run("report", "--jobs", "3", "seeds/demo.ndjson").output == one)
  }

  @Test func pagesAskForNothing() throws {
    for files in [["seeds/page-dump.txt"], ["seeds/demo.ndjson", "seeds/page-dump.txt"]] {
      let page = try Program.run(["report"] + files).output
      for word in ["<script", "<link", "<img", "<iframe", "src=", "http://", "https://", "@import"] {
        #expect(!page.contains(word), "\(word)")
      }
      let addresses = page.matches(of: /(?:href=|url\()"?([^")\s>]+)/).map { String($0.output.1) }
      #expect(!addresses.isEmpty && addresses.allSatisfy { $0.hasPrefix("#") })
    }
  }

  @Test func severeWordsAreMaskedUntilTheyAreAskedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"1\",\"author\":\"Uli\",\"text\":\"You fucking turnip.\"}\n", to: "a.ndjson")
    let masked = try Program.run("report", "a.ndjson", in: folder.url).output
    #expect(masked.contains("f######") && !masked.lowercased().contains("fucking"))
    let plain = try Program.run("report", "--unmasked", "a.ndjson", in: folder.url).output
    #expect(plain.contains("fucking"))
    let textless = try Program.run("report", "--no-text", "--unmasked", "a.ndjson", in: folder.url).output
    #expect(!textless.contains("turnip") && !textless.contains("fucking") && textless.contains("Uli"))
  }

  @Test func authorsHavePseudonymsOnDemand() throws {
    let folder = try TemporaryFolder()
    let key = folder.path("key")
    let page = try Program.run("report", "--no-text", "--pseudonyms", key, "seeds/demo.ndjson").output
    for name in ["Ada", "Bo ", "Cleo", "Eli"] { #expect(!page.contains(name)) }
    #expect(try Program.run("report", "--no-text", "--pseudonyms", key, "seeds/demo.ndjson").output == page)
  }

  @Test func timesAreThoseOfAClock() throws {
    let page = try Program.run("report", "--as", "md", "--tz", "Europe/Berlin", "seeds/demo.ndjson").output
    #expect(page.contains("Times are those of Europe/Berlin.") && page.contains("2025-09-12 10:00"))
  }

  @Test func chartsAreFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --output ] && : > \"$2\"; shift; done\n",
      to: "bin/rsvg-convert")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/rsvg-convert"))
    let charts = folder.path("charts")
    let arguments = ["report", "--as", "md", "--charts", charts, "seeds/demo.ndjson"]
    let drawn = try Program.run(arguments, environment: ["PATH": folder.path("bin")])
    #expect(drawn.status == 0 && drawn.messages.isEmpty)
    let files = Set(try FileManager.default.contentsOfDirectory(atPath: charts))
    #expect(files == ["tree.svg", "tree.png", "branches.svg", "branches.png", "course.svg", "course.png"])
    #expect(drawn.output.contains("![The thread as a tree]("))
    try Program.expectXML(try String(contentsOfFile: "\(charts)/tree.svg", encoding: .utf8))
    let alone = try Program.run(arguments, environment: ["PATH": folder.path("nothing")])
    #expect(alone.status == 0)
    #expect(alone.messages.contains("SVG only") && alone.messages.contains("librsvg2-bin"))
    let nowhere = try Program.run("report", "--charts", "/proc/nothing", "seeds/demo.ndjson")
    #expect(nowhere.status == 2 && nowhere.output.isEmpty)
  }

  @Test func largeThreadsAreFolded() throws {
    let folder = try TemporaryFolder()
    let count = 3000
    // A chain as deep as a third of it, a branch that is as broad, and as many that nobody answered.
    let lines = (0..<count).map { number -> String in
      let parent =
        number == 0 ? "null" : number < 1000 ? "\"\(number - 1)\"" : number < 2000 ? "\"5\"" : "null"
      return "{\"id\":\"\(number)\",\"parent\":\(parent),\"text\":\"Turnips are in season, no. \(number).\"}"
    }
    try folder.write(lines.joined(separator: "\n"), to: "large.ndjson")
    let page = try Program.run("report", "--as", "md", "large.ndjson", in: folder.url)
    #expect(page.status == 0 && page.output.utf8.count < 40_000)
    #expect(page.output.contains("the 50 of 3,000 comments with the most below them"))
    let folded = page.output.matches(of: /\| … ([\d,]+) more/)
      .map { Int($0.output.1.replacing(",", with: "")) ?? 0 }.reduce(0, +)
    #expect(folded == count - 50)
    let html = try Program.run("report", "large.ndjson", in: folder.url).output
    #expect(html.utf8.count < 120_000)
  }

  @Test(arguments: [
    (["--as", "pdf", "seeds/page-dump.txt"], "The value 'pdf' is invalid"),
    (["--database", "a.db", "seeds/page-dump.txt"], "a report is on files or on a queue"),
    (["--since", "7d", "seeds/page-dump.txt"], "a report is on files or on a queue"),
    (["--since", "2025-02-01", "--until", "2025-01-01"], "--since has to be before --until"),
    (["--database", "/nonexistent/a.db"], "/nonexistent/a.db"),
    (["nothing.txt"], "nothing.txt: no such file or directory"),
    (["--tz", "Middle/Earth", "seeds/page-dump.txt"], "The value 'Middle/Earth' is invalid"),
  ]) func wrongCallsSayWhy(arguments: [String], message: String) throws {
    let outcome = try Program.run(["report"] + arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test func anArticleAloneIsToldAsThat() throws {
    let outcome = try Program.run("report", "--as", "md", "seeds/article.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("There are no comments here, and none are announced"))
    #expect(!outcome.output.contains("1 comments") && !outcome.output.contains("NaN"))
  }

  @Test func oneCommentIsOne() throws {
    let outcome = try Program.run(
      "report", "--as", "md", "--from", "lines", input: "Turnips are in season.\n")
    #expect(outcome.output.contains("1 comment was found"))
    #expect(outcome.output.contains("- **1** comment\n") && !outcome.output.contains("1 comments"))
  }
}
