import CommentAnalysis
import CommentModel
import Testing

@Suite struct ReadingOrderTests {
  private var order = ReadingOrder([.thread, .history, .repetition], historyDays: 30)

  private mutating func read(
    _ id: String, _ author: String?, answering parent: String? = nil, minute: Int64? = nil, text: String = "",
    rejected: Bool = false, thread: String = "t"
  ) -> (thread: ThreadPosition?, history: AuthorHistory?) {
    func hash(_ text: String) -> UInt64 { ReadingOrder.hash(text.utf8Span.span) }
    return order.next(
      ReadingOrder.Reading(
        thread: hash(thread), id: hash(id), parent: parent.map(hash), author: author.map(hash),
        text: hash(text.isEmpty ? id : text), time: minute.map { Timestamp(milliseconds: $0 * 60_000) },
        isRejected: rejected))
  }

  @Test mutating func depthsAndParents() {
    #expect(read("1", "ada", rejected: true).thread?.depth == 1)
    let reply = read("2", "bob", answering: "1").thread
    #expect(reply?.depth == 2 && reply?.isReply == true && reply?.parentRejected == true)
    let deeper = read("3", "ada", answering: "2").thread
    #expect(deeper?.depth == 3 && deeper?.parentRejected == false)
    let lost = read("4", "bob", answering: "99").thread
    #expect(lost?.depth == nil && lost?.isReply == true && lost?.parentRejected == nil && lost?.pileOn == nil)
    #expect(lost?.comments == 3)
    // Another thread has its own ids.
    #expect(read("5", "bob", answering: "1", thread: "u").thread?.depth == nil)
  }

  @Test mutating func pileOnCountsDifferentPeople() {
    _ = read("1", "ada")
    #expect(read("2", "bob", answering: "1").thread?.pileOn == 1)
    #expect(read("3", "bob", answering: "1").thread?.pileOn == 1)
    _ = read("4", "ada")
    #expect(read("5", "cy", answering: "4").thread?.pileOn == 2)
    // Who answers himself is no crowd.
    #expect(read("6", "ada", answering: "1").thread?.pileOn == 2)
    #expect(read("7", nil, answering: "1").thread?.pileOn == nil)
  }

  @Test mutating func replyRateLooksAnHourBack() {
    #expect(read("1", "a", minute: 0).thread?.replyRate == 1)
    #expect(read("2", "a", minute: 30).thread?.replyRate == 2)
    #expect(read("3", "a", minute: 61).thread?.replyRate == 2)
    #expect(read("4", "a").thread?.replyRate == nil)
    #expect(read("5", "a", minute: 500).thread?.replyRate == 1)
  }

  @Test mutating func historyLooksBackSomeDays() {
    let day: Int64 = 1440
    #expect(read("1", "ada", minute: 0, rejected: true).history == AuthorHistory())
    #expect(read("2", "ada", minute: day).history == AuthorHistory(comments: 1, recent: 1, rejected: 1))
    #expect(read("3", "ada", minute: 31 * day).history == AuthorHistory(comments: 2, recent: 1, rejected: 0))
    #expect(read("4", nil).history == nil)
    #expect(read("5", "bob").history == AuthorHistory())
  }

  @Test mutating func repeatedTexts() {
    _ = read("1", "ada", text: "buy this")
    #expect(read("2", "ada", text: "buy this").history?.isRepeated == true)
    #expect(read("3", "ada", text: "something else").history?.isRepeated == false)
    #expect(read("4", "bob", text: "buy this").history?.isRepeated == false)
    #expect(read("5", "ada", text: "buy this", thread: "u").history?.isRepeated == true)
  }

  @Test func nobodyIsToldWhatNobodyAsksFor() {
    var order = ReadingOrder([], historyDays: 30)
    let told = order.next(
      ReadingOrder.Reading(thread: 1, id: 1, parent: nil, author: 1, text: 1, time: nil, isRejected: false))
    #expect(told.thread == nil && told.history == nil)
  }
}
