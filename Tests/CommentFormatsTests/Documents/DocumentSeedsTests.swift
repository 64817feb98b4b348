import CommentFormats
import CommentModel
import Testing

/// What one seed of an XML or HTML format must give.
struct DocumentSeed: CustomTestStringConvertible, Sendable {
  var file: String
  var format: SourceFormat
  var pairs: [String]
  var depth: Int
  var orphans = 0
  var states: [CommentState] = []
  var claimed: Int?
  var hasMorePages = false
  var isFlattened = false
  var text: String

  var testDescription: String { file }

  static let all = [
    DocumentSeed(
      file: "wordpress-export.xml", format: .wxr, pairs: ["3<1", "1<", "4<", "5<3", "6<99", "7<"], depth: 3,
      orphans: 1, states: [.published, .published, .pending, .spam, .removed, .published],
      text: "A reply that stands before its parent."),
    DocumentSeed(
      file: "disqus-import.xml", format: .wxr, pairs: ["10<", "11<10", "12<11", "13<77"], depth: 3,
      orphans: 1,
      text: "Lovely walk."),
    DocumentSeed(
      file: "disqus-export.xml", format: .disqusXML, pairs: ["1<", "2<1", "3<2", "id:lost<", "5<4"], depth: 3,
      orphans: 1, states: [.published, .deleted, .spam, .published, .published], text: "Too salty & cold."),
    DocumentSeed(
      file: "blogger.atom", format: .bloggerAtom, pairs: ["31<", "32<31", "33<"], depth: 2,
      states: [.published, .published, .deleted], claimed: 4, text: "Beer helps.\nSo does salt & patience."),
    DocumentSeed(
      file: "wordpress-page.html", format: .wordPressHTML, pairs: ["1<", "2<1", "3<2", "4<2", "5<"], depth: 3,
      states: [.published, .published, .published, .pending, .published], claimed: 9, hasMorePages: true,
      isFlattened: true, text: "Mine burnt & cracked.\n\nTwice. 😀"),
    DocumentSeed(
      file: "wpdiscuz-page.html", format: .wpDiscuz, pairs: ["8<", "9<8", "10<9", "11<4"], depth: 3,
      orphans: 1,
      claimed: 5, hasMorePages: true, text: "Blue it is."),
    DocumentSeed(
      file: "blogger-page.html", format: .bloggerHTML, pairs: ["501<", "502<501", "503<501", "504<"],
      depth: 2,
      states: [.published, .published, .deleted, .published], claimed: 4, isFlattened: true,
      text: "Strong wind\ntoday."),
    DocumentSeed(
      file: "drupal-page.html", format: .drupalHTML, pairs: ["21<", "22<21", "24<22", "23<"], depth: 3,
      states: [.published, .published, .published, .pending], claimed: 4, text: "They swarm."),
    DocumentSeed(
      file: "schema-org-page.html", format: .schemaOrg, pairs: ["#k1<", "#k2<#k1", "#k3<#k2", "#4<"],
      depth: 3,
      claimed: 4, text: "Too loud & too slow."),
  ]
}

@Suite struct DocumentSeedsTests {
  @Test(arguments: DocumentSeed.all) func seedIsRead(_ seed: DocumentSeed) throws {
    let bytes = try SharedFolder.seed(seed.file)
    #expect(SourceFormat.detect(bytes) == seed.format)
    let threads = try readThreads(bytes: bytes, name: seed.file).threads
    #expect(threads.flatMap(pairs) == seed.pairs)
    #expect(threads.flatMap { $0.links.map(\.depth) }.max() == seed.depth)
    #expect(threads.reduce(0) { $0 + $1.completeness.orphans } == seed.orphans)
    if !seed.states.isEmpty { #expect(threads.flatMap { $0.comments.map(\.state) } == seed.states) }
    let completeness = threads[0].completeness
    #expect(completeness.claimed == seed.claimed)
    #expect(completeness.hasMorePages == seed.hasMorePages)
    #expect(completeness.isFlattened == seed.isFlattened)
    #expect(threads[0].comments.first?.text == seed.text)
  }

  @Test(arguments: DocumentSeed.all) func nothingPrivateIsKept(_ seed: DocumentSeed) throws {
    for thread in try readThreads(bytes: SharedFolder.seed(seed.file), name: seed.file).threads {
      for comment in thread.comments {
        let all = (comment.author ?? "") + comment.text
        #expect(!all.contains("@") && !all.contains("192.0.2"))
      }
    }
  }

  @Test func threadsAreNamed() throws {
    let export = try readThreads(bytes: SharedFolder.seed("wordpress-export.xml"), name: "x")
    #expect(export.threads.map(\.id) == ["12", "14"])
    #expect(export.threads.map(\.title) == ["The new timetable", "Opening hours"])
    #expect(export.threads[0].link == "https://harbour.example.org/timetable")
    let page = try readThreads(bytes: SharedFolder.seed("wordpress-page.html"), name: "x").threads[0]
    #expect(page.id == "77")
    #expect(page.title == "Bread & butter – Kitchen")
    #expect(
      page.comments.map { $0.author ?? "" } == ["Baker One", "Baker Two", "Baker Three", "Baker Four", ""])
  }

  @Test func timesAreRead() throws {
    let page = try readThreads(bytes: SharedFolder.seed("wordpress-page.html"), name: "x").threads[0]
    let times = page.comments.prefix(3).map { $0.time?.description ?? "" }
    #expect(times == ["2021-03-03T15:02:00Z", "2021-03-04T08:00:00Z", "2021-03-05T17:02:00Z"])
    let export = try readThreads(bytes: SharedFolder.seed("wordpress-export.xml"), name: "x").threads[0]
    // The time in UTC is `0000-00-00 00:00:00`; the site's own is left.
    #expect(export.comments.first { $0.id == "4" }?.time?.description == "2024-05-02T08:00:00Z")
  }

  @Test func nearestAncestorTakesAMissingParentsPlace() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("disqus-import.xml"), name: "x").threads[0]
    #expect(thread.links[3] == CommentLink(parent: 0, depth: 2, flags: .orphan))
  }
}
