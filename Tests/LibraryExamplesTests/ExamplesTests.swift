import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel
import CommentText
import Foundation
import ReviewStore
import Testing

import struct CommentEvaluation.Measurement
import struct CommentModel.Comment

/// The examples of the articles in `Sources/*/*.docc`, word for word, and what they print (`ArticlesTests`).
@Suite struct ExamplesTests {
  /// What an example has printed.
  private final class Printer {
    var text = ""

    func callAsFunction(_ items: Any..., separator: String = " ") {
      text += items.map { "\($0)" }.joined(separator: separator) + "\n"
    }
  }

  @Test func fromCommentToDecision() {
    let print = Printer()
    let thread = CommentThread(
      id: "bench", title: "The bench is back",
      comments: [
        Comment(id: "1", author: "Jo", text: "It is green now. I like it."),
        Comment(id: "2", parentID: "1", author: "Lin", text: "You would."),
      ],
      links: [CommentLink(parent: nil, depth: 1), CommentLink(parent: 0, depth: 2)],
      completeness: Completeness(claimed: 3, found: 2))

    for (comment, link) in zip(thread.comments, thread.links) {
      print(String(repeating: "  ", count: link.depth - 1) + comment.text)
    }
    print("missing: \(thread.completeness.missing)")
    #expect(print.text == "It is green now. I like it.\n  You would.\nmissing: 1\n")
  }

  @Test func steps() {
    let print = Printer()
    let step = Step(
      match: Match(range: 4..<9, term: "great"), measure: .sentiment, base: 2.5,
      effects: [
        Effect(rule: .negation, operation: .times(-0.5), cause: 0..<3)
      ])
    print(step.value)
    #expect(print.text == "-1.25\n")
  }

  @Test func tokensOfAText() {
    let print = Printer()
    var tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    let text = Array("Nice :-) see https://paper.example 👍🏽".utf8)
    tokenizer.tokenize(text.span, into: &buffer)
    for token in buffer.tokens {
      print(token.kind, String(decoding: text[token.range], as: UTF8.self))
    }
    #expect(print.text == "word Nice\nemoticon :-)\nword see\nurl https://paper.example\nemoji 👍🏽\n")
  }

  @Test func folding() {
    let print = Printer()
    print(Folding.fold("ＳＴＲＡẞＥ") == Folding.fold("strasse"))
    #expect(print.text == "true\n")
  }

  @Test func scoringComments() throws {
    let print = Printer()
    let lexicons = try Lexicons.embedded()
    let policy = Policy(
      name: "example", thresholds: [.category(.insult): .init(queue: 0.55, reject: 0.95)], quotedWeight: 0.5)
    var scorer = Scorer(lexicons: lexicons, policy: policy)

    let scores = scorer.score("What a lovely bench!".utf8Span.span)
    print(scores.sentiment.compound > 0, scores.action)
    #expect(print.text == "true approve\n")

    let explanation = scorer.explain("You are NOT an idiot.")
    for step in explanation.toxicity.steps {
      print(step.match.term, step.base, step.effects.map(\.rule), step.value)
    }
    print(explanation.scored.verdict.action)
    #expect(print.text.contains("\nidiot "))
    #expect(print.text.contains("negation"))
  }

  @Test func readingThreads() throws {
    let print = Printer()
    let json = """
      {"id": "1", "author": "Jo", "text": "The bench is back."}
      {"id": "2", "parent": "1", "author": "Lin", "text": "And it is green!"}
      """
    let result = try readThreads(bytes: Array(json.utf8), name: "bench")
    for thread in result.threads {
      var tree = ""
      TreeWriter(width: 60).write(thread, to: &tree)
      print(tree)
    }
    #expect(print.text.hasSuffix("└─ 1 Jo The bench is back.\n   └─ 2 Lin And it is green!\n\n"))
  }

  @Test func cells() {
    let print = Printer()
    var csv = ""
    CSVWriter().write([.text("=1+1"), .number("-0.5"), .text("a, b")], to: &csv)
    print(csv)
    #expect(print.text == "'=1+1,-0.5,\"a, b\"\r\n\n")
  }

  @Test func measuringScores() {
    let print = Printer()
    let labels = [1, 0, 1, 0]
    let scores = [0.9, 0.8, 0.7, 0.1]
    let ranking = Ranking(labels: labels, scores: scores)
    print(ranking.areaUnderROC() ?? .nan)

    let measurement = Measurement.toxicity(
      labels: labels, scores: scores, predictions: scores.map { $0 >= 0.5 ? 1 : 0 },
      bootstrap: Bootstrap(groups: ["a", "b", "a", "c"]))
    print(measurement.mainName, measurement.main ?? .nan)

    let first = [1, 1, 0, 0, 1]
    let second = [1, 0, 0, 0, 1]
    print(RaterAgreement.kappa(first, second) ?? .nan)
    #expect(print.text.hasPrefix("0.75\nauc 0.75\n0.61"))
  }

  @Test func workingTheQueue() throws {
    let print = Printer()
    let folder = FileManager.default.temporaryDirectory.appending(path: "examples-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "queue.db").path
    let now = Timestamp(milliseconds: 1_757_682_000_000)
    let text = "You are an idiot."
    let thread = CommentThread(
      id: "bench", comments: [Comment(id: "1", text: text)], links: [CommentLink(parent: nil, depth: 1)],
      completeness: Completeness(found: 1))
    let policy = Policy(
      name: "example", thresholds: [.category(.insult): .init(queue: 0.55)], quotedWeight: 0.5)
    var scorer = Scorer(lexicons: try .embedded(), policy: policy)
    let scored = [scorer.explain(text).scored]

    let store = try ReviewStore.open(path, create: true)
    let counts = try store.enqueue(thread, scored: scored, source: "paper.example", at: now)
    print(counts.newCases)

    if let review = try store.claimNext(by: Claimant("ada"), at: now) {
      try store.decide(
        review.number, .reject, reason: "insult", note: nil, by: Claimant("ada"), version: review.version,
        at: now)
    }
    #expect(print.text == "1\n")
    #expect(try store.decision(1).action == .reject)
    #expect(try store.verifyAudit().fault == nil)
  }
}
