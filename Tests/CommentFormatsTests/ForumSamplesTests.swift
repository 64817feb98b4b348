import CommentFormats
import CommentModel
import Foundation
import Testing

/// A row of the table of truth about a file of a forum format.
struct ForumSample: CustomTestStringConvertible, Sendable {
  let file: String
  let comments: Int
  let roots: Int
  let depth: Int
  let orphans: Int
  let format: SourceFormat

  var testDescription: String { file }

  private static let formats: [String: SourceFormat] = [
    "reddit-listing": .reddit, "reddit-morechildren": .reddit, "reddit-flat-listing": .reddit,
    "reddit-apify": .redditApify, "reddit-ndjson": .pushshift, "hn-algolia": .hackerNewsAlgolia,
    "discourse": .discourse, "disqus-api": .disqusAPI, "wp-rest": .wordPressREST, "lemmy": .lemmy,
    "mastodon": .mastodon, "bluesky": .bluesky,
  ]

  static let all: [ForumSample] = {
    guard let table = try? String(contentsOf: SharedFolder.truth, encoding: .utf8) else { return [] }
    return table.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let counts = cells.dropFirst().prefix(4).compactMap { Int($0) }
      guard let format = formats[String(cells[0].prefix { $0 != "/" })], counts.count == 4 else { return nil }
      return ForumSample(
        file: cells[0], comments: counts[0], roots: counts[1], depth: counts[2], orphans: counts[3],
        format: format)
    }
  }()
}

// The documents lie outside of the project; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct ForumSamplesTests {
  @Test(arguments: ForumSample.all) func isTheTruth(_ sample: ForumSample) throws {
    let bytes = try SharedFolder.bytes("samples/" + sample.file)
    #expect(SourceFormat.detect(bytes) == sample.format)
    let threads = try readThreads(bytes: bytes, name: sample.file).threads
    let duplicates = threads.reduce(0) { $0 + $1.completeness.duplicates }
    #expect(threads.reduce(duplicates) { $0 + $1.comments.count } == sample.comments)
    #expect(threads.reduce(0) { $0 + $1.completeness.orphans } == sample.orphans)
    #expect(threads.flatMap(\.links).map(\.depth).max() ?? 0 == sample.depth)
    let roots = threads.reduce(0) { $0 + $1.comments.count { $0.parentID == nil } }
    #expect(duplicates > 0 || roots == sample.roots)
  }

  /// No file of another format is taken for one of a forum's.
  @Test func othersAreNotTaken() throws {
    let samples = SharedFolder.url.appending(path: "samples")
    let mine = Set(ForumSample.all.map(\.format)).union([.hackerNews, .hackerNewsTable])
    let own = Set(ForumSample.all.map(\.file))
    let paths = try FileManager.default.subpathsOfDirectory(atPath: samples.path).filter { path in
      !own.contains(path) && !path.hasPrefix("hn-") && path.contains("/") && !path.hasSuffix(".lines.json")
    }
    for path in paths {
      guard let format = SourceFormat.detect(try SharedFolder.bytes("samples/" + path)) else { continue }
      #expect(!mine.contains(format), "\(path) is taken for \(format.rawValue)")
    }
  }
}
