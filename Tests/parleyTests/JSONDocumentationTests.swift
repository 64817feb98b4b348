import CommentModel
import Foundation
import ReviewStore
import Testing

/// `docs/cli-json.md` names every key that a command prints, and no other.
@Suite struct JSONDocumentationTests {
  /// A section of the page: the keys in its tables, and the sections that it leads to.
  private struct Section {
    var keys: Set<String> = []
    var links: Set<String> = []
  }

  private let sections: [String: Section]
  private let queue: Queue

  init() throws {
    let page = try String(
      contentsOf: Program.packageRoot.appending(path: "docs/cli-json.md"), encoding: .utf8)
    var sections: [String: Section] = [:]
    for part in page.split(separator: "\n## ").dropFirst() {
      var section = Section()
      for match in part.matches(of: /\n\| `(\w+)` \|/) { section.keys.insert(String(match.output.1)) }
      for match in part.matches(of: /\(#([\w-]+)\)/) { section.links.insert(String(match.output.1)) }
      let heading = part.prefix { $0 != "\n" }
      sections[heading.lowercased().replacing("`", with: "").replacing(" ", with: "-")] = section
    }
    self.sections = sections
    queue = try Queue(of: .demoAndPage)
    try queue.run("claim", "2", "--as", "ada")
    try queue.run("decide", "5", "reject", "--as", "ada", "--reason", "insult", "--note", "x")
    try queue.run("report", "--case", "5", "--reporter", "lin", "--reason", "insult", "--note", "x")
    try queue.run("appeal", "5", "--note", "x")
    try queue.run("assign", "10", "bo")
    try ReviewStore.open(queue.database, create: false).add([
      Feedback(time: Timestamp(milliseconds: 0), text: "Get lost.", attribute: Feedback.toxicity, score: 1)
    ])
  }

  private func documented(_ heading: String) throws -> Set<String> {
    let section = try #require(sections[heading], "no section \(heading)")
    // Only what commands share is reached by links, and shared sections are no deeper than their own links.
    return try section.links.reduce(into: section.keys) { keys, link in keys.formUnion(try documented(link)) }
  }

  private func keys(in value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: []) { all, member in
        all.insert(member.key)
        // These hold an object whose keys are names out of the data.
        let named = ["by_category", "per_F"].contains(member.key) ? member.value as? [String: Any] : nil
        if let named {
          for value in named.values { all.formUnion(keys(in: value)) }
        } else {
          all.formUnion(keys(in: member.value))
        }
      }
    case let array as [Any]: array.reduce(into: []) { $0.formUnion(keys(in: $1)) }
    default: []
    }
  }

  private static let everything = """
    {"thread":"t","title":"T","link":"https://paper.example/t","claimed":9,"numbered":true,"gaps":[[1,3]],\
    "duplicates":1,"invalid":1,"id":"1","parent":null,"author":"Ada","time":"2025-01-02T03:04:05Z",\
    "text":"Hi.","state":"published","flags":["nesting guessed"]}
    """
  private static let text = "> you moron\n\nI really LOVE it, it is slightly annoying, you id1ot!!"

  /// A policy whose examples fail, and of which more can be said.
  private static let failing = "Tests/PolicyFilesTests/Golden/failing.yaml"

  private static let keys = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID())")

  private static func keyFile(_ name: String) -> String { "\(keys.path)-\(name)" }

  private static let commands: [(heading: String, arguments: [String])] = [
    ("parley-parse", ["parse", "--json", "-"]),
    ("parley-score", ["score", "--json", "--text", "--manifest", "-"]),
    ("parley-explain", ["explain", "--json", text]),
    ("parley-evaluate", ["evaluate", "labelled/toxicity.csv", "--text", "--json"]),
    ("parley-evaluate", ["evaluate", "labelled/sentiment.csv", "labelled/spans.csv", "--json"]),
    (
      "parley-evaluate---rows",
      ["evaluate", "labelled/spans.csv", "--text", "--rows", "/dev/stdout", "--output", "/dev/null"]
    ),
    ("parley-evaluate---threads", ["evaluate", "--threads", "labelled/conversations", "--json"]),
    (
      "parley-evaluate---threads---rows",
      [
        "evaluate", "--threads", "labelled/conversations", "--rows", "/dev/stdout", "--output", "/dev/null",
      ]
    ),
    ("parley-forecast", ["forecast", "--comments", "--json", "seeds/demo.ndjson"]),
    ("parley-evaluate---swap", ["evaluate", "--swap", "--limit", "0", "--json"]),
    ("parley-score", ["score", "--json", "--policy", "lexicons/house-rules.yaml", "-"]),
    (
      "parley-explain",
      ["explain", "--json", "--policy", "lexicons/house-rules.yaml", "earn money, you snollygoster"]
    ),
    ("parley-policy-check", ["policy", "check", "--json", failing]),
    (
      "parley-policy-diff",
      ["policy", "diff", "--json", "lexicons/policy.yaml", failing, "--against", "seeds"]
    ),
    (
      "parley-policy-diff---changes",
      [
        "policy", "diff", "--changes", "/dev/stdout", "--output", "/dev/null", "lexicons/policy.yaml",
        failing,
        "--against", "seeds",
      ]
    ),
    ("parley-policy-backtest", ["policy", "backtest", "--json", "lexicons/house-rules.yaml"]),
    ("parley-queue-add", ["queue", "add", "seeds", "--json"]),
    ("parley-queue-list", ["queue", "list", "--json"]),
    ("parley-queue-claim", ["queue", "claim", "1", "--json"]),
    ("parley-queue-show", ["queue", "show", "5", "--json"]),
    ("parley-queue-decide", ["queue", "decide", "4", "reject", "--json"]),
    ("parley-queue-undo", ["queue", "undo", "4", "--json"]),
    (
      "parley-queue-decide-all", ["queue", "decide-all", "reject", "--yes", "--json"]
    ),
    ("parley-queue-undo", ["queue", "undo", "--bulk", "1", "--yes", "--json"]),
    ("parley-queue-decide-all", ["queue", "decide-all", "approve", "--yes", "--json"]),
    ("parley-lexicon-suggest", ["lexicon", "suggest", "--minimum-decisions", "1", "--json"]),
    ("parley-queue-undo", ["queue", "undo", "--bulk", "3", "--yes", "--json"]),
    ("parley-queue-bulk", ["queue", "bulk", "--json"]),
    ("parley-queue-claim", ["queue", "snooze", "3", "4h", "--json"]),
    ("parley-queue-report", ["queue", "report", "1", "--thread", "demo", "--json"]),
    ("parley-queue-queues", ["queue", "queues", "threats", "--target", "4h", "--json"]),
    ("parley-queue-claim", ["queue", "route", "6", "threats", "--json"]),
    ("parley-queue-filter", ["queue", "filter", "save", "fierce", "--verdict", "reject", "--json"]),
    ("parley-queue-lead", ["queue", "lead", "add", "tester", "--json"]),
    ("parley-moderator-add", ["moderator", "add", "zoe", "--link", "--json"]),
    ("parley-moderator-link", ["moderator", "link", "zoe", "--json"]),
    ("parley-moderator-totp", ["moderator", "totp", "zoe", "--json"]),
    ("parley-moderator-token-add", ["moderator", "token", "add", "zoe", "--scope", "read", "--json"]),
    ("parley-moderator-token-list", ["moderator", "token", "list", "--json"]),
    ("parley-moderator-list", ["moderator", "list", "--json"]),
    ("parley-queue-second-review-rate", ["queue", "second-review", "rate", "1", "--json"]),
    ("parley-queue-decide", ["queue", "decide", "7", "reject", "--json"]),
    ("parley-queue-claim", ["queue", "second-review", "next", "--as", "bo", "--json"]),
    (
      "parley-queue-second-review-answer",
      ["queue", "second-review", "answer", "7", "approve", "--as", "bo", "--json"]
    ),
    ("parley-queue-second-review-disagreements", ["queue", "second-review", "disagreements", "--json"]),
    (
      "parley-queue-second-review-settle",
      ["queue", "second-review", "settle", "7", "approve", "--as", "lea", "--json"]
    ),
    ("parley-queue-second-review-golden", ["queue", "second-review", "golden", "8", "reject", "--json"]),
    ("parley-queue-second-review-agreement", ["queue", "second-review", "agreement", "--json"]),
    (
      "parley-webhook-add",
      ["webhook", "add", "http://127.0.0.1:9/hooks", "--allow-private", "--event", "decide", "--json"]
    ),
    ("parley-webhook-replay", ["webhook", "replay", "1", "--since", "90d", "--json"]),
    ("parley-webhook-deliveries", ["webhook", "deliveries", "--json"]),
    ("parley-webhook-list", ["webhook", "list", "--json"]),
    ("parley-webhook-test", ["webhook", "test", "1", "--json"]),
    ("parley-queue-outbox", ["queue", "outbox", "--json"]),
    ("parley-audit-verify", ["audit", "verify", "--json"]),
    ("parley-audit-list", ["audit", "list", "--json"]),
    ("parley-audit-key", ["audit", "key", keyFile("audit"), "--json"]),
    ("parley-audit-checkpoint", ["audit", "checkpoint", "--key", keyFile("audit")]),
    ("parley-queue-purge", ["queue", "purge", "--older-than", "0s", "--yes", "--json"]),
    (
      "parley-queue-pseudonymise",
      ["queue", "pseudonymise", "--key", keyFile("pseudonyms"), "--yes", "--json"]
    ),
    ("parley-version", ["version", "--json"]),
    // The lexicons that can be read, and a file that is none.
    ("parley-lexicon-lint", ["lexicon", "lint", "--json"]),
    ("parley-lexicon-lint", ["lexicon", "lint", "--json", "seeds/article.txt"]),
  ]

  @Test func thePageIsTrue() throws {
    defer {
      for name in ["audit", "pseudonyms"] {
        try? FileManager.default.removeItem(atPath: JSONDocumentationTests.keyFile(name))
      }
    }
    var printed: [String: Set<String>] = [:]
    for (heading, arguments) in JSONDocumentationTests.commands {
      let outcome = try Program.run(
        arguments, input: JSONDocumentationTests.everything, environment: ["PARLEY_DATABASE": queue.database])
      printed[heading, default: []].formUnion(keys(in: try outcome.objects))
    }
    for (heading, keys) in printed {
      #expect(!keys.isEmpty)
      #expect(keys.subtracting(try documented(heading)) == [], "\(heading): printed, not documented")
      let own = try #require(sections[heading]?.keys)
      #expect(own.subtracting(keys) == [], "\(heading): documented, not printed")
    }
    // What several commands share, one of them prints at least.
    let all = printed.values.reduce(into: Set()) { $0.formUnion($1) }
    for (heading, section) in sections {
      #expect(section.keys.subtracting(all) == [], "\(heading): documented, not printed")
    }
  }

  @Test(arguments: [
    ["release", "2", "--as", "ada"], ["heartbeat", "2", "--as", "ada"], ["steal", "2"],
    ["assign", "2", "bo"],
    ["force-review", "--case", "2"],
  ])
  func otherStepsPrintACaseToo(step: [String]) throws {
    let printed = try queue.run(step + ["--json"]).objects
    #expect(!printed.isEmpty)
    #expect(keys(in: printed).subtracting(try documented("parley-queue-claim")) == [])
  }
}
