import CommentAnalysis
import CommentModel
import Testing

@Suite struct JudgeTests {
  private let always = PolicyCondition.number(.length, .atLeast(0))

  @Test func theStrongestActionOfAllRulesAndThresholds() {
    var policy = Policy.rules(
      PolicyRule(id: "a", condition: always, action: .queue, queue: "slow", tags: ["x"]),
      PolicyRule(id: "b", condition: always, action: .reject, queue: "fast", severity: 0.9, tags: ["y", "x"]))
    policy.thresholds = [.toxicity: .init(queue: 0)]
    let verdict = judged("hello", by: policy)
    #expect(verdict.action == .reject)
    #expect(verdict.findings.map(\.rule) == ["a", "b"])
    #expect(verdict.reasons.map(\.attribute) == [.toxicity])
    #expect(verdict.queue == "fast")
    #expect(verdict.tags == ["x", "y"])
    #expect(verdict.severity == 0.9)
  }

  @Test func statesDecideWhetherARuleCounts() {
    let policy = Policy.rules(
      PolicyRule(id: "draft", state: .draft, condition: always, action: .reject),
      PolicyRule(id: "shadow", state: .shadow, condition: always, action: .reject),
      PolicyRule(id: "live", state: .live, condition: always, action: .queue))
    let verdict = judged("hello", by: policy)
    #expect(verdict.action == .queue)
    #expect(verdict.findings.map(\.rule) == ["live"])
    #expect(verdict.shadowFindings.map(\.rule) == ["shadow"])
  }

  @Test func prioritiesAreAskedFirstAndApprovalEndsTheAsking() {
    var policy = Policy.rules(
      PolicyRule(id: "late", priority: -1, condition: always, action: .reject),
      PolicyRule(id: "trusted", priority: 5, condition: .text(author("ada")), action: .approve),
      PolicyRule(id: "first", priority: 9, condition: .text(contains("zonk")), action: .queue),
      PolicyRule(id: "watched", state: .shadow, condition: always, action: .queue))
    policy.thresholds = [.toxicity: .init(queue: 0)]
    let trusted = CommentContext(author: "Ada")
    #expect(judged("hello", by: policy, in: trusted).action == .approve)
    #expect(judged("hello", by: policy, in: trusted).reasons.isEmpty)
    #expect(judged("hello", by: policy, in: trusted).shadowFindings.map(\.rule) == ["watched"])
    let zonk = judged("zonk", by: policy, in: trusted)
    #expect(zonk.action == .queue)
    #expect(zonk.findings.map(\.rule) == ["first", "trusted"])
    let other = judged("hello", by: policy, in: CommentContext(author: "bob"))
    #expect(other.action == .reject)
    #expect(other.findings.map(\.rule) == ["late"])
    #expect(other.reasons.count == 1)
  }

  @Test func whatIsNotKnownHoldsOrIsPassedOver() {
    let first = PolicyCondition.flag(.firstComment, true)
    let held = judged(
      "hi", by: .rules(PolicyRule(id: "r", condition: first, action: .reject, onError: .hold)))
    #expect(held.action == .queue)
    #expect(held.findings.first?.missing == "author history")
    let passed = judged("hi", by: .rules(PolicyRule(id: "r", condition: first, action: .reject)))
    #expect(passed == Verdict(action: .approve, reasons: []))
  }

  /// Kleene's logic: what is known decides where it can.
  @Test func theUnknownIsNeitherYesNorNo() {
    let unknown = PolicyCondition.flag(.firstComment, true)
    let yes = always
    let no = PolicyCondition.number(.length, .over(99))
    #expect(holds(.all([unknown, no]), "hi") == false)
    #expect(holds(.all([unknown, yes]), "hi") == nil)
    #expect(holds(.any([unknown, yes]), "hi") == true)
    #expect(holds(.any([unknown, no]), "hi") == nil)
    #expect(holds(.not(unknown), "hi") == nil)
    #expect(holds(.not(no), "hi") == true)
    #expect(holds(.all([]), "hi") == true)
    #expect(holds(.any([]), "hi") == false)
  }

  @Test func evidenceIsWhereTheWordsStandInTheOriginalText() {
    let lists = [WordList(name: "banned", terms: ["zonk"])]
    let rule = PolicyRule(
      id: "r",
      condition: .all([
        .words(lists: ["banned"], isQuoted: false), .text(contains("ÜBER")), .not(.text(contains("quiet"))),
      ]), action: .queue)
    let text = "Über ＺＯＮＫ and z0nk"
    let finding = judged(text, by: .rules(rule, lists: lists)).findings.first
    let words = finding?.evidence.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    #expect(words == ["Über", "ＺＯＮＫ", "z0nk"])
  }

  @Test func sectionsReplaceThresholdsForTheirSitesAndLanguages() {
    var policy = Policy(
      name: "t", thresholds: [.category(.insult): .init(queue: 0.99)], quotedWeight: 0.5)
    policy.sections = [
      PolicySection(site: "paper.example", thresholds: [.category(.insult): .init(reject: 0.1)]),
      PolicySection(language: "de", thresholds: [.category(.insult): .init()]),
    ]
    let insult = "you idiot"
    #expect(judged(insult, by: policy).action == .approve)
    #expect(judged(insult, by: policy, in: CommentContext(site: "news.paper.example")).action == .reject)
    #expect(judged(insult, by: policy, in: CommentContext(site: "otherpaper.example")).action == .approve)
    let german = CommentContext(site: "paper.example", language: "de-AT")
    #expect(judged(insult, by: policy, in: german).action == .approve)
  }

  @Test func thresholdsAloneSayWhatScoringSays() {
    let policy = Policy(
      name: "t", thresholds: [.toxicity: .init(queue: 0.3, reject: 0.8)], quotedWeight: 0.5)
    #expect(!policy.needsJudge)
    var scorer = Scorer(lexicons: .few, policy: policy)
    for text in ["", "good", "you idiot", "> you idiot\n\nfine", "YOU IDIOT!!"] {
      #expect(judged(text, by: policy).action == scorer.score(text.utf8Span.span).action)
    }
  }

  /// A judge is used again and again: nothing of one comment stays for the next.
  @Test func verdictsDontDependOnWhatWasJudgedBefore() {
    let lists = [WordList(name: "banned", terms: ["zonk"])]
    let policy = Policy.rules(
      PolicyRule(id: "w", condition: .words(lists: ["banned"], isQuoted: false), action: .queue),
      PolicyRule(id: "l", condition: .number(.links, .atLeast(1)), action: .queue), lists: lists)
    var scorer = Scorer(lexicons: .few, policy: policy)
    var judge = Judge(policy: policy, lexicons: .few)
    let texts = ["zonk", "hello", "see http://a.example", "", "zonk http://a.example", "hi"]
    for text in texts + texts.reversed() {
      let scores = scorer.score(text.utf8Span.span)
      let verdict = scorer.verdict(on: text.utf8Span.span, scores, in: CommentContext(), by: &judge)
      #expect(verdict == judged(text, by: policy))
    }
  }

  private func contains(_ pattern: String) -> TextTest {
    TextTest(fields: [.body], mode: .includesWord, patterns: [pattern])
  }

  private func author(_ name: String) -> TextTest {
    TextTest(fields: [.author], mode: .fullExact, patterns: [name])
  }
}
