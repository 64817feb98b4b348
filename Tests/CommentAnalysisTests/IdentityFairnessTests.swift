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

  private static func score(_ frame: String, _ group: String) -> Double {
    toxicity(frame.replacing("⟨⟩", with: group), .ofTheProgram)
  }

  @Test(arguments: neutral)
  func namingAGroupIsNotToxic(_ frame: String) {
    for group in Self.plurals { #expect(Self.score(frame, group) == 0, "\(group)") }
  }

  @Test(arguments: hateful)
  func hatredIsToxicOfWhomever(_ frame: String) {
    let first = Self.score(frame, Self.plurals[0])
    #expect(first > 0.5)
    for group in Self.plurals { #expect(abs(Self.score(frame, group) - first) < 1e-9, "\(group)") }
  }
}
