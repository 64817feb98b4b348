import CommentModel
import CommentText
import Testing

@testable import CommentAnalysis

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
    for term in Self.files.filter({ $0.kind == kind }).flatMap(\.terms) {
      tokenizer.tokenize(term.utf8Span.span, into: &buffer)
      #expect(buffer.tokens.map(\.kind) == [token], "\(term)")
    }
  }

  /// Files of the program are not checked at each start.
  @Test func theSameFilesHandedIn() throws {
    let embedded = Lexicons.ofTheProgram
    let handedIn = try Lexicons(Self.files)
    #expect(embedded.words.count == handedIn.words.count)
    for (left, right) in zip(embedded.sentiment.entries, handedIn.sentiment.entries) {
      #expect(embedded.text(of: left.term) == handedIn.text(of: right.term) && left.valence == right.valence)
    }
    for term in Self.files.filter({ [.emoticon, .emoji].contains($0.kind) }).flatMap(\.terms) {
      #expect(handedIn.feeling(of: term)?.term == term)
    }
  }

  @Test func theBytesThatWereLoaded() {
    var loaded: [[UInt8]] = []
    var names: [String] = []
    Lexicons.ofTheProgram.forEachFile { summary, bytes in
      names.append(summary.name)
      loaded.append(bytes.indices.map { bytes[$0] })
    }
    #expect(names == Self.files.map(\.name))
    #expect(loaded == EmbeddedFiles.lexicons.map(\.bytes))
    #expect(Lexicons.ofTheProgram.files.map(\.entries) == Self.files.map(\.entries))
  }
}
