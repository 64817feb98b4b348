import Foundation
import Testing

/// What the articles on the libraries, and `docs/libraries.md`, show is what `ExamplesTests` compiles and runs.
@Suite struct ArticlesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let articles: [URL] = {
    let sources = root.appending(path: "Sources")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: sources.path)) ?? []
    let articles = names.filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.sorted()
    return articles.map { sources.appending(path: $0) } + [root.appending(path: "docs/libraries.md")]
  }()

  @Test func thereAreArticles() {
    let catalogs = Set(ArticlesTests.articles.map { $0.deletingLastPathComponent().lastPathComponent })
    #expect(catalogs.count == 7)
  }

  @Test(arguments: articles) func examplesAreCompiled(article: URL) throws {
    let examples = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ExamplesTests.swift"),
      encoding: .utf8)
    let text = try String(contentsOf: article, encoding: .utf8)
    for block in text.components(separatedBy: "```swift\n").dropFirst() {
      let code = try #require(block.components(separatedBy: "\n```").first)
      let isCompiled = words(of: examples).contains(words(of: code))
      #expect(isCompiled, "\(article.lastPathComponent): \(code.prefix(60))")
    }
  }

  /// Code without its layout.
  private func words(of code: String) -> String {
    code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
