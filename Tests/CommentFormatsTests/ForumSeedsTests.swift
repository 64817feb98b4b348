import CommentFormats
import CommentModel
import Testing

/// What the seed of a format holds.
struct ForumSeed: CustomTestStringConvertible, Sendable {
  let file: String
  let format: SourceFormat
  let comments: Int
  let roots: Int
  let depth: Int
  let orphans: Int
  /// How many there are of each state but `published`.
  let states: [CommentState: Int]
  /// What the threads say together of what is missing; `found`, `orphans` and `duplicates` are compared apart.
  let completeness: Completeness
  let firstText: String

  var testDescription: String { file }

  static let all = [
    ForumSeed(
      file: "reddit.json", format: .reddit, comments: 8, roots: 3, depth: 4, orphans: 0,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(claimed: 19, hidden: 7, depthLimits: 1),
      firstText: "Finally a boat after eight.\n\nThank you & well done."),
    ForumSeed(
      file: "reddit-apify.json", format: .redditApify, comments: 6, roots: 2, depth: 3, orphans: 1,
      states: [.removed: 1], completeness: Completeness(claimed: 8), firstText: "A boat after eight at last."),
    ForumSeed(
      file: "pushshift.ndjson", format: .pushshift, comments: 9, roots: 3, depth: 5, orphans: 1,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(duplicates: 1),
      firstText: "A boat after eight & a night bus. Lovely!"),
    ForumSeed(
      file: "hacker-news.json", format: .hackerNews, comments: 6, roots: 3, depth: 3, orphans: 0,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(claimed: 11, absent: 2),
      firstText:
        "Nice and small.\n\nDoes it know about tides? It's odd otherwise. See https://example.org/tides"),
    ForumSeed(
      file: "hacker-news-algolia.json", format: .hackerNewsAlgolia, comments: 6, roots: 3, depth: 3,
      orphans: 0,
      states: [.deleted: 1], completeness: Completeness(),
      firstText: "Nice & small.\n\nDoes it know about tides?"),
    ForumSeed(
      file: "hacker-news-table.ndjson", format: .hackerNewsTable, comments: 5, roots: 2, depth: 3, orphans: 1,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(claimed: 4), firstText: "Rude."),
    ForumSeed(
      file: "discourse.json", format: .discourse, comments: 8, roots: 4, depth: 3, orphans: 1,
      states: [.deleted: 1, .pending: 1],
      completeness: Completeness(claimed: 10, absent: 2, isFlattened: true),
      firstText: "Which rope for a small boat?"),
    ForumSeed(
      file: "disqus-api.json", format: .disqusAPI, comments: 7, roots: 3, depth: 5, orphans: 0,
      states: [.deleted: 1, .spam: 1, .pending: 1],
      completeness: Completeness(claimed: 12, hasMorePages: true),
      firstText: "A boat after eight & a night bus."),
    ForumSeed(
      file: "wordpress-rest.json", format: .wordPressREST, comments: 6, roots: 2, depth: 3, orphans: 1,
      states: [.pending: 1], completeness: Completeness(), firstText: "Its parent is on another page."),
    ForumSeed(
      file: "lemmy.json", format: .lemmy, comments: 6, roots: 3, depth: 3, orphans: 1, states: [.removed: 1],
      completeness: Completeness(hidden: 3), firstText: "Who painted it green?"),
    ForumSeed(
      file: "mastodon.json", format: .mastodon, comments: 6, roots: 1, depth: 3, orphans: 3, states: [:],
      completeness: Completeness(hidden: 3, absent: 1), firstText: "The new ferry timetable is out."),
    ForumSeed(
      file: "bluesky.json", format: .bluesky, comments: 5, roots: 1, depth: 4, orphans: 0, states: [:],
      completeness: Completeness(hidden: 2, absent: 2, depthLimits: 1),
      firstText: "The new ferry timetable is out."),
  ]
}

@Suite struct ForumSeedsTests {
  @Test(arguments: ForumSeed.all) func isReadAsItStands(_ seed: ForumSeed) throws {
    let bytes = try SharedFolder.seed(seed.file)
    #expect(SourceFormat.detect(bytes) == seed.format)
    let result = try readThreads(bytes: bytes, name: seed.file)
    let comments = result.threads.flatMap { Array($0.comments) }
    #expect(comments.count == seed.comments)
    #expect(comments.count { $0.parentID == nil } == seed.roots)
    #expect(result.threads.flatMap(\.links).map(\.depth).max() == seed.depth)
    #expect(comments.first?.text == seed.firstText)
    let states = Dictionary(grouping: comments.map(\.state).filter { $0 != .published }) { $0 }
    #expect(states.mapValues(\.count) == seed.states)
    #expect(result.threads.reduce(0) { $0 + $1.completeness.orphans } == seed.orphans)
    #expect(result.threads.reduce(0) { $0 + $1.completeness.missing } >= 0)
    var said = Completeness()
    for completeness in result.threads.map(\.completeness) {
      said.claimed = said.claimed ?? completeness.claimed
      said.hidden += completeness.hidden
      said.absent += completeness.absent
      said.depthLimits += completeness.depthLimits
      said.duplicates += completeness.duplicates
      said.hasMorePages = said.hasMorePages || completeness.hasMorePages
      said.isFlattened = said.isFlattened || completeness.isFlattened
    }
    #expect(said == seed.completeness)
  }

  @Test(arguments: ForumSeed.all) func timesAndAuthorsAreThere(_ seed: ForumSeed) throws {
    let threads = try readThreads(bytes: SharedFolder.seed(seed.file), name: seed.file).threads
    for comment in threads.flatMap({ Array($0.comments) }) {
      #expect(comment.time.map { $0.description.hasPrefix("2025-11-07") } == true)
      let isNobody = comment.author == nil
      #expect(!isNobody || comment.state != .published || comment.text.hasPrefix("My account is gone"))
    }
  }

  /// The same bytes in another encoding of white space are the same thread.
  @Test(arguments: ForumSeed.all.filter { $0.file.hasSuffix(".json") }) func lineEndsDoNotMatter(
    _ seed: ForumSeed
  )
    throws
  {
    let bytes = try SharedFolder.seed(seed.file)
    let returns = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let expected = try readThreads(bytes: bytes, name: "x")
    #expect(try readThreads(bytes: [0xEF, 0xBB, 0xBF] + returns, name: "x") == expected)
  }
}
