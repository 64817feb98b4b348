import CommentFormats
import CommentModel
import Testing

/// Damaged input may lose comments, never the process.
@Suite struct SocialMutationTests {
  @Test(arguments: SocialSeed.all) func damageIsSurvived(_ seed: SocialSeed) throws {
    let whole = try SharedFolder.seed(seed.file)
    for round in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(round))
      let bytes = damaged(whole, round, using: &generator)
      for format in round % 4 == 0 ? [seed.format, nil] : [seed.format] {
        guard let result = try? readThreads(bytes: bytes, name: "x", format: format) else { continue }
        for thread in result.threads {
          #expect(thread.completeness.found == thread.comments.count)
          #expect(thread.completeness.missing >= 0)
        }
      }
    }
  }

  private func damaged(_ whole: [UInt8], _ round: Int, using generator: inout SeededGenerator) -> [UInt8] {
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
        if !lines.isEmpty { lines.remove(at: Int.random(in: 0..<lines.count, using: &generator)) }
      }
      bytes = Array(lines.joined(separator: [0x0A]))
    }
    return bytes
  }

  /// Every value in its turn is one of a kind that nobody expects, and every key in its turn is missing.
  @Test(arguments: SocialSeed.all.filter { $0.format != .issoSQLite }) func wrongKindsAreSurvived(
    _ seed: SocialSeed
  ) throws {
    let text = String(decoding: try SharedFolder.seed(seed.file), as: UTF8.self)
    let keys = Set(text.matches(of: /"([a-z_A-Z$\-]+)": ?/).map { String($0.output.1) })
    for key in keys {
      let pattern = try Regex("\"\(key.replacing("$", with: "\\$"))\": ?(\"[^\"]*\"|[-0-9.a-z]+)")
      for value in ["null", "-1.5e300", "\"9999-99-99\"", "{}", "[[{\"id\":{}}]]", "true"] {
        let changed = text.replacing(pattern) { _ in "\"\(key)\": \(value)" }
        _ = try? readThreads(bytes: Array(changed.utf8), name: "x", format: seed.format)
      }
      let missing = text.replacing("\"\(key)\":", with: "\"not_\(key)\":")
      _ = try? readThreads(bytes: Array(missing.utf8), name: "x", format: seed.format)
    }
  }

  @Test func branchesMayBeDeep() throws {
    let depth = 100_000
    func nested(_ open: String, _ close: String) -> [UInt8] {
      Array((String(repeating: open, count: depth) + String(repeating: close, count: depth)).utf8)
    }
    let tree = nested(
      #"{"comment":{"id":"1","pid":"","text":"x","locator":{"url":"u"}},"replies":["#, "]}")
    let remark = Array(#"{"comments":["#.utf8) + tree + Array("]}".utf8)
    #expect(try readThreads(bytes: remark, name: "x").threads[0].completeness.duplicates == depth - 1)
    let discussion = nested(
      #"{"id":"a","body":"x","createdAt":"2025-01-01T00:00:00Z","replies":{"nodes":["#, "]}}")
    let answer = Array(#"{"data":{"comments":{"nodes":["#.utf8) + discussion + Array("]}}}".utf8)
    let result = try readThreads(bytes: answer, name: "x", format: .gitHub)
    #expect(result.threads[0].completeness.duplicates == depth - 1)
    for format in Set(SocialSeed.all.map(\.format)) {
      _ = try? readThreads(bytes: nested("[", "]"), name: "x", format: format)
      _ = try? readThreads(bytes: nested(#"{"comments":["#, ""), name: "x", format: format)
    }
  }
}
