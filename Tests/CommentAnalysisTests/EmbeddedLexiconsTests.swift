import CommentAnalysis
import CommentModel
import CommentText
import Testing

@Suite struct EmbeddedLexiconsTests {
  private static let files = EmbeddedFiles.lexicons.map { try! LexiconFile(file: $0.name, bytes: $0.bytes) }

  @Test func nothingIsWrong() {
    #expect(Lexicons.problems(in: Self.files) == [])
  }

  @Test func everyKindIsThere() {
    #expect(Set(Self.files.map(\.kind)) == Set(LexiconKind.allCases))
    #expect(Set(Self.files.map(\.name)).count == Self.files.count)
    #expect(Self.files.allSatisfy { $0.licence == "Apache-2.0" && $0.language == "en" })
  }

  @Test func sizes() {
    var entries: [LexiconKind: Int] = [:]
    for file in Lexicons.ofTheProgram.files { entries[file.kind, default: 0] += file.entries }
    #expect(entries[.sentiment, default: 0] >= 2500)
    #expect(entries[.toxicity, default: 0] >= 500)
  }

  @Test(arguments: ToxicityCategory.allCases)
  func categories(_ category: ToxicityCategory) {
    let rows = EmbeddedFiles.lexicons.flatMap { $0.bytes.split(separator: UInt8(ascii: "\n")) }
    let name = Array(category.rawValue.utf8)
    let own = rows.filter { row in
      let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      return cells.count > 2 && cells[1].elementsEqual(name)
    }
    #expect(own.count >= 50)
  }

  @Test(arguments: [(LexiconKind.emoticon, TokenKind.emoticon), (.emoji, .emoji)])
  func facesAreOneToken(_ kind: LexiconKind, token: TokenKind) {
    var tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    for row in Self.files.filter({ $0.kind == kind }).flatMap(\.rows) {
      let bytes = Array(row.term.utf8)
      tokenizer.tokenize(bytes.span, into: &buffer)
      #expect(buffer.tokens.map(\.kind) == [token], "\(row.term)")
    }
  }

  @Test func eachEntryIsFoundByItself() {
    var scorer = Scorer(
      lexicons: .ofTheProgram, policy: Policy(name: "test", thresholds: [:], quotedWeight: 0.5))
    let rows = Self.files.filter { [.sentiment, .emoticon, .emoji].contains($0.kind) }.flatMap(\.rows)
    let lost = rows.filter { row in
      let steps = scorer.explain(row.term).sentiment.steps
      return steps.isEmpty && !Self.isNeutral(row.term)
    }
    #expect(lost.map(\.term) == [])
  }

  private static func isNeutral(_ term: String) -> Bool {
    neutral.contains(term)
  }

  /// Entries that only hide the words inside them.
  private static let neutral: Set<String> = Set(
    EmbeddedFiles.lexicons.flatMap { $0.bytes.split(separator: UInt8(ascii: "\n")) }.compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      return cells.count > 1 && Double(cells[1]) == 0 ? cells[0] : nil
    })
}
