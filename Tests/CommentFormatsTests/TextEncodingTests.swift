import CommentModel
import Testing

@testable import CommentFormats

@Suite struct TextEncodingTests {
  private static let text = """
    {"thread":"t","id":"1","text":"Die Brücke über den Fluß ist zu — schade."}
    {"thread":"t","id":"2","parent":"1","text":"Мост закрыт. 橋は閉鎖中。🌉 ½ €"}

    """

  private static let encodings: [TextEncoding] = [
    .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
  ]

  private static func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    func bytes(_ unit: UInt32, _ count: UInt32) -> [UInt8] {
      let bigEndian = (0..<count).map { UInt8(truncatingIfNeeded: unit >> (8 * (count - 1 - $0))) }
      switch encoding {
      case .utf16LittleEndian, .utf32LittleEndian: return bigEndian.reversed()
      default: return bigEndian
      }
    }
    return encoding.unit == 2
      ? text.utf16.flatMap { bytes(UInt32($0), 2) } : text.unicodeScalars.flatMap { bytes($0.value, 4) }
  }

  @Test(arguments: encodings, [1, 5, 1 << 20])
  func unicodeWithAMarkIsTold(_ encoding: TextEncoding, _ step: Int) throws {
    let bytes = TextEncodingTests.encoded("\u{FEFF}" + TextEncodingTests.text, encoding)
    let expected = try readThreads(bytes: Array(TextEncodingTests.text.utf8), name: "input")
    #expect(try readThreads(from: stream(bytes, by: step), name: "input") == expected)
    #expect(SourceFormat.detect(bytes) == .ndjson)
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func utf16WithoutAMarkIsTold(_ encoding: TextEncoding) throws {
    let bytes = TextEncodingTests.encoded(TextEncodingTests.text, encoding)
    let result = try readThreads(bytes: bytes, name: "input")
    #expect(result.threads[0].comments.map(\.text).last == "Мост закрыт. 橋は閉鎖中。🌉 ½ €")
    #expect(result.problems == [ReadProblem(line: 0, kind: .encodingGuessed(encoding))])
  }

  @Test func halvesOfPairsAndCutOffUnitsAreCounted() throws {
    var source = SourceStream(
      bytes: [0xFE, 0xFF, 0, 0x61, 0xD8, 0x3C, 0, 0x62, 0xDF, 0x09, 0xD8, 0x3C, 0xDF, 0x09, 0xD8, 0x3C, 0])
    let text = try source.text()
    #expect(String(decoding: text.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}\u{1F309}\u{FFFD}")
    #expect(text.invalidSequences == 3)
    var beyond = SourceStream(bytes: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0, 0, 0x11, 0, 0, 0xD8, 0, 0])
    #expect(try beyond.text().invalidSequences == 2)
  }

  @Test func windows1252IsToldWhereNothingIsUTF8() throws {
    let bytes =
      Array("{\"thread\":\"t\",\"id\":\"1\",\"text\":\"".utf8) + [0x93]
      + Array("Gr".utf8) + [0xFC, 0xDF] + Array("e aus K".utf8) + [0xF6] + Array("ln".utf8) + [
        0x94, 0x20, 0x80,
      ]
      + Array("\"}\n".utf8)
    let result = try readThreads(bytes: bytes, name: "input")
    #expect(result.threads[0].comments[0].text == "“Grüße aus Köln” €")
    #expect(result.threads[0].completeness.invalidSequences == 0)
    #expect(result.problems == [ReadProblem(line: 0, kind: .encodingGuessed(.windows1252))])
  }

  @Test func everyOtherByteIsLeftToRepair() {
    let table: [(bytes: [UInt8], expected: TextEncoding)] = [
      (Array("plain".utf8), .utf8), (Array("Мост закрыт".utf8), .utf8), ([], .utf8),
      // UTF-8 with three bad bytes: there is a sequence that is none of Windows-1252's.
      (Array("Die Brücke".utf8) + [0xFF, 0x20, 0xFC, 0x20, 0xDF], .utf8),
      // Two bytes are damage rather than an alphabet.
      (Array("Gr".utf8) + [0xFC, 0xDF] + Array("e".utf8), .utf8),
      // Windows-1251: nearly all letters are above 7F.
      ([0xCC, 0xEE, 0xF1, 0xF2, 0x20, 0xE7, 0xE0, 0xEA, 0xF0, 0xFB, 0xF2], .utf8),
      // A byte that Windows-1252 leaves open.
      (Array("abcdefghijkl".utf8) + [0xE4, 0x20, 0xF6, 0x20, 0xFC, 0x20, 0x81], .utf8),
      // Numbers of 16 and 32 bits, and a database.
      ((0..<400).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }, .utf8),
      ([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0], .utf8),
      (Array("SQLite format 3\0".utf8) + [16, 0, 1, 1], .utf8),
    ]
    for (bytes, expected) in table { #expect(TextEncoding(of: bytes[...]) == expected) }
  }

  @Test func rawBytesStayRaw() throws {
    let bytes = TextEncodingTests.encoded("\u{FEFF}<p>", .utf16LittleEndian)
    var source = SourceStream(bytes: bytes)
    #expect(try SourceHead(of: &source).text == Array("<p>".utf8))
    #expect(try source.encoding() == .utf16LittleEndian)
    #expect(try source.all() == bytes)
    #expect(source.problems.isEmpty)
  }

  @Test func unicodeIsDecodedForFormatsThatDeclareAnEncoding() throws {
    for bytes in [
      TextEncodingTests.encoded("\u{FEFF}<p>ß</p>", .utf32BigEndian),
      TextEncodingTests.encoded("\n<p>ß</p>", .utf16LittleEndian),
    ] {
      var source = SourceStream(bytes: bytes)
      try source.decodeUnicode()
      #expect(String(decoding: try source.all(), as: UTF8.self).hasSuffix("<p>ß</p>"))
    }
    let latin = Array("<p>".utf8) + [0xDF, 0xFC, 0xE4, 0xF6] + Array("abcdefgh</p>".utf8)
    var source = SourceStream(bytes: latin)
    try source.decodeUnicode()
    #expect(try source.all() == latin)
  }

  @Test func binaryWithAMarkIsBinary() {
    let noise = [UInt8](repeating: 0xDC, count: 2_000)
    #expect(throws: ReadError.binary(offset: 0)) {
      try readThreads(bytes: [0xFF, 0xFE] + noise, name: "input", format: .lines)
    }
    #expect(throws: ReadError.binary(offset: 4)) {
      try readThreads(bytes: [0xFE, 0xFF, 0, 0x61, 0, 0, 0, 0x61], name: "input")
    }
  }
}
