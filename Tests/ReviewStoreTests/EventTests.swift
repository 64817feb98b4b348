import CommentModel
import Testing

@testable import ReviewStore

@Suite struct EventTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(3)
  }

  /// The numbers of cases, and the words of steps.
  private func words(after place: EventPlace, limit: Int = 100) throws -> [String] {
    try store.events(after: place, limit: limit).events.map { event in
      switch event.kind {
      case .arrival(let arrival): "case \(arrival.number)"
      case .step(let entry): entry.action.rawValue
      }
    }
  }

  private let start = EventPlace(newestCase: 0, newestStep: 0)

  @Test func tellsOfCasesAndSteps() throws {
    try store.claim(2, by: "Noor", at: moment(2))
    try store.decide(2, .reject, reason: nil, note: nil, by: "Noor", at: moment(3))
    #expect(try words(after: start) == ["case 1", "case 2", "case 3", "claim", "decide"])
    let now = try store.eventPlace()
    #expect(try words(after: now).isEmpty)
    try store.undo(decision: 1, by: "Noor", at: moment(4))
    #expect(try words(after: now) == ["undo"])
  }

  @Test func goesOnWhereItWasInPiecesOfAnySize() throws {
    try store.claim(2, by: "Noor", at: moment(2))
    let all = try store.events(after: start, limit: 100).events
    for limit in 1...6 {
      var place = start
      var events: [QueueEvent] = []
      while true {
        let part = try store.events(after: place, limit: limit)
        if part.place == place { break }
        place = part.place
        events += part.events
      }
      #expect(events.map(\.kind) == all.map(\.kind))
    }
  }

  @Test func aPlaceAheadIsNow() throws {
    let ahead = EventPlace(newestCase: 99, newestStep: 99)
    #expect(try store.events(after: ahead, limit: 9).place == store.eventPlace())
  }

  @Test(arguments: ["", "1", "1-", "-1", "1-2-3", "a-b", "-1-2", "1--2"])
  func noOtherWordIsAPlace(word: String) {
    #expect(EventPlace(word) == nil)
  }

  @Test func aPlaceIsReadAsItIsWritten() {
    #expect(EventPlace("120-4511") == EventPlace(newestCase: 120, newestStep: 4511))
    #expect(EventPlace(newestCase: 120, newestStep: 4511).description == "120-4511")
  }
}
