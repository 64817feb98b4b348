import CommentModel
import ReviewStore
import Testing

@Suite struct ExportTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueue([
      Sample("a"), Sample("b", "You pudding.", parent: 0, insult: 0.5, action: .queue),
      Sample("c", "You utter pudding!", insult: 0.9, action: .reject),
    ])
    try store.enqueue([Sample("d", "Hm.", insult: 0.25, action: .queue)], thread: "clocks")
    try store.enqueue([], thread: "empty")
    try store.decide(1, .approve, reason: "banter", note: nil, by: "Noor", at: moment(2))
    try store.decide(2, .escalate, reason: nil, note: "Look.", by: "Noor", at: moment(3))
    try store.decide(2, .reject, reason: "insult", note: nil, by: "Otto", at: moment(4))
    // The rejected comment is edited into a harmless one.
    try store.enqueue([
      Sample("a"), Sample("b", "You pudding.", parent: 0, insult: 0.5, action: .queue), Sample("c", "Sorry."),
    ])
  }

  @Test func comments() throws {
    var records: [CommentRecord] = []
    try store.exportComments { records.append($0) }
    #expect(records.map(\.comment.id) == ["a", "b", "c", "d"])
    #expect(records.map(\.comment.text) == ["Sundials need no batteries.", "You pudding.", "Sorry.", "Hm."])
    #expect(records.map(\.threadID) == ["sundials", "sundials", "sundials", "clocks"])
    #expect(records.map(\.caseNumber) == [nil, 1, nil, 3])
    #expect(records.map(\.caseState) == [nil, .decided, nil, .pending])
    #expect(records.map(\.decided) == [nil, .approve, nil, nil])
    #expect(records.map(\.depth) == [1, 2, 1, 1])
    #expect(records[1].scored == ScoredComment(text: "You pudding.", insult: 0.5, action: .queue))
    #expect(records[1].revision == "17b35dad82a1d8a86bdbbd150d0b60028dff405293bd36724ad6c53a1ab5648d")
  }

  @Test func threads() throws {
    var records: [ThreadRecord] = []
    try store.exportThreads { records.append($0) }
    #expect(records.map(\.id) == ["sundials", "clocks", "empty"])
    #expect(records.map(\.comments) == [3, 1, 0])
    #expect(records.map(\.queued) == [1, 1, 0])
    #expect(records.map(\.rejected) == [0, 0, 0])
    #expect(records.map(\.openCases) == [0, 1, 0])
    #expect(records.map(\.approvedCases) == [1, 0, 0])
    #expect(records.map(\.rejectedCases) == [1, 0, 0])
    #expect(records.map(\.highestToxicity) == [0.5, 0.25, nil])
    #expect(records.map(\.meanSentiment) == [-0.5 / 3, -0.25, nil])
    #expect(records[0].completeness == Completeness(found: 3))
  }

  @Test func decisions() throws {
    var records: [DecisionRecord] = []
    try store.exportDecisions { records.append($0) }
    #expect(records.map(\.decision.number) == [1, 2, 3])
    #expect(records.map(\.decision.action) == [.approve, .escalate, .reject])
    #expect(records.map(\.decision.moderator) == ["Noor", "Noor", "Otto"])
    #expect(
      records.map(\.reviewCase.comment.text) == ["You pudding.", "You utter pudding!", "You utter pudding!"])
    #expect(records.map(\.isCurrent) == [true, false, false])
    #expect(records[2].reviewCase.scored.verdict.action == .reject)
  }

  @Test func stopsWhereTheReceiverThrows() throws {
    struct Full: Error, Equatable {}
    var count = 0
    #expect(throws: ExportError<Full>.receiver(Full())) {
      try store.exportComments { (_: CommentRecord) throws(Full) in
        count += 1
        if count == 2 { throw Full() }
      }
    }
    #expect(count == 2)
    // The transaction is over, and the store goes on.
    try store.decide(3, .approve, reason: nil, note: nil, by: "Noor", at: moment(9))
  }
}
