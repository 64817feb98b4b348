import CommentModel
import PolicyFiles
import Testing

/// `⟦` stands where the error should point to.
@Suite struct PolicyErrorTests {
  @Test(
    arguments: [
      ("version: 1\nname: n\nthresholds:\n  ⟦spam: { queue: 0.5 }", .unknownKey("spam", known: attributes)),
      ("version: 1\nname: n\nthresholds: {}\n⟦extra: 1", .unknownKey("extra", known: topLevel)),
      (
        "version: 1\nname: n\nthresholds:\n  insult: { ⟦hide: 0.5 }",
        .unknownKey("hide", known: ["queue", "reject"])
      ),
      ("version: 1\nname: n\nthresholds:\n  insult: { queue: ⟦high }", .expected("a number from 0 to 1")),
      ("version: 1\nname: n\nthresholds:\n  insult: { queue: ⟦1.5 }", .expected("a number from 0 to 1")),
      ("version: 1\nname: n\nthresholds:\n  insult: { queue: ⟦.nan }", .expected("a number from 0 to 1")),
      ("version: 1\nname: n\nthresholds: {}\nquoted_weight: ⟦-1", .expected("a number from 0 to 1")),
      ("version: 1\nname: n\nthresholds: ⟦[1, 2]", .expected("a mapping (`key: value` lines)")),
      ("version: 1\nname: n\nthresholds:\n  insult: ⟦0.5", .expected("a mapping (`key: value` lines)")),
      ("version: ⟦one\nname: n\nthresholds: {}", .expected("a whole number")),
      ("version: 1\nname: ⟦[n]\nthresholds: {}", .expected("a name")),
      ("⟦version: 2\nname: n\nthresholds: {}", .version(2)),
      (
        "version: 1\nname: n\nthresholds:\n  insult: { queue: 0.5, ⟦reject: 0.4 }",
        .rejectBelowQueue(reject: 0.4, queue: 0.5)
      ),
      ("version: 1\n⟦name: n\nname: m\nthresholds: {}", .repeatedKey("name")),
      ("⟦just words", .expected("a mapping (`key: value` lines)")),
    ] as [(String, PolicyError.Problem)])
  func place(_ marked: String, problem: PolicyError.Problem) throws {
    let before = try #require(marked.split(separator: "⟦", omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let error = try #require(failure(in: marked.replacing("⟦", with: "")))
    #expect(error.problem == problem)
    #expect(error.line == lines.count)
    #expect(error.column == (lines.last?.utf8.count ?? 0) + 1)
    #expect(error.description.hasPrefix("p.yaml:\(error.line):\(error.column): "))
  }

  @Test(arguments: ["version", "name", "thresholds"])
  func missingKey(_ key: String) throws {
    let lines = ["version: 1", "name: n", "thresholds: {}"].filter { !$0.hasPrefix(key) }
    let error = try #require(failure(in: lines.joined(separator: "\n")))
    #expect(error.problem == .missingKey(key))
    #expect(error.line == 1 && error.column == 1)
  }

  @Test func noYAML() throws {
    let error = try #require(failure(in: "version: 1\nname: [n\nthresholds: {}\n"))
    guard case .syntax = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(error.line == 3)
  }

  @Test(arguments: ["", "# nothing\n"])
  func empty(_ text: String) {
    #expect(failure(in: text)?.description == "p.yaml: the policy is empty")
  }

  @Test func noUTF8() throws {
    let error = try #require(failure(in: [0x6E, 0xFF]))
    #expect(error.description == "p.yaml: not YAML: not UTF-8")
  }

  @Test func twoDocuments() {
    #expect(failure(in: "version: 1\nname: n\nthresholds: {}\n---\nversion: 1\n") != nil)
  }

  private func failure(in text: String) -> PolicyError? { failure(in: Array(text.utf8)) }

  private func failure(in bytes: [UInt8]) -> PolicyError? {
    do throws(PolicyError) {
      _ = try PolicyFile.read(bytes, file: "p.yaml")
      return nil
    } catch { return error }
  }
}

private let topLevel = [
  "version", "name", "thresholds", "quoted_weight", "lists", "reasons", "queues", "history_days", "rules",
  "sites", "languages",
]
private let attributes = PolicyAttribute.allCases.map(\.name)
