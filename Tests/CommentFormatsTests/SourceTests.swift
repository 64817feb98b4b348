import CommentModel
import TestSupport
import Testing

@testable import CommentFormats

@Suite struct SourceTests {
  @Test func invalidSequencesAreMaximalSubparts() {
    // The Unicode Standard 15.0, tables 3-8 and 3-9, and cut-off characters.
    let table: [[UInt8]] = [
      [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
      [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41],
      [0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41],
      [0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], [0x41, 0xE2, 0x82], [0x41, 0xF0, 0x9F, 0x98],
    ]
    for bytes in table { checkRepair(bytes) }
  }

  @Test(arguments: 0..<100) func repairIsTheStandardLibrarys(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC2, 0xE1, 0xE2, 0xED, 0xA0, 0xF0, 0x9F, 0x98, 0xF4, 0x90, 0xFF, 0x7A,
    ]
    for _ in 0..<50 {
      checkRepair((0..<20).map { _ in bytes.randomElement(using: &generator) ?? 0 })
    }
  }

  private func checkRepair(_ bytes: [UInt8]) {
    let text = SourceText(bytes)
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(text.bytes == Array(expected.utf8))
    #expect(text.invalidSequences == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
  }

  @Test func invalidSequencesAreCountedInTheThread() throws {
    let bytes = Array("{\"thread\":\"t\",\"id\":\"1\",\"text\":\"a".utf8) + [0xFF, 0xC3] + Array("b\"}".utf8)
    let result = try readThreads(bytes: bytes, name: "input")
    #expect(result.threads[0].comments[0].text == "a\u{FFFD}\u{FFFD}b")
    #expect(result.threads[0].completeness.invalidSequences == 2)
  }

  @Test func lineEnds() {
    #expect(SourceText(Array("a\r\nb\rc\n\r\n".utf8)).bytes == Array("a\nb\nc\n\n".utf8))
    #expect(SourceText([0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{FEFF}\n"]) func emptyIsAnError(_ text: String) {
    #expect(throws: ReadError.empty) { try readThreads(bytes: Array(text.utf8), name: "input") }
    #expect(SourceFormat.detect(Array(text.utf8)) == nil)
  }

  @Test func binaryIsAnError() {
    #expect(throws: ReadError.binary(offset: 2)) { try readThreads(bytes: [0x41, 0x42, 0], name: "input") }
    let noise = [UInt8](repeating: 0xFE, count: 100)
    #expect(throws: ReadError.binary(offset: 1)) {
      try readThreads(bytes: [0x41] + noise, name: "input", format: .lines)
    }
    #expect(SourceFormat.detect(noise) == nil)
    // An 8-bit text is still text.
    #expect(SourceFormat.detect(Array("Gru".utf8) + [0xDF] + Array(" aus Koln am Rhein".utf8)) == .textDump)
  }

  @Test(arguments: [
    ("{\"id\":1,\"body\":\"x\"}", StructuredText.json), ("{\"id\":\"1\",\"text\":\"x\"}", .json),
    ("[{\"id\":1}]", .json), ("{}", .json), (" { }\n", .json), ("[],[]", .json),
    ("<?xml version=\"1.0\"?>", .xml), ("<!DOCTYPE html>", .html),
    ("\n<html lang=\"en\">\n<p>2 Comments", .html),
    ("<rss version=\"2.0\"><channel><title>Bridge</title>", .xml), ("<notes><note>x</note></notes>", .xml),
    ("<div class=\"page\"><p>A bridge</p></div>", .html),
    ("<?xml version=\"1.0\"?><html><p>x</p></html>", .html),
  ]) func otherFormatsAreUnknown(_ text: String, _ kind: StructuredText?) {
    #expect(SourceFormat.detect(Array(text.utf8)) == nil)
    let error = #expect(throws: ReadError.self) { try readThreads(bytes: Array(text.utf8), name: "input") }
    if case .unknownJSON = error {
      #expect(kind == .json)
    } else {
      #expect(error == .unknownFormat(resembling: kind))
    }
  }

  @Test func formatIsToldByContent() {
    let ndjson = "\u{FEFF}\r\n{\"thread\":\"t\",\"id\":1,\"text\":\"x\"}\r\nrubbish"
    #expect(SourceFormat.detect(Array(ndjson.utf8)) == .ndjson)
    for text in ["Bridge", "{ 3 comments }", "[…] a bridge", "<3", "x", "<grin> a bridge", "<- back"] {
      #expect(SourceFormat.detect(Array(text.utf8)) == .textDump)
    }
    // What takes almost anything is asked last.
    #expect(SourceFormat.allCases.suffix(2) == [.textDump, .lines])
  }

  @Test func lineOfAMegabyteIsLeftOut() throws {
    let long = String(repeating: "x", count: SourceText.longestLine)
    let result = try readThreads(bytes: Array("one\n\(long)\n\ntwo\n".utf8), name: "input", format: .lines)
    #expect(pairs(result.threads[0]) == ["1<", "2<"])
    #expect(result.problems == [ReadProblem(line: 2, kind: .lineTooLong(bytes: 1_000_000))])
    let dump = try readThreads(bytes: Array("\(long)\n2 Comments\n\n  1. a\n\n  2. b".utf8), name: "input")
    #expect(dump.threads[0].comments.count == 2)
    #expect(dump.problems.count == 1)
    let almost = String(long.dropLast())
    #expect(try thread(almost, as: .lines).comments.count == 1)
  }

  @Test func linesAreOneCommentEach() throws {
    let thread = try thread("  one\n\n\ntwo ", as: .lines)
    #expect(thread.comments.map(\.text) == ["  one", "two "])
    #expect(thread.id == "page.txt")
  }
}
