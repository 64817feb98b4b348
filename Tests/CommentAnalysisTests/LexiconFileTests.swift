import CommentAnalysis
import Testing

@Suite struct LexiconFileTests {
  private static let header = [
    "# name: test", "# kind: sentiment", "# version: 7", "# language: en-GB", "# licence: MIT",
    "# columns: term valence forms",
  ]

  @Test func header() throws {
    let file = try read(Self.header + ["good\t2"])
    #expect(file.file == "t.tsv" && file.name == "test" && file.kind == .sentiment && file.version == "7")
    #expect(file.language == "en-GB" && file.licence == "MIT")
    #expect(file.terms == ["good"] && file.entries == 1)
  }

  @Test func headerInAnyOrderWithRemarks() throws {
    let lines =
      ["# A remark: of any kind", "#", ""] + Self.header.reversed() + ["# one more", "", "good\t2", "# end"]
    #expect(try read(lines).terms == ["good"])
  }

  @Test func noRows() throws {
    #expect(try read(Self.header).entries == 0)
  }

  @Test func windowsLines() throws {
    let bytes = Array((Self.header + ["good\t2", "", "bad\t-2", ""]).joined(separator: "\r\n").utf8)
    let file = try LexiconFile(file: "t.tsv", bytes: bytes)
    #expect(file.terms == ["good", "bad"])
    #expect(file.licence == "MIT")
    _ = try Lexicons([file])
  }

  @Test func hashtagsAreTerms() throws {
    #expect(try read(Self.header + ["#fail\t-2"]).terms == ["#fail"])
  }

  @Test(arguments: ["name", "kind", "version", "language", "licence", "columns"])
  func missingHeader(_ key: String) {
    let lines = Self.header.filter { !$0.hasPrefix("# \(key):") } + ["good\t2"]
    #expect(failure(lines) == "t.tsv:1: expected a header line `# \(key): …`")
  }

  @Test func emptyHeader() {
    #expect(
      failure(Self.header.map { $0.hasPrefix("# version") ? "# version:" : $0 })
        == "t.tsv:3: expected a header line `# version: …`")
  }

  @Test func unknownKind() {
    let known = LexiconKind.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(
      failure(Self.header.map { $0.hasPrefix("# kind") ? "# kind: moods" : $0 })
        == "t.tsv:2: expected a kind of lexicon: \(known)")
  }

  @Test(arguments: ["valence term", "term value", "term term", "term valence forms note", "valence"])
  func columns(_ columns: String) {
    #expect(
      failure(Self.header.dropLast() + ["# columns: \(columns)", "good\t2"])
        == "t.tsv:6: expected the columns term valence forms")
  }

  @Test func noUTF8() throws {
    let bytes = Array((Self.header + ["good\t2", "b"]).joined(separator: "\n").utf8) + [0xFF]
    let error = #expect(throws: LexiconError.self) { try LexiconFile(file: "t.tsv", bytes: bytes) }
    #expect(error?.description == "t.tsv:8: expected UTF-8")
  }

  @Test func emptyFile() {
    #expect(failure([]) == "t.tsv:1: expected a header line `# name: …`")
  }

  private func read(_ lines: [String]) throws(LexiconError) -> LexiconFile {
    try LexiconFile(file: "t.tsv", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private func failure(_ lines: [String]) -> String? {
    do throws(LexiconError) {
      _ = try read(lines)
      return nil
    } catch { return error.description }
  }
}
