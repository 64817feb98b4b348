import CommentFormats
import CommentModel
import Foundation
import Testing

@Suite struct SeedsTests {
  @Test(arguments: Seed.all) func isReadAsItStands(_ seed: Seed) throws {
    if seed.isDetected { #expect(try SourceFormat.detect(seed.bytes) == seed.format) }
    let result = try seed.read()
    let comments = result.threads.comments
    #expect(result.format == seed.format)
    #expect(result.threads.count == seed.threads)
    #expect(comments.count == seed.comments)
    #expect(result.threads.roots == seed.roots)
    #expect(result.threads.depth == seed.depth)
    #expect(comments.first?.text == seed.text)
    let states = Dictionary(grouping: comments.map(\.state).filter { $0 != .published }) { $0 }
    #expect(states.mapValues(\.count) == seed.states)
    var completeness = seed.completeness
    completeness.found = seed.comments
    #expect(result.threads.completeness == completeness)
    #expect(result.problems.map(\.kind) == seed.problems)
  }

  @Test func everySeedIsRead() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: SharedFolder.packageRoot.appending(path: "seeds").path)
    #expect(Seed.all.map(\.file).sorted() == files.filter { $0 != "README.md" }.sorted())
  }

  /// Addresses of people are in several seeds, and come out of none.
  @Test(arguments: Seed.all) func addressesStayBehind(_ seed: Seed) throws {
    let threads = try seed.read().threads
    var output = ""
    for thread in threads { NDJSONWriter().write(thread, to: &output) }
    #expect(!output.contains("192.0.2.") && !output.contains("ada@"))
    // An account's own mark may stand in front; only Mastodon's of other servers have one inside.
    let authors = seed.format == .mastodon ? [] : threads.comments.compactMap(\.author)
    #expect(authors.allSatisfy { !$0.dropFirst().contains("@") })
  }

  /// Other line ends, and a byte order mark in front, are the same thread.
  @Test(arguments: Seed.all.filter { $0.file.hasSuffix(".json") }) func lineEndsDoNotMatter(_ seed: Seed)
    throws
  {
    let returns = try seed.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(try readThreads(bytes: [0xEF, 0xBB, 0xBF] + returns, name: seed.file) == seed.read())
  }

  @Test func pageDump() throws {
    let thread = try Seed.named("page-dump.txt")[0]
    #expect(thread.completeness.sentence == "claimed 11, found 10, missing 1, numbering complete")
    #expect(pairs(thread) == ["1<", "1.1<1", "1.1.1<1.1", "2<", "3<", "3.1<3", "4<", "5<", "6<", "7<"])
    #expect(thread.links.allSatisfy { $0.flags.isEmpty })
  }

  @Test func canonicalThread() throws {
    let thread = try Seed.named("thread.ndjson")[0]
    #expect(thread.comments.contains { $0.state == .deleted && $0.text.isEmpty })
    #expect(thread.links.enumerated().contains { $1.parent ?? -1 > $0 })
  }

  @Test(arguments: [
    ("article.txt", "A week without the ferry"), ("yt-dlp.json", "The night ferry, all of it"),
    ("convokit.jsonl", "Beans?"), ("stack-exchange.json", "Glue & cork?"), ("isso-sqlite.db", "Moss"),
    ("wordpress-export.xml", "The new timetable"), ("wordpress-page.html", "Bread & butter – Kitchen"),
  ]) func threadsHaveTitles(_ file: String, _ title: String) throws {
    #expect(try Seed.named(file)[0].title == title)
  }

  @Test(arguments: [
    ("github.json", "https://git.example.org/o/r/issues/3"),
    ("remark42.ndjson", "https://blog.example.org/tar"), ("artalk.json", "/posts/kites"),
    ("wordpress-export.xml", "https://harbour.example.org/timetable"),
  ]) func threadsHaveLinks(_ file: String, _ link: String) throws {
    #expect(try Seed.named(file)[0].link == link)
  }
}
