import CommentAnalysis
import CommentModel
import PolicyFiles
import Testing

@Suite struct RuleFileTests {
  private func read(_ text: String) throws -> Policy {
    try PolicyFile.read(Array(text.utf8), file: "p.yaml")
  }

  private func condition(_ text: String, lists: String = "{}") throws -> PolicyCondition {
    let policy = try read(
      "version: 1\nname: n\nlists: \(lists)\nrules:\n  - id: r\n    if: \(text)\n    action: queue\n")
    return try #require(policy.rules.first).condition
  }

  @Test func everyKeyOfARule() throws {
    let policy = try read(
      """
      version: 1
      name: house
      history_days: 14
      reasons: { spam: Advertising, rude: "Attacks a person" }
      queues: { spam: { target: 4h }, slow: {} }
      lists:
        banned: [zonk, "wet zonk"]
        allow: [zonk park]
      rules:
        - id: new/links.1
          state: shadow
          priority: 10
          if: { links: 1 }
          action: queue
          queue: spam
          severity: 0.75
          tags: [links, new]
          reason: spam
          action_reason: "{{links}} from a new author"
          on_error: hold
          fires: see http://a.example
          ignores:
            - nothing here
            - { body: hi, author: ada, author_comments: 3, depth: 2, time: 2026-01-02, site: a.example }
      """)
    #expect(policy.historyDays == 14)
    #expect(policy.reasonCodes.map(\.code) == ["spam", "rude"])
    #expect(policy.queues.map(\.targetMinutes) == [240, nil])
    #expect(policy.lists.map(\.name) == ["banned", "allow"])
    let rule = try #require(policy.rules.first)
    let context = CommentContext(
      site: "a.example", author: "ada", time: Timestamp(iso8601: "2026-01-02"),
      thread: ThreadPosition(depth: 2, isReply: true, pileOn: 1),
      history: AuthorHistory(comments: 3, recent: 3))
    #expect(
      rule
        == PolicyRule(
          id: "new/links.1", state: .shadow, priority: 10, condition: .number(.links, .atLeast(1)),
          action: .queue, queue: "spam", severity: 0.75, tags: ["links", "new"], reason: "spam",
          message: "{{links}} from a new author", onError: .hold,
          fires: [RuleExample(text: "see http://a.example", line: 21)],
          ignores: [
            RuleExample(text: "nothing here", line: 23), RuleExample(text: "hi", context: context, line: 24),
          ], line: 10))
  }

  @Test func usualValues() throws {
    let rule = try #require(
      try read("version: 1\nname: n\nrules: [{ id: r, if: { links: 1 }, action: reject }]").rules.first)
    #expect(rule == PolicyRule(id: "r", condition: .number(.links, .atLeast(1)), action: .reject, line: 3))
    #expect(rule.state == .live && rule.onError == .approve && rule.severity == 0.5)
  }

  @Test(
    arguments: [
      ("3", .atLeast(3)), ("'> 3'", .over(3)), ("'>=3'", .atLeast(3)), ("< 3", .under(3)),
      ("'<= 3'", .atMost(3)),
      ("= 3", .equal(3)), ("3..5", .between(3, 5)), ("0.5", .atLeast(0.5)), ("' 3 '", .atLeast(3)),
    ] as [(String, NumberTest)])
  func comparisons(_ text: String, _ test: NumberTest) throws {
    #expect(try condition("{ links: \(text) }") == .number(.links, test))
  }

  @Test(
    arguments: [
      ("{ links: 1, depth: 2 }", .all([.number(.links, .atLeast(1)), .number(.depth, .atLeast(2))])),
      (
        "{ any: { links: 1, depth: 2 } }", .any([.number(.links, .atLeast(1)), .number(.depth, .atLeast(2))])
      ),
      ("[{ links: 1 }, { depth: 2 }]", .all([.number(.links, .atLeast(1)), .number(.depth, .atLeast(2))])),
      (
        "{ not: { links: 1, depth: 2 } }",
        .not(.all([.number(.links, .atLeast(1)), .number(.depth, .atLeast(2))]))
      ),
      (
        "{ any: [{ links: 1, depth: 2 }] }",
        .any([.all([.number(.links, .atLeast(1)), .number(.depth, .atLeast(2))])])
      ),
      ("{ is_top_level: yes }", .flag(.isTopLevel, true)),
      ("{ first_comment: false }", .flag(.firstComment, false)),
      ("{ body_longer_than: 500 }", .number(.length, .over(500))),
      ("{ body_shorter_than: 5 }", .number(.length, .under(5))),
      ("{ categories: [threat, insult] }", .categories([.threat, .insult])),
      ("{ entries: idiot }", .entries(["idiot"])),
      ("{ templates: [a, b] }", .templates(["a", "b"])), ("{ site: a.example }", .site(["a.example"])),
      ("{ language: [de, fr] }", .language(["de", "fr"])), ("{ hour: 22-1 }", .hours([22, 23, 0, 1])),
      ("{ hour: [3, 5-6] }", .hours([3, 5, 6])), ("{ weekday: [sat, Sunday] }", .weekdays([6, 7])),
      ("{ since: 2026-01-01 }", .since(Timestamp(milliseconds: 1_767_225_600_000))),
      ("{ body: zonk }", .text(TextTest(fields: [.body], mode: .includesWord, patterns: ["zonk"]))),
      ("{ ~body: zonk }", .not(.text(TextTest(fields: [.body], mode: .includesWord, patterns: ["zonk"])))),
      (
        "{ author: [ada, bob] }",
        .text(TextTest(fields: [.author], mode: .fullExact, patterns: ["ada", "bob"]))
      ),
      (
        "{ 'title+body (starts-with, case-sensitive)': A }",
        .text(TextTest(fields: [.title, .body], mode: .startsWith, isCaseSensitive: true, patterns: ["A"]))
      ),
      (
        "{ body (regex): 'a+', ignore_blockquotes: true }",
        .text(TextTest(fields: [.body], mode: .regex, ignoresQuotes: true, patterns: ["a+"]))
      ),
      (
        "{ domain: shop.example }",
        .text(TextTest(fields: [.domain], mode: .regex, patterns: [#"(^|\.)shop\.example$"#]))
      ),
    ] as [(String, PolicyCondition)])
  func conditions(_ text: String, _ expected: PolicyCondition) throws {
    #expect(try condition(text) == expected)
  }

  @Test func lists() throws {
    let lists = "{ banned: [zonk], suspect: blorf }"
    #expect(try condition("{ lists: banned }", lists: lists) == .words(lists: ["banned"], isQuoted: false))
    #expect(
      try condition("{ quoted_lists: [banned, suspect] }", lists: lists)
        == .words(lists: ["banned", "suspect"], isQuoted: true))
  }

  @Test func everyMeasureAndFlagIsAKey() throws {
    for measure in PolicyMeasure.allCases {
      #expect(try condition("{ \(measure.rawValue): 0 }") == .number(measure, .atLeast(0)))
    }
    for flag in PolicyFlag.allCases {
      #expect(try condition("{ \(flag.rawValue): true }") == .flag(flag, true))
    }
  }

  @Test func sectionsAddTheirSiteToRulesAndExamples() throws {
    let policy = try read(
      """
      version: 1
      name: n
      thresholds: { insult: { queue: 0.5 } }
      sites:
        paper.example:
          thresholds: { insult: { queue: 0.9 } }
          rules:
            - { id: r, if: { links: 1 }, action: queue, fires: "http://a.example" }
      languages:
        de: { thresholds: { threat: { reject: 0.5 } } }
      """)
    #expect(policy.sections.map(\.site) == ["paper.example", nil])
    #expect(policy.sections.map(\.language) == [nil, "de"])
    #expect(policy.rules.first?.condition == .all([.site(["paper.example"]), .number(.links, .atLeast(1))]))
    #expect(policy.rules.first?.fires.first?.context.site == "paper.example")
    #expect(policy.needsJudge)
  }

  @Test func policiesOfThresholdsNeedNoJudge() throws {
    #expect(try !PolicyFile.embedded().needsJudge)
    let drafts = "version: 1\nname: n\nrules: [{ id: r, state: draft, if: { links: 1 }, action: reject }]"
    #expect(try !read(drafts).needsJudge)
  }

  /// Whatever the page shows as a policy is one, and its rules do what their examples say.
  @Test func thePageIsTrue() throws {
    let pages = try documentedPolicies()
    #expect(pages.count >= 2)
    let lexicons = try Lexicons.embedded()
    for page in pages {
      let policy = try read(page)
      #expect(policy.remarks(by: lexicons).filter(\.isFailure) == [])
    }
  }
}
