import CommentModel
import Glibc
import TestSupport
import Testing

import struct CommentModel.Comment

@testable import CommentAnalysis

@Suite struct ForecasterTests {
  private static let policy = Policy(name: "none", thresholds: [:], quotedWeight: 1)

  private func turn(
    _ author: String? = nil, minute: Int64? = nil, depth: Int = 1, sentiment: Double = 0,
    toxicity: Double = 0, insults: Double = 0, quoteShare: Double = 0, softening: Int = 0, sharpening: Int = 0
  ) -> ForecastTurn {
    var counts = PolitenessCounts()
    counts.softening = softening
    counts.sharpening = sharpening
    return ForecastTurn(
      author: author, time: minute.map { Timestamp(milliseconds: $0 * 60_000) }, depth: depth,
      sentiment: sentiment, toxicity: toxicity, insults: insults, quoteShare: quoteShare, politeness: counts)
  }

  private func value(_ feature: ForecastFeature, _ turns: [ForecastTurn]) throws -> Double {
    let last = try #require(ThreadForecast(turns).last)
    return try #require(last.addends.first { $0.feature == feature }).value
  }

  @Test func nothingIsKnownOfNoComments() {
    let none = ThreadForecast([])
    #expect(none.last == nil && none.highest == nil && none.scores == [] && none.order == [])
  }

  @Test func theScoreIsItsSum() throws {
    let forecast = try #require(
      ThreadForecast([turn("a", minute: 0, toxicity: 0.4, insults: 1), turn("b", minute: 10)]).last)
    #expect(forecast.addends.map(\.feature) == ForecastFeature.allCases)
    let sum = forecast.addends.reduce(-1.8) { $0 + $1.value * $1.weight }
    #expect(abs(forecast.logOdds - sum) < 1e-12)
    #expect(abs(forecast.score - 1 / (1 + exp(-sum))) < 1e-12)
    #expect(forecast.comments == 2)
  }

  // Worked out by hand: a comment counts three quarters of the next one.
  @Test func values() throws {
    #expect(try value(.insults, [turn(insults: 2), turn()]) == 1.5 / 2.5)
    #expect(try value(.toxicity, [turn(toxicity: 0.7), turn()]) == 0.75 * 0.7 / 1.75)
    #expect(try value(.mood, [turn(sentiment: -1), turn(sentiment: 1)]) == (0.75 - 1) / 1.75)
    #expect(try value(.velocity, [turn(minute: 0), turn(minute: 10)]) == 0.5)
    #expect(try value(.velocity, [turn(), turn(minute: 10)]) == 0)
    #expect(try value(.depth, [turn(depth: 6)]) == 0.5)
    #expect(try value(.participants, [turn("a"), turn("b"), turn("a"), turn("b")]) == 0.5)
    #expect(try value(.participants, [turn(), turn()]) == 0)
    #expect(try value(.quotes, [turn(quoteShare: 1), turn()]) == 0.75 / 1.75)
    #expect(try value(.softening, [turn(softening: 1)]) == 0.5)
    #expect(try value(.sharpening, [turn(sharpening: 3)]) == 0.75)
  }

  @Test func theSlopeIsThatOfALine() throws {
    #expect(try value(.slope, [turn(sentiment: 0.5), turn(sentiment: -0.5)]) == 0)
    let falling = (0..<6).map { turn(sentiment: 0.5 - 0.125 * Double($0)) }
    #expect(abs(try value(.slope, falling) - 0.5) < 1e-9)
    #expect(abs(try value(.slope, falling.reversed()) + 0.5) < 1e-9)
    #expect(try value(.slope, [turn(sentiment: 1), turn(), turn(sentiment: -1)]) == 1)
  }

  /// Each comment's score depends on none that comes after it.
  @Test func prefixesAreForecastsOfTheirOwn() {
    var random = SeededGenerator(seed: 7)
    let turns = (0..<40).map { number in
      turn(
        ["a", "b", "c"].randomElement(using: &random), minute: Int64(number * 3),
        depth: .random(in: 1...5, using: &random),
        sentiment: .random(in: -1...1, using: &random), toxicity: .random(in: 0...1, using: &random),
        insults: .random(in: 0...2, using: &random), softening: .random(in: 0...2, using: &random))
    }
    let all = ThreadForecast(turns)
    for count in 1...turns.count {
      #expect(ThreadForecast(Array(turns.prefix(count))).last?.score == all.scores[count - 1])
    }
    #expect(all.highest?.score == all.scores.max())
    #expect(all.scores.allSatisfy { (0...1).contains($0) })
  }

  @Test func moreOfAFeatureMovesTheScoreAsItsWeightSays() throws {
    let calm = [turn("a", minute: 0), turn("b", minute: 60), turn("a", minute: 120)]
    func score(_ last: ForecastTurn) -> Double { ThreadForecast(calm + [last]).last?.score ?? 0 }
    let same = score(turn("c", minute: 180))
    #expect(score(turn("c", minute: 180, insults: 1)) > same)
    #expect(score(turn("c", minute: 180, toxicity: 0.9)) > same)
    #expect(score(turn("c", minute: 180, sentiment: -0.9)) > same)
    #expect(score(turn("c", minute: 121)) > same)
    #expect(score(turn("c", minute: 180, depth: 9)) > same)
    #expect(score(turn("a", minute: 180)) > same)
    #expect(score(turn("c", minute: 180, quoteShare: 1)) > same)
    #expect(score(turn("c", minute: 180, sharpening: 1)) > same)
    #expect(score(turn("c", minute: 180, softening: 1)) < same)
  }

  @Test func theOrderIsThatOfTheClockWhereAllHaveOne() {
    #expect(ThreadForecast([turn(minute: 5), turn(minute: 1), turn(minute: 5)]).order == [1, 0, 2])
    #expect(ThreadForecast([turn(minute: 5), turn(), turn(minute: 1)]).order == [0, 1, 2])
  }

  @Test func momentsAtTheEndsOfTime() {
    let far = [Int64.min, .max, .min].map { time in
      ForecastTurn(
        author: nil, time: Timestamp(milliseconds: time), depth: 1, sentiment: 0, toxicity: 0, insults: 0,
        quoteShare: 0, politeness: PolitenessCounts())
    }
    #expect(ThreadForecast(far).scores.allSatisfy { $0.isFinite })
  }

  @Test func insultsAreThoseSaidToTheReaderByTheAuthor() throws {
    var scorer = Scorer(lexicons: .ofTheProgram, policy: Self.policy)
    func insults(_ text: String) -> Double {
      let scored = scorer.explain(text).scored
      return ForecastTurn.insults(scored.steps, in: scored.passages)
    }
    #expect(insults("You are an idiot.") > 1)
    #expect(insults("He is an idiot.") == 0)
    #expect(insults("> You are an idiot.\n\nThat was uncalled for.") == 0)
  }

  @Test func aThreadIsReadFromItsTexts() throws {
    func thread(_ texts: [String]) -> CommentThread {
      CommentThread(
        id: "t",
        comments: texts.enumerated().map { Comment(id: "\($0)", author: "\($0 % 2)", text: $1) },
        links: texts.indices.map { CommentLink(parent: $0 == 0 ? nil : $0 - 1, depth: $0 + 1) },
        completeness: Completeness(found: texts.count))
    }
    var scorer = Scorer(lexicons: .ofTheProgram, policy: Self.policy)
    func score(_ texts: [String]) throws -> Double {
      let scored = texts.map { scorer.explain($0).scored }
      return try #require(ThreadForecast(thread(texts), scored: scored).last).score
    }
    let calm = try score(["Thanks, good point.", "I agree, maybe we could ask.", "Thank you!"])
    let heated = try score(["You never read.", "You are an idiot.", "You people are pathetic, shut up."])
    #expect(calm < 0.2 && heated > 0.7)
  }

  @Test func aLongThreadTakesTimeByItsLength() {
    let growth = growth(
      upTo: 40_000,
      input: { count in (0..<count).map { turn("\($0 % 100)", minute: Int64($0), toxicity: 0.3) } },
      work: { _ = ThreadForecast($0) })
    #expect(growth < linearGrowth)
  }
}
