import Foundation
import Testing

@testable import parley

@Suite struct TransparencyTests {
  private func queue() throws -> Queue {
    let queue = try Queue(of: .demo)
    try queue.run("decide", "1", "reject", "--reason", "insult", "--note", "secret note")
    try queue.run("decide", "2", "approve")
    try queue.run("decide", "3", "reject")
    try queue.run("decide", "4", "reject", "--reason", "spam")
    try queue.run("undo", "4")
    return queue
  }

  private func statements(_ outcome: Outcome) throws -> [[String: Any]] {
    try outcome.objects.flatMap { $0["statements"] as? [[String: Any]] ?? [] }
  }

  @Test func countsByCategory() throws {
    let rows = try queue().export("transparency", "--json").objects
    #expect(rows.compactMap { $0["category"] as? String } == ["identity_attack", "insult", "spam", "threat"])
    #expect(rows.compactMap { $0["action"] as? String } == ["reject", "reject", "reject", "approve"])
    #expect(rows.allSatisfy { $0["within_hour"] as? Int == 1 && $0["decider"] as? String == "person" })
  }

  @Test func rejectionsThatCountAreStatements() throws {
    let outcome = try queue().export("transparency", "--as", "dsa")
    let statements = try statements(outcome)
    #expect(statements.compactMap { $0["puid"] as? String } == ["parley-1", "parley-3"])
    let first = try #require(statements.first)
    #expect(first["category"] as? String == "STATEMENT_CATEGORY_CYBER_VIOLENCE")
    #expect(first["decision_visibility"] as? [String] == ["DECISION_VISIBILITY_CONTENT_REMOVED"])
    #expect(first["content_date"] as? String == "2025-09-12")
    #expect(first["automated_detection"] as? String == "Yes")
    #expect(first["automated_decision"] as? String == "AUTOMATED_DECISION_NOT_AUTOMATED")
    // Neither the text, nor who wrote it, nor what a moderator noted.
    for word in ["mayor", "Eli", "secret note", "ada"] { #expect(!outcome.output.contains(word)) }
    let whole = try queue().export("transparency", "--as", "dsa", "--text")
    #expect(whole.output.contains("mayor"))
  }

  @Test func reasonsByATable() throws {
    let queue = try queue()
    try queue.folder.write(
      """
      reason,category,ground,explanation,illegal
      insult,STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH,Section 185,It is an insult.,yes
      """, to: "grounds.csv")
    let grounds = queue.folder.path("grounds.csv")
    let statements = try statements(queue.export("transparency", "--as", "dsa", "--grounds", grounds))
    #expect(statements[0]["decision_ground"] as? String == "DECISION_GROUND_ILLEGAL_CONTENT")
    #expect(statements[0]["illegal_content_legal_ground"] as? String == "Section 185")
    #expect(statements[1]["decision_ground"] as? String == "DECISION_GROUND_INCOMPATIBLE_CONTENT")
    try queue.folder.write("reason,category,ground,explanation\nx,y,z,w\n", to: "grounds.csv")
    let wrong = try queue.export("transparency", "--as", "dsa", "--grounds", grounds)
    #expect(wrong.status == 2 && wrong.output.isEmpty)
    #expect(wrong.messages == "parley: \(grounds): line 2: no category of the database\n")
  }

  @Test(arguments: [
    (["--territory", "DE", "US"], "territorial_scope"), (["--language", "german"], "content_language"),
    (["--puid-prefix", "a b"], "puid"),
  ])
  func nothingIsWrittenWhereOneIsNotValid(arguments: [String], field: String) throws {
    let queue = try queue()
    let outcome = try Program.run(
      ["export", "transparency", "--as", "dsa", "--db", queue.database] + arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.messages
        == "parley: decision 1: no valid statement of reasons: \(field) is not as the database wants it\n")
  }

  private static let valid = StatementOfReasons(
    puid: "a-1", ground: .incompatible(rule: "Rules", explanation: "Against them."), category: .violence,
    contentDate: "2025-01-02", applicationDate: "2025-01-03", facts: "A comment.", source: .voluntary,
    isDetectedAutomatically: true, automation: .not)

  @Test func problems() {
    #expect(TransparencyTests.valid.problems.isEmpty)
    var statement = TransparencyTests.valid
    statement.facts = String(repeating: "é", count: 5000)
    statement.puid = String(repeating: "a", count: 500)
    statement.ground = .illegal(
      law: String(repeating: "x", count: 500), explanation: String(repeating: "x", count: 2000))
    #expect(statement.problems.isEmpty)
    statement.facts += "é"
    statement.puid += "a"
    statement.ground = .illegal(law: String(repeating: "x", count: 501), explanation: " \n")
    #expect(
      statement.problems == [
        .tooLong("decision_facts", most: 5000), .tooLong("illegal_content_legal_ground", most: 500),
        .empty("illegal_content_explanation"), .tooLong("puid", most: 500),
      ])
    statement = TransparencyTests.valid
    statement.puid = ""
    statement.contentDate = "1999-12-31"
    statement.applicationDate = "2025-1-2"
    #expect(
      statement.problems == [
        .empty("puid"), .malformed("puid"), .malformed("content_date"), .malformed("application_date"),
      ])
  }
}
