import CommentAnalysis
import CommentModel
import Testing

@Suite struct PolicyRemarksTests {
  private func remarks(_ rules: PolicyRule..., lists: [WordList] = []) -> [PolicyRemark.Kind] {
    var policy = Policy.rules(lists: lists)
    policy.rules = rules
    return policy.remarks(by: .few).map(\.kind).filter { $0 != .noExamples }
  }

  private func rule(
    _ id: String, _ condition: PolicyCondition, _ action: PolicyAction = .queue, priority: Int = 0,
    tags: [String] = []
  ) -> PolicyRule {
    PolicyRule(id: id, priority: priority, condition: condition, action: action, tags: tags)
  }

  private let loud = PolicyCondition.number(.capitals, .over(0.8))
  private let louder = PolicyCondition.number(.capitals, .over(0.9))

  @Test func examplesAreTried() {
    var rule = rule("r", loud)
    rule.state = .draft
    rule.fires = [RuleExample(text: "THIS IS LOUD", line: 3), RuleExample(text: "quiet words", line: 4)]
    rule.ignores = [RuleExample(text: "quiet words", line: 5), RuleExample(text: "THIS IS LOUD", line: 6)]
    let remarks = Policy.rules(rule).remarks(by: .few)
    #expect(remarks.map(\.line) == [4, 6])
    #expect(remarks.map(\.kind) == [.silent(missing: nil), .fired])
    #expect(remarks.map(\.isFailure) == [true, true])
  }

  @Test func anExampleThatLacksAFactIsSaidTo() {
    var rule = rule("r", .flag(.firstComment, true))
    rule.fires = [
      RuleExample(text: "hi"), RuleExample(text: "hi", context: CommentContext(history: AuthorHistory())),
    ]
    #expect(remarks(rule) == [.silent(missing: "author history")])
  }

  /// Approving rules and those before them don't hide others from their examples.
  @Test func eachRuleIsTriedAlone() {
    var late = rule("late", loud, priority: -5)
    late.fires = [RuleExample(text: "THIS IS LOUD")]
    let approving = rule("trusted", .number(.length, .over(2)), .approve, priority: 9)
    #expect(remarks(approving, late) == [.approved(by: "trusted")] || remarks(approving, late) == [])
  }

  @Test func rulesThatChangeNothing() {
    #expect(remarks(rule("a", loud), rule("b", louder)) == [.covered(by: "a")])
    #expect(remarks(rule("a", loud), rule("b", loud)) == [.covered(by: "a")])
    #expect(remarks(rule("a", loud), rule("b", louder, .reject)) == [])
    #expect(remarks(rule("a", loud), rule("b", louder, tags: ["x"])) == [])
    #expect(remarks(rule("a", loud, .approve, priority: 1), rule("b", louder)) == [.approved(by: "a")])
    #expect(remarks(rule("a", .any([loud, .categories([.threat])])), rule("b", loud)) == [.covered(by: "a")])
    #expect(remarks(rule("a", louder), rule("b", loud)) == [.covered(by: "b")])
  }

  @Test func rulesThatCannotFire() {
    let quiet = PolicyCondition.number(.capitals, .under(0.5))
    #expect(remarks(rule("a", .all([loud, quiet]))) == [.impossible])
    #expect(remarks(rule("a", .all([loud, .not(loud)]))) == [.impossible])
    #expect(remarks(rule("a", .all([.flag(.isTopLevel, true), .flag(.isTopLevel, false)]))) == [.impossible])
    #expect(remarks(rule("a", .all([loud, .number(.capitals, .atMost(0.9))]))) == [])
  }

  @Test func namesThatNothingHas() {
    let lists = [WordList(name: "used", terms: []), WordList(name: "unused", terms: ["zonk"])]
    let asking = rule("a", .all([.entries(["idiot", "nobody"]), .words(lists: ["used"], isQuoted: false)]))
    #expect(
      remarks(asking, lists: lists) == [.unknownEntry("nobody"), .emptyList("used"), .unusedList("unused")])
    #expect(remarks(rule("a", .templates(["nothing"]))) == [.unknownTemplate("nothing")])
  }
}
