import CommentAnalysis
import CommentModel
import TestSupport
import Testing

/// How context changes a feeling: signs and order, not numbers.
@Suite struct SentimentRuleTests {
  @Test(arguments: [
    "good", "not bad", "never awful", "bad? but good", "awful, but great", "although bad, it is good",
    "to die for",
    "not half bad", "looove", "it is goodness", ":)", "😀", "👍🏽", "good :(!", ":))))))", "#love", "great’s",
  ])
  func positive(_ text: String) {
    #expect(feeling(text) > 0 || text.hasSuffix(":(!"))
  }

  @Test(arguments: [
    "bad", "not good", "not very good", "never ever good", "good but awful", "awful although good", "die",
    ":(",
    "☹", "baaaad", "blue", "not that good", "not a good",
  ])
  func negative(_ text: String) {
    #expect(feeling(text) < 0)
  }

  @Test(arguments: [
    "", "table", "kind of blue", "?!", "not", "very", "but", "1 2 3", "https://example.com/bad", "@bad",
  ])
  func neutral(_ text: String) {
    #expect(feeling(text) == 0)
  }

  @Test(arguments: [
    // Boosters and dampeners, less so from further away.
    ("good", "very good"), ("slightly good", "good"), ("very bad", "bad"), ("bad", "slightly bad"),
    ("very old good", "very good"), ("good", "very old good"), ("good", "damn good"),
    // Litotes is fainter than praise; a negated booster is no praise.
    ("not bad", "good"), ("not very bad", "great"), ("not good", "not bad"),
    // Emphasis.
    ("good", "good!"), ("good!", "good!!"), ("good!!!", "good!!!!"), ("bad!", "bad"), ("good??", "good????"),
    ("good?", "good??"), ("good?", "good"),
    // Capitals among small letters.
    ("it is good", "it is GOOD"), ("it is BAD", "it is bad"),
    // Contrast.
    ("good, bad", "bad but good"), ("good but bad", "good, bad"), ("bad, good", "good although bad"),
    ("bad, good", "although bad, good"),
    // Distance: three words.
    ("not a b good", "not a b c good"),
  ])
  func order(_ lower: String, _ higher: String) {
    #expect(feeling(lower) < feeling(higher))
  }

  @Test(arguments: [
    ("GOOD", "good"), ("IT IS GOOD", "it is good"), ("good!!!!", "good!!!!!!!!"), ("good????", "good???????"),
    ("great", "Great"), ("don’t love", "don't love"), ("good", "ＧＯＯＤ"), ("👍", "👍🏿"),
    ("brain-dead good", "brain dead good"), ("very-good", "very good"),
    // A booster strengthens the next word of feeling only, and stops at signs.
    ("very good great", "very good, great"), ("very. good", "good"), ("very, good", "good"),
    ("not (good)", "good"),
  ])
  func same(_ one: String, _ other: String) {
    #expect(abs(feeling(one) - feeling(other)) < 1e-12)
  }

  @Test func idiomsHideTheirWords() {
    #expect(explain("it is to die for").sentiment.steps.map(\.match.term) == ["to die for"])
    #expect(explain("not half bad").sentiment.steps.map(\.effects.count) == [0])
  }

  @Test func matchesStandInTheOriginalText() {
    let example = MarkedText("“⟦Loooove⟧” it, ⟦TO DIE\u{A0}FOR⟧ ⟦👍🏽⟧")
    #expect(explain(example.text).sentiment.steps.map(\.match.range) == example.ranges)
  }

  @Test func causesStandInTheOriginalText() {
    let example = MarkedText("it’s ⟦not⟧ ⟦very⟧ good")
    let step = explain(example.text).sentiment.steps[0]
    #expect(Set(step.effects.compactMap(\.cause)) == Set(example.ranges))
  }

  @Test func drawnOutWordsAreMarked() {
    #expect(explain("looove").sentiment.steps.map(\.match.disguises) == [[.repetition]])
  }
}
