import CommentAnalysis
import PolicyFiles
import TestSupport
import Testing

/// Files that are no policies, or hardly: each is read, or refused with a place in the file. Nothing crashes and nothing
/// takes long.
@Suite struct NonsenseTests {
  private func outcome(_ bytes: [UInt8]) -> PolicyError? {
    do throws(PolicyError) {
      let policy = try PolicyFile.read(bytes, file: "p.yaml")
      // What is read can be made ready and tried.
      _ = policy.remarks(by: NonsenseTests.lexicons)
      return nil
    } catch { return error }
  }

  private static let lexicons = try! Lexicons([])

  @Test func damagedPolicies() throws {
    var random = SeededGenerator(seed: 2)
    let pages = try documentedPolicies().map { Array($0.utf8) }
    let signs = Array("{}[]:,-#&*!|>'\"%@`~ \n\t0a\u{0}é".utf8)
    for _ in 0..<400 {
      var bytes = try #require(pages.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = signs.randomElement(using: &random)!
        case 1: bytes.insert(signs.randomElement(using: &random)!, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        }
      }
      let error = outcome(bytes)
      let lines = bytes.count { $0 == 0x0A } + 2
      #expect(error.map { (0...lines).contains($0.line) } ?? true)
      #expect(!(error?.excerpt.contains { $0.contains("\n") } ?? false))
    }
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), "a: &a [*a]", "&a a: *a",
      "version: 1\nname: n\nrules:\n  - id: r\n    if: " + String(repeating: "{not: ", count: 60),
      "version: 1\nname: n\nrules:\n  - id: r\n    if: &x { any: [{ links: 1 }, *x] }\n    action: queue\n",
      "version: 1e9\nname: n\nthresholds: {}", "version: 1\nname: n\nthresholds: ~", "null", "~",
      "---\n...\n---\n",
      "version: 1\nname: !!binary aGk=\nthresholds: {}", "\u{FEFF}version: 1\nname: n\nthresholds: {}",
      "version: 1\nname: n\nrules: [{}]", "version: 1\nname: n\nrules: [[]]",
      "version: 1\nname: n\nrules: [null]",
      "version: 1\nname: n\nlists: [a]\nrules: []", "version: 1\nname: n\nlists: { a: [[b]] }\nrules: []",
      "version: 1\nname: n\nsites: []\nrules: []", "version: 1\nname: n\nsites: { a: }\nrules: []",
      "version: 1\nname: n\nrules:\n  - id: r\n    if: { body: }\n    action: queue",
      "version: 1\nname: n\nrules:\n  - id: r\n    if: { ~: 1 }\n    action: queue",
      "version: 1\nname: n\nrules:\n  - id: r\n    if: { 'body (': x }\n    action: queue",
      "version: 1\nname: n\nrules:\n  - id: r\n    if: { '+': x }\n    action: queue",
    ])
  func shapesThatNobodyWrites(_ text: String) { _ = outcome(Array(text.utf8)) }

  /// Ten references to ten references to …: as many conditions as no memory holds.
  @Test func aliasesDontMultiply() {
    var text = "version: 1\nname: n\nrules:\n  - id: r\n    action: queue\n    if:\n      any:\n"
    text += "        - &c0 { links: 1 }\n"
    for level in 1..<12 {
      let parts = Array(repeating: "*c\(level - 1)", count: 10).joined(separator: ", ")
      text += "        - &c\(level) { any: [\(parts)] }\n"
    }
    #expect(outcome(Array(text.utf8))?.problem == .tooMany(10_000))
  }

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(outcome(bytes) != nil)
    }
  }
}
