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

  /// The same as a key, which parsers compare with other keys.
  @Test(arguments: [
    "? *a19\n: b\n", "? [*a19]\n: b", "{*a19 : b}", "*a19 : b", "{[*a19]:b}", "{[*a19] # c\n  : b}",
    "- ? *a19",
    "x: {? *a19}", "? {*a19: b}\n: c",
  ])
  func aliasesInKeysDontMultiply(_ key: String) {
    var text = "a0: &a0 [b]\n"
    for level in 1..<20 {
      let parts = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(parts)]\n"
    }
    let error = outcome(Array((text + key).utf8))
    #expect(error?.problem == .expected("a word as a key"))
    #expect((21...22).contains(error?.line ?? 0))
  }

  @Test func whatOnlyLooksLikeSuchAKeyIsRead() {
    let text = """
      version: 1
      name: "n" # ]: and ? and *x
      rules:
        - id: r
          if: &links { links: 1, "body (regex)": '[a]: ? *b' }
          action: queue
        - { id: s, if: *links, action: queue }
      """
    #expect(outcome(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "(((((){1000}){1000}){1000}){1000}){1000}", "((((){0,1000}){1000}){0,1000}){1000}",
    "(((^{1000}){1000}){1000}){1000}", "((a{1000}){1000}){1000}",
  ])
  func repeatedNothingIsNothing(_ pattern: String) {
    let text =
      "version: 1\nname: n\nrules:\n  - { id: r, if: { 'body (regex)': '\(pattern)' }, action: queue }\n"
    _ = outcome(Array(text.utf8))
  }

  @Test func aPhraseThatComesAgainIsFoundSoon() {
    var terms = (0..<4000).map { "zonk\($0)" }
    terms.insert("wet  zonk", at: 10)
    terms.append("wet zonk")
    let text = "version: 1\nname: n\nlists: { banned: [\(terms.joined(separator: ", "))] }\nrules: []\n"
    #expect(outcome(Array(text.utf8))?.problem == .term("wet zonk", .repeated))
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
