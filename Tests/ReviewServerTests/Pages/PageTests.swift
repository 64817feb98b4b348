import HTTPTypes
import Testing

@testable import ReviewServer

/// What holds of every page.
@Suite struct PageTests {
  static let addresses = [
    "/queue", "/queue?state=decided", "/queue?category=threat&min=0.5", "/cases/1", "/cases/4?sort=newest",
    "/thread?source=demo&id=demo", "/search", "/search?q=square", "/policy", "/dashboard", "/audit",
    "/audit?case=1", "/moderators", "/settings", "/cases/999",
  ]

  @Test(arguments: addresses) func isWholeAndHasNoInlineCode(address: String) async throws {
    let pages = try await PageServer()
    let answer = try await pages.get(address)
    #expect(answer.status == (address == "/cases/999" ? 404 : 200))
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.headers[.cacheControl] == "no-store")
    #expect(answer.body.hasPrefix("<!doctype html>"))
    #expect(answer.body.hasSuffix("</html>\n"))
    #expect(!answer.body.contains("{{"))
    #expect(answer.inlineCode == [])
    try await pages.close()
  }

  @Test(arguments: Language.all) func speaksItsLanguage(language: Language) async throws {
    let pages = try await PageServer()
    let answer = try await pages.get("/cases/1", headers: [.acceptLanguage: language.code])
    #expect(answer.body.contains("<html lang=\"\(language.code)\""))
    #expect(answer.body.contains(language.isRightToLeft ? "dir=\"rtl\"" : "dir=\"ltr\""))
    #expect(answer.body.contains(Words.words(in: language)("approve")))
    try await pages.close()
  }

  @Test func offersTheDemoOfAnEmptyQueueOnly() async throws {
    let pages = try await PageServer(hasDemo: false)
    #expect(try await pages.get("/queue").body.contains("action=\"/demo\""))
    let answer = try await pages.post("/demo", [:])
    #expect(answer.status == 303)
    #expect(answer.location == "/queue?demo=4")
    #expect(try await !pages.get("/queue").body.contains("action=\"/demo\""))
    try await pages.close()
  }

  @Test func assetsAreKeptForEver() async throws {
    let pages = try await PageServer(hasDemo: false)
    for asset in PageAsset.all {
      let answer = try await pages.get(asset.path)
      #expect(answer.status == 200)
      #expect(!answer.body.isEmpty)
      #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
      let again = try await pages.get(asset.path, headers: [.ifNoneMatch: asset.tag])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
    }
    try await pages.close()
  }
}
