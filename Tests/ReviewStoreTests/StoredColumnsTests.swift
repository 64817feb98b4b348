import CommentModel
import GRDB
import Testing

import struct CommentModel.Comment

@testable import ReviewStore

@Suite struct StoredColumnsTests {
  @Test func everythingThatScoringFindsComesBack() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    let (thread, scored) = full()
    try store.enqueue(thread, scored: [scored], source: "test", at: moment(1))
    #expect(try store.show(1).reviewCase.scored == scored)
    var threads: [ThreadRecord] = []
    try store.exportThreads { threads.append($0) }
    #expect(threads[0].completeness == thread.completeness)
    #expect(threads[0].title == nil)
    var comments: [CommentRecord] = []
    try store.exportComments { comments.append($0) }
    #expect(comments[0].comment == thread.comments[0])
    #expect(comments[0].flags == thread.links[0].flags)
  }

  @Test func theKeysAreThoseOfTheDocumentation() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    let (thread, scored) = full()
    try store.enqueue(thread, scored: [scored], source: "test", at: moment(1))
    let columns = try store.read { db in
      try Row.fetchOne(db, sql: "SELECT reasons, passages, steps, gaps FROM revision, thread")!
    }
    #expect(
      columns["reasons"]
        == #"[{"threat":{"passage":"quote","score":0.75,"threshold":0.5}},{"insult":0.0625}]"#)
    #expect(columns["passages"] == #"[{"from":0,"kind":"quote","to":6},{"from":6,"kind":"paste","to":9}]"#)
    #expect(columns["gaps"] == #"[{"after":2,"before":5}]"#)
    let steps = """
      [{"base":"inf","disguises":["masking","spacing"],\
      "effects":[{"from":0,"rule":"negation","times":0.5,"to":2},{"rule":"second person","strengthen":0.1}],\
      "from":1,"measure":"threat","term":"rapping/\\"fist","to":4},\
      {"base":-1.5,"from":4,"measure":"sentiment","term":"bad","to":5}]
      """
    #expect(columns["steps"] == steps)
  }

  /// A thread and a result in which nothing has its default value.
  private func full() -> (CommentThread, ScoredComment) {
    let comment = Comment(
      id: "1", parentID: "0", author: nil, time: Timestamp(milliseconds: -1), text: "> fist\nai", state: .spam
    )
    let thread = CommentThread(
      id: "t", comments: [comment],
      links: [CommentLink(parent: nil, depth: 1, flags: [.orphan, .nestingGuessed])],
      completeness: Completeness(
        claimed: 9, found: 1, gaps: [NumberingGap(after: 2, before: 5)], isNumbered: true, orphans: 1,
        cycles: 2,
        duplicates: 3, invalidSequences: 4))
    var toxicity = ToxicityScore(overall: 0.1)
    var quotedToxicity = ToxicityScore(overall: 0.8)
    for (index, category) in ToxicityCategory.allCases.enumerated() {
      toxicity[category] = Double(index + 1) / 30
      quotedToxicity[category] = Double(index + 1) / 7
    }
    let effects = [
      Effect(rule: .negation, operation: .times(0.5), cause: 0..<2),
      Effect(rule: .secondPerson, operation: .strengthen(0.1)),
    ]
    let steps = [
      Step(
        match: Match(range: 1..<4, term: "rapping/\"fist", disguises: [.masking, .spacing]),
        measure: .toxicity(.threat), base: .infinity, effects: effects),
      Step(match: Match(range: 4..<5, term: "bad"), measure: .sentiment, base: -1.5),
    ]
    let reason = Reason(
      attribute: .category(.threat), score: 0.75, threshold: 0.5, action: .reject, passage: .quote)
    let plain = Reason(
      attribute: .category(.insult), score: toxicity[.insult], threshold: 0.0625, action: .reject,
      passage: .own)
    let scored = ScoredComment(
      passages: [Passage(kind: .quote, range: 0..<6), Passage(kind: .paste, range: 6..<9)],
      sentiment: SentimentScore(compound: -0.1, positive: 0.2, negative: 0.3, neutral: 0.5),
      ownSentiment: nil,
      toxicity: toxicity, quotedToxicity: quotedToxicity, steps: steps,
      verdict: Verdict(action: .reject, reasons: [reason, plain]))
    return (thread, scored)
  }
}
