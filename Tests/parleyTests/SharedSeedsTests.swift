import Foundation
import Testing

/// The page that the project began with. It lies outside of the project; skipped where it is not there.
@Suite(.enabled(if: Program.hasShared)) struct SharedSeedsTests {
  private static let page = "000_3e2ae3ae5da022ee.txt"
  private let seeds = Program.shared.appending(path: "seeds")

  @Test func thePairsAreTheTruth() throws {
    let pairs = try Program.run("parse", "--as", "pairs", SharedSeedsTests.page, in: seeds).lines
    #expect(pairs.count == 12)
    let sum = try Program.shell(
      "$parley parse --as pairs \(SharedSeedsTests.page) | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1",
      in: seeds)
    let truth = try String(
      contentsOf: Program.shared.appending(path: "samples/truth.tsv"), encoding: .utf8)
    let row = try #require(truth.split(separator: "\n").first { $0.contains(SharedSeedsTests.page) })
    #expect(row.split(separator: "\t").contains(try #require(sum.lines.first)))
  }

  @Test func theTreeSaysWhatIsMissing() throws {
    let tree = try Program.run("parse", SharedSeedsTests.page, in: seeds)
    #expect(tree.lines.contains { $0.hasPrefix("claimed 14, found 12, missing 2") })
  }

  @Test func articlesHaveATitleAndNoComments() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter {
      $0 != SharedSeedsTests.page
    }
    #expect(names.count == 4)
    for name in names {
      let tree = try Program.run("parse", name, in: seeds)
      #expect(tree.status == 0)
      #expect(tree.lines.count == 2 && tree.lines[0].count > 30)
      #expect(tree.lines.last?.contains("found 0") == true)
    }
  }

  @Test func pastedAnswersAreSaidBesideTheAuthorsOwnWords() throws {
    let table = try Program.run("score", SharedSeedsTests.page, in: seeds).lines
    let pasted = table.filter { $0.contains("[mostly pasted]") }
    #expect(table.count == 3 + 12)
    #expect(pasted.count == 5)
    let rows = try Program.run("score", "--json", SharedSeedsTests.page, in: seeds).objects
      .filter { $0["mostly"] as? String == "paste" }
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0["sentiment"] as? Double != $0["own_sentiment"] as? Double })
  }

  @Test func theReportSaysWhatAModeratorWantsToKnow() throws {
    let page = try Program.run("report", "--as", "md", SharedSeedsTests.page, in: seeds).output
    for sentence in [
      "12 of 14 comments are here: the source announces 14, and 2 are missing.",
      "Who answered whom: 1.1 answers 1, 3.1 answers 3 and 8.1 answers 8.",
      "5 comments are mostly pasted in, such as answers of machines or search results: 3, 4, 5, 6 and 7; 5, 6 and 7 are nothing else.",
      "1 comment is mostly a quotation: 2.", "Nothing is flagged.",
    ] {
      #expect(page.contains(sentence), "\(sentence)")
    }
  }

  @Test func theReportOnAllHasAnOverview() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
    let page = try Program.run(["report"] + names, in: seeds)
    #expect(page.status == 0)
    try Program.expectMarkup(page.output)
    #expect(page.output.contains("5 threads with 12 comments in all."))
    #expect(page.output.contains("4 of them have no comments."))
  }
}
