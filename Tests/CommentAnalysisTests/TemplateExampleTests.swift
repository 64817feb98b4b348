import CommentModel
import Testing

@testable import CommentAnalysis

/// The examples in the template files of the program: `# fires:` and `# ignores:` under a `# rule:`.
@Suite struct TemplateExampleTests {
  /// The rows under one `# rule:`, with its examples.
  struct Rule: Sendable, CustomTestStringConvertible {
    var file: String
    var name: String
    var fires: [String] = []
    var ignores: [String] = []
    var testDescription: String { name }
  }

  static let files = EmbeddedFiles.lexicons.filter { $0.name.contains("templates-") }

  static let rules: [Rule] = files.flatMap { file -> [Rule] in
    var rules: [Rule] = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      if let name = line.wholeMatch(of: /# rule: (.*)/) {
        rules.append(Rule(file: file.name, name: String(name.1)))
      } else if let example = line.wholeMatch(of: /# fires: (.*)/) {
        rules[rules.count - 1].fires.append(String(example.1))
      } else if let example = line.wholeMatch(of: /# ignores: (.*)/) {
        rules[rules.count - 1].ignores.append(String(example.1))
      }
    }
    return rules
  }

  /// Of all rules: where several fit, the weightiest counts.
  static let names = Set(rules.map(\.name))

  /// What is toxic shows as steps; frames by what they do to the score.
  @Test(arguments: rules)
  func fires(_ rule: Rule) {
    for text in rule.fires {
      let toxicity = explain(text, .ofTheProgram).toxicity
      let isFrame = toxicity.steps.contains { step in
        step.effects.contains { Self.frameEffects.contains($0.rule) }
      }
      let isStep = toxicity.steps.contains { Self.names.contains($0.match.term) && $0.value > 0.2 }
      #expect(isStep || isFrame, "\(text)")
    }
  }

  /// What a rule ignores is not toxic by it: it alone does not make a score of 0.5.
  @Test(arguments: rules)
  func ignores(_ rule: Rule) {
    for text in rule.ignores {
      let steps = explain(text, .ofTheProgram).toxicity.steps.filter { $0.match.term == rule.name }
      #expect(steps.allSatisfy { $0.value < 0.69 }, "\(text)")
    }
  }

  @Test func everyRuleHasExamples() {
    for rule in Self.rules where !rule.file.contains("templates-names") {
      #expect(!rule.fires.isEmpty && !rule.ignores.isEmpty, "\(rule.name)")
    }
  }

  /// A class that a pattern asks for has words, or a template makes it.
  @Test func everyClassIsKnown() {
    var known: Set<Substring> = []
    for file in EmbeddedFiles.lexicons where file.name.contains("classes-") {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      where !line.hasPrefix("#") {
        known.formUnion(line.split(separator: "\t")[1].split(separator: "+").map { Substring(String($0)) })
      }
    }
    var asked: Set<Substring> = []
    for file in Self.files {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      where !line.hasPrefix("#") {
        let cells = line.split(separator: "\t")
        if let made = cells[1].wholeMatch(of: /<(.*)>/) { known.insert(Substring(String(made.1))) }
        asked.formUnion(cells[0].matches(of: /<([a-z_]*)>/).map { Substring(String($0.1)) })
      }
    }
    #expect(asked.subtracting(known) == [])
  }

  private static let frameEffects: Set<EffectRule> = [
    .counterSpeech, .mention, .reclaimed, .report, .harmless, .idle, .selfReference, .positiveSwearing,
  ]
}
