import CommentFormats
import CommentModel
import Foundation
import Testing

/// A row of the table of truth about a file of a video, chat, code or comment-server format.
struct SocialSample: CustomTestStringConvertible, Sendable {
  let file: String
  let comments: Int
  let roots: Int
  let depth: Int
  let orphans: Int
  let formats: Set<SourceFormat>

  var testDescription: String { file }

  /// The formats that the files of a folder are of.
  static let folders: [String: Set<SourceFormat>] = [
    "youtube-downloader": [.youtubeDownloader], "youtube-api": [.youtubeAPI],
    "youtube-apify": [.youtubeApify],
    "youtube-innertube": [.youtubePage], "convokit": [.convoKit], "github": [.gitHub],
    "stackexchange": [.stackExchange], "chat": [.slack, .mattermost, .telegram], "remark42": [.remark42],
    "commento": [.commento], "coral": [.coral], "isso-json": [.issoJSON], "isso-sqlite": [.issoSQLite],
  ]

  static let all: [SocialSample] = {
    guard let table = try? String(contentsOf: SharedFolder.truth, encoding: .utf8) else { return [] }
    return table.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let counts = cells.dropFirst().prefix(4).compactMap { Int($0) }
      guard !cells[0].hasSuffix(".csv"), let formats = folders[String(cells[0].prefix { $0 != "/" })],
        counts.count == 4
      else { return nil }
      return SocialSample(
        file: cells[0], comments: counts[0], roots: counts[1], depth: counts[2], orphans: counts[3],
        formats: formats)
    }
  }()
}

// The documents lie outside of the project; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct SocialSamplesTests {
  @Test(arguments: SocialSample.all) func isTheTruth(_ sample: SocialSample) throws {
    let bytes = try SharedFolder.bytes("samples/" + sample.file)
    let format = try #require(SourceFormat.detect(bytes))
    #expect(sample.formats.contains(format))
    let threads = try readThreads(bytes: bytes, name: sample.file).threads
    let duplicates = threads.reduce(0) { $0 + $1.completeness.duplicates }
    #expect(threads.reduce(duplicates) { $0 + $1.comments.count } == sample.comments)
    #expect(duplicates > 0 || threads.reduce(0) { $0 + $1.completeness.orphans } == sample.orphans)
    #expect(threads.flatMap(\.links).map(\.depth).max() ?? 0 == sample.depth)
    let roots = threads.reduce(0) { $0 + $1.comments.count { $0.parentID == nil } }
    #expect(duplicates > 0 || roots == sample.roots)
  }

  /// No file of another format is taken for one of these.
  @Test func othersAreNotTaken() throws {
    let samples = SharedFolder.url.appending(path: "samples")
    let mine = Set(SocialSeed.all.map(\.format))
    let paths = try FileManager.default.subpathsOfDirectory(atPath: samples.path).filter { path in
      path.contains("/") && SocialSample.folders[String(path.prefix { $0 != "/" })] == nil
    }
    for path in paths {
      guard let bytes = try? SharedFolder.bytes("samples/" + path) else { continue }
      let format = SourceFormat.detect(bytes)
      #expect(format.map(mine.contains) != true, "\(path) is taken for \(format?.rawValue ?? "")")
    }
  }
}
