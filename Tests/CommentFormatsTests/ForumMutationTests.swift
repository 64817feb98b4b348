import CommentFormats
import CommentModel
import Foundation
import Testing

/// Damaged input may lose comments, never the process.
@Suite struct ForumMutationTests {
  @Test(arguments: ForumSeed.all) func damageIsSurvived(_ seed: ForumSeed) throws {
    let whole = try SharedFolder.seed(seed.file)
    for round in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(round))
      var bytes = whole
      switch round % 3 {
      case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      case 1:
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
            in: 0...255, using: &generator)
        }
      default:
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          lines.remove(at: Int.random(in: 0..<lines.count, using: &generator))
        }
        bytes = Array(lines.joined(separator: [0x0A]))
      }
      for format in [seed.format, nil] {
        guard let result = try? readThreads(bytes: bytes, name: "x", format: format) else { continue }
        for thread in result.threads {
          #expect(thread.completeness.found == thread.comments.count)
          #expect(thread.completeness.missing >= 0)
        }
      }
    }
  }

  /// Every value in its turn is one of a kind that nobody expects.
  @Test(arguments: ForumSeed.all, ["null", "7", "-1.5e300", "\"x\"", "[]", "{}", "[[{\"id\":{}}]]", "true"])
  func wrongKindsAreSurvived(_ seed: ForumSeed, _ value: String) throws {
    let text = String(decoding: try SharedFolder.seed(seed.file), as: UTF8.self)
    let parts = text.components(separatedBy: "\"")
    // Between two quotation marks: a key where a colon follows, then the value up to the next mark or line end.
    let keys = Set(zip(parts, parts.dropFirst()).filter { $1.hasPrefix(":") }.map(\.0))
    for key in keys {
      let start = "\"\(key)\":"
      let scalars = text.components(separatedBy: start).enumerated().map { index, part in
        index == 0 ? part : " " + value + ForumMutationTests.afterScalar(part)
      }
      let replaced = scalars.joined(separator: start)
      _ = try? readThreads(bytes: Array(replaced.utf8), name: "x", format: seed.format)
      let missing = text.replacing(start, with: "\"not_\(key)\":")
      _ = try? readThreads(bytes: Array(missing.utf8), name: "x", format: seed.format)
    }
  }

  /// What stands behind the scalar at the beginning; everything where there is none.
  private static func afterScalar(_ text: String) -> Substring {
    let value = text.drop { $0 == " " }
    if value.hasPrefix("\"") {
      let inside = value.dropFirst()
      return inside.firstIndex(of: "\"").map { inside[inside.index(after: $0)...] } ?? ""
    }
    return value.drop { $0.isNumber || $0.isLetter || $0 == "-" || $0 == "." }
  }

  @Test func branchesMayBeDeep() throws {
    let depth = 100_000
    func nested(_ open: String, _ close: String, _ core: String) -> [UInt8] {
      var text = [UInt8]()
      for _ in 0..<depth { text += Array(open.utf8) }
      text += Array(core.utf8)
      for _ in 0..<depth { text += Array(close.utf8) }
      return text
    }
    let reddit = nested(
      #"{"kind":"t1","data":{"id":"a","parent_id":"t3_x","link_id":"t3_x","body":"b","replies":{"kind":"Listing","data":{"children":["#,
      "]}}}}", "")
    #expect(try readThreads(bytes: reddit, name: "x").threads[0].completeness.duplicates == depth - 1)
    let algolia = nested(#"{"id":1,"created_at_i":1,"text":"a","children":["#, "]}", "")
    #expect(try readThreads(bytes: algolia, name: "x").threads[0].completeness.found == 1)
    let bluesky = Array("{\"thread\":".utf8) + nested(#"{"post":{"uri":"u"},"parent":"#, "}", "null") + [0x7D]
    #expect(try readThreads(bytes: bluesky, name: "x").threads[0].completeness.found == 1)
    #expect(throws: ReadError.self) {
      try readThreads(
        bytes: nested(#"{"kind":"Listing","data":{"children":["#, "", ""), name: "x", format: .reddit)
    }
  }
}
