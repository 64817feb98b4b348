import CommentModel
import Testing

@Suite struct CompletenessTests {
  @Test func missingIsTheGreaterOfClaimAndNumbers() {
    #expect(Completeness().missing == 0)
    #expect(Completeness(claimed: 14, found: 12).missing == 2)
    #expect(Completeness(claimed: 3, found: 5).missing == 0)
    let gaps = [NumberingGap(after: 0, before: 3), NumberingGap(after: 4, before: 6)]
    #expect(Completeness(found: 9, gaps: gaps).missing == 3)
    #expect(Completeness(claimed: 20, found: 9, gaps: gaps).missing == 11)
  }

  @Test func flagsHaveWordsInAFixedOrder() {
    let all: LinkFlags = [.nestingGuessed, .parentUncertain, .orphan, .parentTextMissing, .cycleBroken]
    #expect(
      all.words == ["orphan", "cycle broken", "parent text missing", "nesting guessed", "parent uncertain"])
    #expect(LinkFlags().words.isEmpty)
  }
}
