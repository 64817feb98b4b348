import CommentModel
import Glibc
import Testing

@testable import CommentAnalysis

/// The language of patterns, on a few words.
@Suite struct TemplateMatchingTests {
  private static func lexicons(_ pattern: String) throws -> Lexicons {
    let classes = """
      martians\tgroup
      green\tgroup_adjective
      really\tfiller
      not\tnot
      they\treference
      hate\thate
      cannot stand\thate
      red planet\tneutral
      don't you\trhetorical
      don't\tnot
      """
    let templates = "<group>\t<target>\n<reference>\t<target>\n\(pattern)\tidentity_attack\t0.8"
    return try Lexicons([
      lexiconFile(.class, classes), lexiconFile(.template, ""),
      LexiconFile(
        file: "t.tsv",
        bytes: Array(
          """
          # name: t
          # kind: template
          # version: 1
          # language: en
          # licence: Apache-2.0
          # columns: pattern meaning weight
          \(templates)
          """.utf8)),
    ])
  }

  @Test(
    arguments: [
      ("<hate> <target>", "i hate martians", true), ("<hate> <target>", "i cannot stand martians", true),
      ("<hate> <target>", "i hate really martians", true), ("<hate> <target>", "i hate, martians", false),
      ("<hate> <target>", "i hate the martians", false), ("<hate> *1 <target>", "i hate the martians", true),
      ("<hate> *1 <target>", "i hate the big martians", false),
      ("<hate> *2 <target>", "i hate not martians", false),
      ("<hate> , <target>", "hate, martians", true), ("<hate> , <target>", "hate martians", false),
      ("<hate> the? <target>", "hate the martians", true), ("<hate> the? <target>", "hate martians", true),
      ("<hate> [the|all]* <target>", "hate all the martians", true),
      ("<hate> [the|all]+ <target>", "hate martians", false),
      ("^ <target> $", "martians", true), ("^ <target> $", "so, martians, yes", true),
      ("^ <target> $", "martians here", false), ("<target> =smile smile", "martians smile", true),
      ("<target> !smile <filler>", "martians really", true), ("the !<hate> martians", "the martians", true),
      ("<hate> <target>", "martians came. i hate them", false),
      ("<hate> <target>", "martians came. i hate they", true), ("<hate> <target>", "i hate they", false),
    ])
  func pattern(_ pattern: String, _ text: String, _ fits: Bool) throws {
    let steps = explain(text, try Self.lexicons(pattern)).toxicity.steps
    #expect(steps.contains { $0.match.term == pattern } == fits)
  }

  @Test func negation() throws {
    let lexicons = try Self.lexicons("<hate> <target>")
    func score(_ text: String) -> Double { explain(text, lexicons).toxicity.score[.identityAttack] }
    #expect(abs(score("i hate martians") - 0.8) < 1e-12)
    #expect(abs(score("i not hate martians") - (1 - pow(0.2, ToxicityConstants.negation))) < 1e-12)
    #expect(score("don't you hate martians") == score("i hate martians"))
    #expect(toxicity("i not hate martians", lexicons) < toxicity("i hate martians", lexicons))
    #expect(toxicity("i see the martians", lexicons) < toxicity("i not hate martians", lexicons))
  }

  @Test func neutralPhrasesHideTheirWords() throws {
    let lexicons = try Lexicons([
      lexiconFile(.class, "red|group\nred planet|neutral"),
      lexiconFile(.template, "<group>|identity_attack|0.8"),
    ])
    #expect(abs(explain("red", lexicons).toxicity.score[.identityAttack] - 0.8) < 1e-12)
    let hidden = explain("red planet", lexicons).toxicity
    #expect(hidden.steps.isEmpty && hidden.score == explain("blue planet", lexicons).toxicity.score)
  }

  @Test(arguments: ["[a", "*1", "<>", "*0 a", "a *2", "a?", "", "[]?", "=", "<a"])
  func noPattern(_ pattern: String) throws {
    #expect(throws: LexiconError.self) { try Self.lexicons(pattern) }
  }
}
