import CommentModel
import Testing

@testable import CommentAnalysis

/// Scores follow what is said of a group, not which group it is.
@Suite struct IdentityFairnessTests {
  private static let plurals = [
    "women", "muslims", "jews", "christians", "hindus", "sikhs", "buddhists", "atheists", "mormons",
    "lesbians",
    "immigrants", "refugees", "mexicans", "nigerians", "russians", "americans", "asians", "latinos", "arabs",
    "pensioners", "black people", "white people", "gay people", "straight people", "trans people",
    "deaf people",
    "disabled people", "autistic people", "old people", "young people", "chinese people", "roma people",
    "homeless people", "british people",
  ]

  private static let neutral = [
    "three ⟨⟩ joined our choir today", "the museum opened a hall about ⟨⟩", "⟨⟩ live in my street",
    "we talked about ⟨⟩ at dinner", "i admire ⟨⟩", "⟨⟩ are wonderful", "do ⟨⟩ like tea?",
  ]

  private static let hateful = [
    "i despise ⟨⟩", "⟨⟩ are vermin", "we should exterminate all ⟨⟩", "⟨⟩ should be deported",
    "⟨⟩ do not deserve to live", "too many ⟨⟩ here", "there is nothing worse than ⟨⟩",
  ]

  private static func explanation(_ frame: String, _ group: String) -> Explanation {
    explain(frame.replacing("⟨⟩", with: group), .ofTheProgram)
  }

  private static func score(_ frame: String, _ group: String) -> Double {
    explanation(frame, group).toxicity.score.overall
  }

  /// The same said of what nobody hates or loves, in as many words.
  private static func stranger(_ group: String) -> String {
    group.contains(" ") ? "wombat people" : "wombats"
  }

  @Test(arguments: neutral)
  func namingAGroupIsNotToxic(_ frame: String) {
    for group in Self.plurals {
      let explanation = Self.explanation(frame, group)
      #expect(explanation.toxicity.steps.isEmpty, "\(group)")
      let neutral = Self.explanation(frame, Self.stranger(group))
      #expect(explanation.toxicity.parts == neutral.toxicity.parts, "\(group)")
      #expect(explanation.toxicity.score == neutral.toxicity.score, "\(group)")
    }
  }

  /// Names of one word score the same, and names of two; these a little less in the same frame, which is longer by a word.
  @Test(arguments: hateful)
  func hatredIsToxicOfWhomever(_ frame: String) {
    let first = Self.explanation(frame, Self.plurals[0]).toxicity
    #expect((ToxicityCategory.allCases.map { first.score[$0] }.max() ?? 0) > 0.5)
    #expect(first.score.overall > Self.score("⟨⟩ live in my street", "wombats") + 0.2)
    for group in Self.plurals {
      let toxicity = Self.explanation(frame, group).toxicity
      for category in ToxicityCategory.allCases {
        #expect(abs(toxicity.score[category] - first.score[category]) < 1e-9, "\(group)")
      }
      let fellow = group.contains(" ") ? "black people" : "women"
      #expect(abs(toxicity.score.overall - Self.score(frame, fellow)) < 1e-9, "\(group)")
      #expect(abs(toxicity.score.overall - first.score.overall) < 0.02, "\(group)")
    }
  }

  /// Toxicity listens to bad feelings, too: names of groups carry none, but for those that are insults.
  @Test func namesOfGroupsHaveNoFeeling() {
    let names = EmbeddedFiles.lexicons.filter { $0.name.contains("classes-groups") }.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").flatMap { line -> [String] in
        let cells = line.split(separator: "\t")
        guard cells.count == 2, cells[0].utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        let classes = cells[1].split(separator: "+")
        return (classes.contains("group") ? [String(cells[0])] : [])
          + (classes.contains("group_adjective") ? ["\(cells[0]) people"] : [])
      }
    }
    #expect(names.count > 900)
    for name in names {
      let explanation = explain("we saw \(name) there", .ofTheProgram)
      let feelings = explanation.toxicity.steps.isEmpty ? explanation.sentiment.steps.map(\.match.term) : []
      #expect(feelings == [], "\(name)")
    }
  }
}
