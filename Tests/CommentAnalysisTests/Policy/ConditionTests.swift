import CommentAnalysis
import CommentModel
import Testing

@Suite struct ConditionTests {
  @Test(
    arguments: [
      ("", 0), ("  hi  there \n", 9), ("é😀", 2), ("a\n\n\nb", 5),
    ] as [(String, Double)])
  func length(_ text: String, _ length: Double) {
    #expect(holds(.number(.length, .equal(length)), text) == true)
  }

  @Test(
    arguments: [
      (.words, "one two, three-four 5", 5), (.lines, "a\n\n  \nb\n", 2), (.lines, "", 0),
      (.links, "see http://a.example/x and www.b.example", 2), (.mentions, "@ada and @bob a@b.example", 2),
      (.hashtags, "#one #two", 2), (.emoji, "😀😀 👩‍🚒", 3), (.repeats, "sooooo!!", 5), (.repeats, "a a a", 1),
      (.repeats, "", 0), (.capitals, "THIS IS LOUD", 1), (.capitals, "OK NASA", 0),
      (.capitals, "ABCDEfghij", 0.5),
    ] as [(PolicyMeasure, String, Double)])
  func shape(_ measure: PolicyMeasure, _ text: String, _ value: Double) {
    #expect(holds(.number(measure, .equal(value)), text) == true)
  }

  @Test func scoresOwnAndQuoted() {
    #expect(holds(.number(.insult, .over(0.1)), "you idiot") == true)
    #expect(holds(.number(.insult, .over(0.1)), "> you idiot\n\nfine") == false)
    #expect(holds(.number(.quotedInsult, .over(0.1)), "> you idiot\n\nfine") == true)
    #expect(holds(.number(.toxicity, .between(0, 1)), "fine") == true)
    #expect(holds(.number(.sentiment, .under(0)), "awful, bad") == true)
    #expect(holds(.number(.ownSentiment, .over(0)), "> bad\n\ngreat") == true)
    #expect(holds(.number(.ownSentiment, .over(0)), "") == nil)
    #expect(holds(.number(.quoteShare, .between(0.4, 0.7)), "> bad\n\ngreat") == true)
  }

  /// Every number has a name that policies use, and each is known or said to be missing.
  @Test(arguments: PolicyMeasure.allCases) func everyMeasureIsKnownOrMissing(_ measure: PolicyMeasure) {
    let context = CommentContext(
      thread: ThreadPosition(replyRate: 1), history: AuthorHistory(comments: 1))
    let range = measure.range
    let all = NumberTest.between(range.lowerBound, range.upperBound)
    #expect(holds(.number(measure, all), "hello there", in: context) == true)
  }

  @Test func matches() {
    #expect(holds(.categories([.threat, .insult]), "you idiot") == true)
    #expect(holds(.categories([.threat]), "you idiot") == false)
    #expect(holds(.entries(["idiot"]), "you IDIOTS") == false)
    #expect(holds(.entries(["idiots", "idiot"]), "you IDIOT") == true)
    #expect(holds(.entries(["idi"]), "you idiot") == false)
    #expect(holds(.templates(["idiot"]), "you idiot") == false)
  }

  @Test func listsAreForOwnOrForQuotedWords() {
    let lists = [WordList(name: "a", terms: ["zonk"]), WordList(name: "b", terms: ["blorf"])]
    func has(_ names: [String], _ isQuoted: Bool, _ text: String) -> Bool? {
      holds(.words(lists: names, isQuoted: isQuoted), text, lists: lists)
    }
    #expect(has(["a"], false, "a zonk") == true)
    #expect(has(["b"], false, "a zonk") == false)
    #expect(has(["a", "b"], false, "blorf") == true)
    #expect(has(["a"], false, "> a zonk\n\nfine") == false)
    #expect(has(["a"], true, "> a zonk\n\nfine") == true)
    #expect(has(["nobody"], false, "zonk") == false)
  }

  @Test func authorHistory() {
    let context = CommentContext(
      history: AuthorHistory(comments: 9, recent: 4, rejected: 3, isRepeated: true))
    #expect(holds(.number(.authorComments, .equal(9)), "x", in: context) == true)
    #expect(holds(.number(.authorRejected, .equal(3)), "x", in: context) == true)
    #expect(holds(.number(.authorRejectionRate, .equal(0.75)), "x", in: context) == true)
    #expect(holds(.flag(.firstComment, false), "x", in: context) == true)
    #expect(holds(.flag(.repeatedComment, true), "x", in: context) == true)
    let first = CommentContext(history: AuthorHistory())
    #expect(holds(.flag(.firstComment, true), "x", in: first) == true)
    #expect(holds(.number(.authorRejectionRate, .equal(0)), "x", in: first) == true)
    #expect(holds(.flag(.firstComment, true), "x") == nil)
  }

  @Test func thread() {
    let reply = CommentContext(
      thread: ThreadPosition(
        depth: 3, isReply: true, parentRejected: true, pileOn: 4, replyRate: 12, comments: 7))
    for (measure, value) in [
      (.depth, 3), (.pileOn, 4), (.replyRate, 12), (.threadComments, 7),
    ] as [(PolicyMeasure, Double)] {
      #expect(holds(.number(measure, .equal(value)), "x", in: reply) == true)
      #expect(holds(.number(measure, .equal(value)), "x") == nil)
    }
    #expect(holds(.flag(.isTopLevel, false), "x", in: reply) == true)
    #expect(holds(.flag(.parentRejected, true), "x", in: reply) == true)
    let lost = CommentContext(thread: ThreadPosition(depth: nil, isReply: true, parentRejected: nil))
    #expect(holds(.flag(.isTopLevel, false), "x", in: lost) == true)
    #expect(holds(.number(.depth, .atLeast(1)), "x", in: lost) == nil)
    #expect(holds(.flag(.parentRejected, true), "x", in: lost) == nil)
  }

  @Test func timeAndPlace() throws {
    // A Friday.
    let time = try #require(Timestamp(iso8601: "2026-02-27T23:30:00Z"))
    let context = CommentContext(site: "Sport.Paper.example", language: "en-GB", time: time)
    #expect(holds(.hours([22, 23, 0]), "x", in: context) == true)
    #expect(holds(.hours([0]), "x", in: context) == false)
    #expect(holds(.weekdays([5]), "x", in: context) == true)
    #expect(holds(.weekdays([6, 7]), "x", in: context) == false)
    #expect(holds(.since(time), "x", in: context) == true)
    #expect(holds(.before(time), "x", in: context) == false)
    #expect(holds(.site(["paper.example"]), "x", in: context) == true)
    #expect(holds(.site(["aper.example"]), "x", in: context) == false)
    #expect(holds(.language(["en"]), "x", in: context) == true)
    #expect(holds(.language(["e"]), "x", in: context) == false)
    for condition in [
      .hours([1]), .weekdays([1]), .since(time), .before(time), .site(["a"]),
    ] as [PolicyCondition] {
      #expect(holds(condition, "x") == nil)
    }
  }

  @Test func aLanguageThatNobodyNamedIsTold() {
    #expect(holds(.language(["de"]), "Das ist nicht richtig, und ich weiß auch, warum.") == true)
    #expect(holds(.language(["de"]), "I don't think that this is right.") == false)
    #expect(holds(.language(["de"]), "Das ist nicht richtig", in: CommentContext(language: "en")) == false)
    #expect(holds(.language(["de"]), "12345 !!!") == nil)
  }

  @Test func momentsBefore1970HaveHoursToo() throws {
    // A Wednesday.
    let time = try #require(Timestamp(iso8601: "1969-12-31T23:00:00Z"))
    #expect(holds(.all([.hours([23]), .weekdays([3])]), "x", in: CommentContext(time: time)) == true)
  }

  @Test(
    arguments: [
      (.atLeast(2), [false, true, true]), (.over(2), [false, false, true]),
      (.atMost(2), [true, true, false]),
      (.under(2), [true, false, false]), (.equal(2), [false, true, false]),
      (.between(2, 3), [false, true, true]),
    ] as [(NumberTest, [Bool])])
  func comparisons(_ test: NumberTest, _ holds: [Bool]) {
    #expect([1, 2, 3].map(test.holds) == holds)
  }
}
