import CommentFormats
import CommentModel
import Testing

/// An article's own lists look like comments and must not be taken for them.
@Suite struct ArticleListTests {
  private static let prose = String(
    repeating: "The soup has to stand for an hour before anybody may touch it, as every child knows. ",
    count: 3)

  static let articles: [String] = [
    "Soup\n\nby 24 Comments\n\n\(prose)\n\n  • two onions\n  • one leek\n\n  1. Cut.\n  2. Cook.\n\n\(prose)",
    "Soup\n\n24 Comments\n\n\(prose)\n\n  • two onions\n  • one leek\n\n\(prose)\n\n\(prose)",
    "Soup\n\n24 Comments\n\n  • two onions\n  • one leek\n\n\(prose)\n\n\(prose)\n\nLeave a Reply",
    "3 März, 2011 | | Kommentare 34 |\n\nTools\n\n  • Name: brush\n  • Width: 70\n\n\(prose)",
    "Soup\n\n\(prose)\n\n  1. Cut.\n  2. Cook.\n\nLeave a Reply",
    "Contents\n\n  • Discussion\n  • Comments\n\n\(prose)\n\nDiscussion\n\n\(prose)\n\n  1. One.\n\n\(prose)",
    "Soup\n\n  1. Cut.\n\nRecent Comments\n\n  • Ada on Soup\n  • Bo on Bread",
    "Soup\n\n3 comments from readers made us write this down.\n\n  • two onions\n\n\(prose)\n\n\(prose)",
  ]

  @Test(arguments: articles) func isNeverBelieved(_ article: String) throws {
    #expect(try thread(article).comments.isEmpty)
  }

  @Test func metaLineClaimsAllTheSame() throws {
    #expect(try thread(ArticleListTests.articles[0]).completeness.claimed == 24)
    #expect(try thread(ArticleListTests.articles[3]).completeness.claimed == 34)
  }
}
