import CommentAnalysis
import CommentModel
import PolicyFiles
import Testing

@Suite struct PolicyFileTests {
  @Test func embeddedPolicy() throws {
    let policy = try PolicyFile.embedded()
    #expect(policy.name == "default")
    #expect(Set(policy.thresholds.keys) == Set(PolicyAttribute.allCases))
    #expect(policy.quotedWeight == 0.5)
  }

  @Test func everyKey() throws {
    let policy = try read(
      """
      # A remark.
      version: 1
      name: strict
      thresholds:
        toxicity: { queue: 0.3, reject: 0.9 }
        threat:
          reject: 1
        profanity: { queue: 0 }
      quoted_weight: 1
      """)
    #expect(
      policy
        == Policy(
          name: "strict",
          thresholds: [
            .toxicity: .init(queue: 0.3, reject: 0.9), .category(.threat): .init(reject: 1),
            .category(.profanity): .init(queue: 0),
          ], quotedWeight: 1))
  }

  @Test func quotedWeightMayBeLeftOut() throws {
    #expect(try read("version: 1\nname: n\nthresholds: {}").quotedWeight == 0.5)
  }

  private func read(_ text: String) throws -> Policy {
    try PolicyFile.read(Array(text.utf8), file: "p.yaml")
  }
}
