import TestSupport
import Testing

@testable import CommentFormats

@Suite struct LineTests {
  private func lines(_ source: consuming SourceStream) throws -> (lines: [String], invalid: Int) {
    var lines: [String] = []
    let invalid = try source.forEachLine { number, line, problem, buffer in
      #expect(number == lines.count + 1)
      #expect(problem == nil)
      lines.append(String(decoding: buffer[line], as: UTF8.self))
    }
    return (lines, invalid)
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\n\r\nb\r", ["a", "", "b"]),
    ("\u{FEFF}a\nb", ["a", "b"]), ("\u{FEFF}", []),
  ])
  func lineEnds(_ text: String, _ expected: [String]) throws {
    for step in [1, 2, 100] {
      #expect(try lines(stream(Array(text.utf8), by: step)).lines == expected)
    }
    #expect(try lines(SourceStream(bytes: Array(text.utf8))).lines == expected)
  }

  @Test(arguments: 0..<60) func piecesDoNotMatter(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet: [[UInt8]] = [
      Array("ab".utf8), Array("ü".utf8), Array("🌉".utf8), [0x0A], [0x0A], [0x0D, 0x0A], [0xE2, 0x82], [0x80],
    ]
    let size = seed == 0 ? 250_000 : 300
    let bytes = (0..<size).flatMap { _ in alphabet.randomElement(using: &generator) ?? [] }
    var expected: [String] = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    if bytes.last == 0x0A { expected.removeLast() }
    let step = Int.random(in: 1...(size / 20), using: &generator)
    let found = try lines(stream(bytes, by: step))
    #expect(found.lines == expected)
    #expect(found.invalid == expected.reduce(0) { $0 + $1.unicodeScalars.count { $0 == "\u{FFFD}" } })
    #expect(try lines(SourceStream(bytes: bytes)).lines == expected)
  }

  @Test func aLineOfAGigabyteIsNotKept() throws {
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000)
    var pieces = 0
    var most = 0
    var source = SourceStream { (buffer) throws(ReadError) in
      pieces += 1
      switch pieces {
      case 1: buffer += Array("one\n".utf8)
      case ...1_001: buffer += piece
      case 1_002: buffer += Array("\ntwo".utf8)
      default: break
      }
      most = max(most, buffer.count)
    }
    var found: [String] = []
    _ = try source.forEachLine { number, line, problem, buffer in
      found.append(problem.map { "\($0)" } ?? String(decoding: buffer[line], as: UTF8.self))
    }
    #expect(found == ["one", "the line has 1000000000 bytes and was left out", "two"])
    #expect(most < 3_000_000)
  }

  @Test func linesBelowTheLimitAreKept() throws {
    let almost = [UInt8](repeating: UInt8(ascii: "x"), count: SourceText.longestLine - 1)
    for step in [100_000, 1 << 30] {
      let found = try lines(stream(almost + [0x0A] + almost, by: step)).lines
      #expect(found.map(\.utf8.count) == [almost.count, almost.count])
    }
  }
}
