import CommentFormats
import CommentModel
import Testing

@Suite struct TextDumpPropertyTests {
  private static let headings = [
    "%n Comments", "%n Comments / %n Comments", "%n thoughts on “A bridge in green”", "%n Kommentare",
    "%n Gedanken zu „Die Brücke“", "Se han publicado %n comentarios", "%n commentaires sur « Le pont »",
    "Comments (%n)", "There are %n comments", "%n reacties op “De brug”", "%n комментариев", "%n komentarzy",
    "“Köprü” hakkında %n yorum", "%n Responses to “A bridge”",
  ]
  private static let ends = [
    ["Leave a Reply", "", "Your email address will not be published."], [], ["Comments are closed."],
    ["Schreibe einen Kommentar"], ["Related articles", "", "A new lamp for the park"],
  ]

  @Test(arguments: 0..<300) func whatWasPrintedIsRead(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var printer = DumpPrinter()
    printer.numbered = Bool.random(using: &generator)
    printer.repliesNumbered = Bool.random(using: &generator)
    printer.button = Bool.random(using: &generator) ? "Reply" : nil
    let count = Int.random(in: 1...12, using: &generator)
    printer.print(DumpPrinter.nodes(count, depth: 5, using: &generator))
    let heading = try #require(TextDumpPropertyTests.headings.randomElement(using: &generator))
    let article = (0..<6).flatMap { _ in
      [(0..<3).map { _ in DumpPrinter.sentence(using: &generator) }.joined(separator: " and "), ""]
    }
    let list = ["  • two lamps", "  • one bench", ""]
    let page =
      ["A bridge in green", ""] + article + list
      + [heading.replacing("%n", with: String(printer.expected.count)), ""] + printer.lines
      + (TextDumpPropertyTests.ends.randomElement(using: &generator) ?? [])
    let thread = try thread(page.joined(separator: "\n"))
    #expect(thread.comments.map(\.id) == printer.expected.map(\.id))
    #expect(thread.comments.map(\.parentID) == printer.expected.map(\.parent))
    #expect(thread.comments.map(\.text) == printer.expected.map(\.text))
    #expect(thread.completeness.missing == 0)
    #expect(thread.links.allSatisfy { !$0.flags.contains(.orphan) })
  }

  @Test(arguments: 0..<40) func mutatedSeedsNeverCrash(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    for name in ["page-dump.txt", "thread.ndjson", "demo.ndjson", "article.txt", "lines.txt"] {
      let original = try SharedFolder.seed(name)
      for _ in 0..<10 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
          mutate(&bytes, using: &generator)
        }
        try readEveryWay(bytes)
      }
    }
  }

  @Test(arguments: 0..<20) func randomBytesNeverCrash(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 2000)
    let alphabet =
      Array("  12. •\n\n  \t“»|Comments Leave a Reply says: 🙂é{}[]\":,\\".utf8) + [0xFF, 0xC3, 0xE2]
    for _ in 0..<50 {
      let count = Int.random(in: 0...400, using: &generator)
      try readEveryWay((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
      try readEveryWay((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
      let noisy = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      try readEveryWay(Array("3 Comments\n\n  1. ".utf8) + noisy)
    }
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard let place = bytes.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 1...255, using: &generator)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: Array("\n    • ".utf8), at: place)
    default:
      let end = min(bytes.count, place + Int.random(in: 0...200, using: &generator))
      bytes.insert(contentsOf: bytes[place..<end], at: bytes.indices.randomElement(using: &generator) ?? 0)
    }
  }

  private func readEveryWay(_ bytes: [UInt8]) throws {
    for format in SourceFormat.allCases.map(Optional.some) + [nil] {
      for nestedLists in format == .textDump ? NestedLists.allCases : [.auto] {
        let options = ReaderOptions(nestedLists: nestedLists)
        guard let result = try? readThreads(bytes: bytes, name: "input", format: format, options: options)
        else {
          continue
        }
        for thread in result.threads {
          var output = ""
          NDJSONWriter().write(thread, to: &output)
          TreeWriter().write(thread, to: &output)
          #expect(thread.completeness.found == thread.comments.count)
          let ids = Set(thread.comments.map(\.id))
          #expect(ids.count == thread.comments.count)
        }
      }
    }
  }
}
