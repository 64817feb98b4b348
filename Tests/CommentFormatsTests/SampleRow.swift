import CommentFormats
import Foundation
import Testing

/// A row of the table of truth about the real documents.
struct SampleRow: CustomTestStringConvertible, Sendable {
  let file: String
  let comments: Int
  let roots: Int
  let depth: Int
  let orphans: Int
  /// SHA-256 of the sorted lines `id<TAB>parent<LF>`.
  let sum: String
  /// Whether the document still holds all of the tree.
  let isReconstructable: Bool

  var testDescription: String { file }

  var folder: String { String(file.prefix { $0 != "/" }) }

  var bytes: [UInt8] {
    get throws {
      let seed = "textdump/seed-"
      let isSeed = file.hasPrefix(seed)
      return try SharedFolder.bytes(isSeed ? "seeds/" + file.dropFirst(seed.count) : "samples/" + file)
    }
  }

  /// Of the folders, the formats that their files are of. Files in other folders may be of any format.
  static let formats: [String: Set<SourceFormat>] = [
    "reddit-listing": [.reddit], "reddit-morechildren": [.reddit], "reddit-flat-listing": [.reddit],
    "reddit-apify": [.redditApify], "reddit-ndjson": [.pushshift], "hn-algolia": [.hackerNewsAlgolia],
    "discourse": [.discourse], "disqus-api": [.disqusAPI], "wp-rest": [.wordPressREST], "lemmy": [.lemmy],
    "mastodon": [.mastodon], "bluesky": [.bluesky],
    "youtube-downloader": [.youtubeDownloader], "youtube-api": [.youtubeAPI],
    "youtube-apify": [.youtubeApify], "youtube-innertube": [.youtubePage], "convokit": [.convoKit],
    "github": [.gitHub], "stackexchange": [.stackExchange], "chat": [.slack, .mattermost, .telegram],
    "remark42": [.remark42], "commento": [.commento], "coral": [.coral], "isso-json": [.issoJSON],
    "isso-sqlite": [.issoSQLite],
    "wxr": [.wxr], "disqus-wxr": [.wxr], "disqus-xml": [.disqusXML], "blogger": [.bloggerAtom],
    "wp-html": [.wordPressHTML], "wpdiscuz-html": [.wpDiscuz], "blogger-html": [.bloggerHTML],
    "drupal-html": [.drupalHTML],
    "mbox": [.mbox], "mbox-derived": [.mbox], "usenet": [.mail], "maildir": [.mail],
  ]

  static let all: [SampleRow] = {
    guard let table = try? String(contentsOf: SharedFolder.truth, encoding: .utf8) else { return [] }
    return table.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let counts = cells.dropFirst().prefix(4).compactMap { Int($0) }
      guard counts.count == 4 else { return nil }
      return SampleRow(
        file: cells[0], comments: counts[0], roots: counts[1], depth: counts[2], orphans: counts[3],
        sum: cells[5], isReconstructable: !cells[9].contains("\"\"reconstructable\"\": false"))
    }
  }()
}
