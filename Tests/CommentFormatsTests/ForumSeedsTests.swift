import CommentFormats
import CommentModel
import Testing

@Suite struct ForumSeedsTests {
  private static let formats: Set<SourceFormat> = [
    .reddit, .redditApify, .pushshift, .hackerNews, .hackerNewsAlgolia, .hackerNewsTable, .discourse,
    .disqusAPI,
    .wordPressREST, .lemmy, .mastodon, .bluesky,
  ]

  @Test(arguments: Seed.all.filter { formats.contains($0.format) })
  func timesAndAuthorsAreThere(_ seed: Seed) throws {
    for comment in try seed.read().threads.comments {
      #expect(comment.time.map { $0.description.hasPrefix("2025-11-07") } == true)
      let isNobody = comment.author == nil
      #expect(!isNobody || comment.state != .published || comment.text.hasPrefix("My account is gone"))
    }
  }
}
