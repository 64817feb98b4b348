import CommentFormats
import CommentModel
import Testing

@Suite struct DocumentSeedsTests {
  @Test(arguments: [
    ("wordpress-export.xml", ["3<1", "1<", "4<", "5<3", "6<99", "7<"]),
    ("disqus-import.xml", ["10<", "11<10", "12<11", "13<77"]),
    ("disqus-export.xml", ["1<", "2<1", "3<2", "id:lost<", "5<4"]),
    ("blogger.atom", ["31<", "32<31", "33<"]),
    ("wordpress-page.html", ["1<", "2<1", "3<2", "4<2", "5<"]),
    ("wpdiscuz-page.html", ["8<", "9<8", "10<9", "11<4"]),
    ("blogger-page.html", ["501<", "502<501", "503<501", "504<"]),
    ("drupal-page.html", ["21<", "22<21", "24<22", "23<"]),
    ("schema-org-page.html", ["#k1<", "#k2<#k1", "#k3<#k2", "#4<"]),
  ]) func parentsAreRead(_ file: String, _ expected: [String]) throws {
    #expect(try Seed.named(file).flatMap(pairs) == expected)
  }

  @Test func threadsAreNamed() throws {
    let export = try Seed.named("wordpress-export.xml")
    #expect(export.map(\.id) == ["12", "14"])
    #expect(export[1].title == "Opening hours")
    let page = try Seed.named("wordpress-page.html")[0]
    #expect(page.id == "77")
    #expect(
      page.comments.map { $0.author ?? "" } == ["Baker One", "Baker Two", "Baker Three", "Baker Four", ""])
  }

  @Test func timesAreRead() throws {
    let times = try Seed.named("wordpress-page.html")[0].comments.prefix(3).map { $0.time?.description ?? "" }
    #expect(times == ["2021-03-03T15:02:00Z", "2021-03-04T08:00:00Z", "2021-03-05T17:02:00Z"])
    // The time in UTC is `0000-00-00 00:00:00`; the site's own has no zone.
    let export = try Seed.named("wordpress-export.xml")[0]
    let comment = try #require(export.comments.first { $0.id == "4" })
    #expect(comment.time == nil)
  }

  @Test func nearestAncestorTakesAMissingParentsPlace() throws {
    let thread = try Seed.named("disqus-import.xml")[0]
    #expect(thread.links[3] == CommentLink(parent: 0, depth: 2, flags: .orphan))
  }
}
