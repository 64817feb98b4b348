import CommentFormats
import CommentModel
import Testing

/// What the seed of a video, chat, code or comment-server format holds.
struct SocialSeed: CustomTestStringConvertible, Sendable {
  let file: String
  let format: SourceFormat
  let threads: Int
  let comments: Int
  let roots: Int
  let depth: Int
  /// How many there are of each state but `published`.
  var states: [CommentState: Int] = [:]
  /// What the threads say together; `found` is compared apart.
  let completeness: Completeness
  var problems: [ReadProblem.Kind] = []
  let firstText: String

  var testDescription: String { file }

  static let all = [
    SocialSeed(
      file: "yt-dlp.json", format: .youtubeDLP, threads: 1, comments: 7, roots: 4, depth: 2,
      completeness: Completeness(claimed: 9, isFlattened: true, orphans: 1),
      firstText: "Best crossing I ever took."),
    SocialSeed(
      file: "youtube-comment-downloader.ndjson", format: .youtubeDownloader, threads: 1, comments: 6,
      roots: 3,
      depth: 2, completeness: Completeness(hidden: 1, isFlattened: true, orphans: 1),
      firstText: "Who else came for the bridge?"),
    SocialSeed(
      file: "youtube-api.json", format: .youtubeAPI, threads: 1, comments: 6, roots: 3, depth: 2,
      states: [.pending: 1],
      completeness: Completeness(hidden: 5, hasMorePages: true, isFlattened: true, duplicates: 3),
      firstText: "Tolls & more tolls\nNever again"),
    SocialSeed(
      file: "youtube-apify.json", format: .youtubeApify, threads: 1, comments: 5, roots: 2, depth: 2,
      completeness: Completeness(claimed: 20, hidden: 1, isFlattened: true, orphans: 1),
      firstText: "The plums were better last year"),
    SocialSeed(
      file: "youtube-page.json", format: .youtubePage, threads: 1, comments: 5, roots: 5, depth: 1,
      completeness: Completeness(claimed: 1_600, hidden: 3, hasMorePages: true),
      firstText: "Steam all the way up"),
    SocialSeed(
      file: "convokit.jsonl", format: .convoKit, threads: 3, comments: 10, roots: 3, depth: 4,
      states: [.removed: 1], completeness: Completeness(orphans: 1),
      firstText: "My beans failed & I am sad"),
    SocialSeed(
      file: "github.json", format: .gitHub, threads: 3, comments: 7, roots: 4, depth: 2,
      completeness: Completeness(isFlattened: true, orphans: 1), firstText: "It crashes on start"),
    SocialSeed(
      file: "github-discussion.json", format: .gitHub, threads: 1, comments: 5, roots: 3, depth: 2,
      states: [.spam: 1],
      completeness: Completeness(claimed: 7, hidden: 1, hasMorePages: true, isFlattened: true),
      firstText: "Cork"),
    SocialSeed(
      file: "stack-exchange.json", format: .stackExchange, threads: 1, comments: 5, roots: 4, depth: 2,
      completeness: Completeness(claimed: 7, hasMorePages: true, isFlattened: true), firstText: "What cork?"),
    SocialSeed(
      file: "slack.json", format: .slack, threads: 1, comments: 6, roots: 3, depth: 2, states: [.deleted: 1],
      completeness: Completeness(hidden: 2, hasMorePages: true, isFlattened: true, orphans: 1),
      firstText: "Who took the ladder? @ben & @U3?"),
    SocialSeed(
      file: "mattermost.json", format: .mattermost, threads: 1, comments: 5, roots: 2, depth: 2,
      states: [.deleted: 1],
      completeness: Completeness(absent: 1, hasMorePages: true, isFlattened: true, orphans: 1),
      problems: [.unlistedRecords(1)], firstText: "Late answer"),
    SocialSeed(
      file: "mattermost-export.ndjson", format: .mattermost, threads: 2, comments: 5, roots: 3, depth: 2,
      completeness: Completeness(isFlattened: true), firstText: "Who has the saw?"),
    SocialSeed(
      file: "telegram.json", format: .telegram, threads: 1, comments: 6, roots: 3, depth: 3,
      completeness: Completeness(orphans: 1), firstText: "Rehearsal at six"),
    SocialSeed(
      file: "telegram-updates.json", format: .telegram, threads: 1, comments: 2, roots: 1, depth: 2,
      completeness: Completeness(), firstText: "Gate open?"),
    SocialSeed(
      file: "remark42.ndjson", format: .remark42, threads: 2, comments: 6, roots: 2, depth: 4,
      states: [.deleted: 1], completeness: Completeness(orphans: 1), firstText: "Tar & feathers"),
    SocialSeed(
      file: "remark42-tree.json", format: .remark42, threads: 1, comments: 4, roots: 2, depth: 3,
      completeness: Completeness(claimed: 5), firstText: "One"),
    SocialSeed(
      file: "commento.json", format: .commento, threads: 1, comments: 6, roots: 3, depth: 3,
      states: [.deleted: 1, .pending: 1, .spam: 1], completeness: Completeness(),
      firstText: "A reef knot slips"),
    SocialSeed(
      file: "coral.ndjson", format: .coral, threads: 1, comments: 7, roots: 4, depth: 3,
      states: [.removed: 1, .pending: 2, .deleted: 1], completeness: Completeness(absent: 1, orphans: 1),
      firstText: "Who pays for the pier?"),
    SocialSeed(
      file: "artalk.json", format: .artalk, threads: 2, comments: 6, roots: 3, depth: 3,
      states: [.pending: 1],
      completeness: Completeness(orphans: 1), firstText: "Up high"),
    SocialSeed(
      file: "isso-json.json", format: .issoJSON, threads: 2, comments: 6, roots: 2, depth: 2,
      completeness: Completeness(isFlattened: true, orphans: 1), firstText: "Row or sail?"),
    SocialSeed(
      file: "isso-sqlite.db", format: .issoSQLite, threads: 2, comments: 7, roots: 3, depth: 2,
      states: [.pending: 1, .deleted: 1], completeness: Completeness(isFlattened: true, orphans: 1),
      firstText: "Moss likes shade"),
  ]
}

@Suite struct SocialSeedsTests {
  @Test(arguments: SocialSeed.all) func isReadAsItStands(_ seed: SocialSeed) throws {
    let bytes = try SharedFolder.seed(seed.file)
    #expect(SourceFormat.detect(bytes) == seed.format)
    let result = try readThreads(bytes: bytes, name: seed.file)
    let comments = result.threads.flatMap { Array($0.comments) }
    #expect(result.threads.count == seed.threads)
    #expect(comments.count == seed.comments)
    #expect(comments.count { $0.parentID == nil } == seed.roots)
    #expect(result.threads.flatMap(\.links).map(\.depth).max() == seed.depth)
    #expect(comments.first?.text == seed.firstText)
    let states = Dictionary(grouping: comments.map(\.state).filter { $0 != .published }) { $0 }
    #expect(states.mapValues(\.count) == seed.states)
    #expect(result.problems.map(\.kind) == seed.problems)
    var said = seed.completeness
    said.found = comments.count
    #expect(SocialSeedsTests.sum(result.threads.map(\.completeness)) == said)
  }

  private static func sum(_ all: [Completeness]) -> Completeness {
    all.reduce(into: Completeness()) { sum, next in
      if let claimed = next.claimed { sum.claimed = (sum.claimed ?? 0) + claimed }
      sum.found += next.found
      sum.hidden += next.hidden
      sum.absent += next.absent
      sum.depthLimits += next.depthLimits
      sum.hasMorePages = sum.hasMorePages || next.hasMorePages
      sum.isFlattened = sum.isFlattened || next.isFlattened
      sum.orphans += next.orphans
      sum.cycles += next.cycles
      sum.duplicates += next.duplicates
      sum.invalidSequences += next.invalidSequences
    }
  }

  /// Addresses of people are in several seeds, and come out of none.
  @Test(arguments: SocialSeed.all) func addressesStayBehind(_ seed: SocialSeed) throws {
    var output = ""
    for thread in try readThreads(bytes: SharedFolder.seed(seed.file), name: seed.file).threads {
      NDJSONWriter().write(thread, to: &output)
    }
    #expect(!output.contains("192.0.2.") && !output.contains("ada@"))
  }

  @Test func threadsHaveTitlesAndLinks() throws {
    let titles = try ["yt-dlp.json", "convokit.jsonl", "stack-exchange.json", "isso-sqlite.db"].map { file in
      try readThreads(bytes: SharedFolder.seed(file), name: file).threads[0].title
    }
    #expect(titles == ["The night ferry, all of it", "Beans?", "Glue & cork?", "Moss"])
    let links = try ["github.json", "remark42.ndjson", "artalk.json"].map { file in
      try readThreads(bytes: SharedFolder.seed(file), name: file).threads[0].link
    }
    #expect(
      links == ["https://git.example.org/o/r/issues/3", "https://blog.example.org/tar", "/posts/kites"])
  }
}
