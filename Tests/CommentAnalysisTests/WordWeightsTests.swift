import CommentModel
import TestSupport
import Testing

@testable import CommentAnalysis

/// What words count by themselves, and how it adds up.
@Suite struct WordWeightsTests {
  @Test(arguments: [
    (0, 0), (0.02, 1), (-0.02, -1), (0.029, 1), (0.031, 2), (-0.029, -1), (-0.031, -2), (0.009, 0),
    (-0.009, 0), (1, 50), (2.54, 127), (-2.54, -127),
  ]) func areTheNearestStep(_ written: Double, _ steps: Int8) {
    #expect(WordWeights(sentiment: written, toxicity: 0).sentiment == steps)
    #expect(WordWeights(sentiment: written, toxicity: 0).toxicity == 0)
    #expect(WordWeights(sentiment: 0, toxicity: written).toxicity == steps)
    #expect(WordWeights(sentiment: 0, toxicity: written).sentiment == 0)
  }

  @Test func theLargestIsTheLastStep() {
    #expect(WordWeights.largest == Double(Int8.max) * WordWeights.unit)
  }

  /// Every one of the steps is read back from how it is written.
  @Test func allStepsAreKept() throws {
    for step in -127...127 {
      let written = (Double(step) * 2).rounded() / 100
      let lexicons = try Lexicons([lexiconFile(.weight, "loom|\(written)|\(-written)")])
      let weights = lexicons.words.weights[lexicons.numbers(of: "loom")[0]]
      #expect(weights.sentiment == Int8(step) && weights.toxicity == Int8(-step))
    }
  }

  @Test func aWordHasItsFirstWeights() {
    var table = WeightTable()
    let first = Term(10..<14)
    let second = Term(20..<24)
    let weights = WordWeights(sentiment: 0.1, toxicity: -0.1)
    #expect(table.insert(weights, first, for: 7) == nil)
    #expect(table.insert(.none, second, for: 7)?.range == first.range)
    #expect(table[7] == weights && table.term(of: 7)?.range == first.range)
    #expect(table.insert(.none, second, for: 2) == nil && table.term(of: 2)?.range == second.range)
    // Words between, behind, and the unknown one.
    for word in [0, 3, 6, 8, 1000, WordTable.unknown] as [Int32] {
      #expect(table[word] == .none && table.term(of: word) == nil)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func sumsDependOnNoOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func weight() -> Double { Double(Int.random(in: -127...127, using: &random)) * WordWeights.unit }
    let all = (0..<200).map { _ in WordWeights(sentiment: weight(), toxicity: weight()) }
    func sum(_ weights: some Sequence<WordWeights>) -> WordSum {
      var sum = WordSum()
      for weight in weights { sum.add(weight) }
      return sum
    }
    let forwards = sum(all)
    let shuffled = sum(all.shuffled(using: &random))
    #expect(forwards.words == 200 && shuffled.words == 200)
    #expect(forwards.sentiment == shuffled.sentiment && forwards.toxicity == shuffled.toxicity)
    #expect(forwards.sentiment == Double(all.reduce(0) { $0 + Int($1.sentiment) }) * WordWeights.unit)
    #expect(forwards.toxicity == Double(all.reduce(0) { $0 + Int($1.toxicity) }) * WordWeights.unit)
    let rest = forwards - sum(all.prefix(70))
    let back = sum(all.dropFirst(70))
    #expect(rest.words == 130 && rest.sentiment == back.sentiment && rest.toxicity == back.toxicity)
  }

  // In texts.

  private static let lexicons = try! Lexicons([
    lexiconFile(.weight, "loom|0.5|-0.5\nkiln|-1|1\nfjord|0.2|0"),
    lexiconFile(.sentiment, "good|2"), lexiconFile(.toxicity, "idiot|insult|0.5"),
    lexiconFile(.calibration, "sentiment length|1\ntoxicity length|1\ntoxicity bias|-1"),
  ])

  private static func explain(_ text: String) -> Explanation {
    CommentAnalysisTests.explain(text, lexicons)
  }

  @Test func everyOccurrenceCounts() {
    let explanation = Self.explain("kiln, Loom KILN and fjord")
    #expect(explanation.sentiment.weights.map(\.match.term) == ["kiln", "loom", "kiln", "fjord"])
    #expect(explanation.sentiment.weights.map(\.base) == [-1, 0.5, -1, 0.2])
    // What weighs nothing for a score is not told there.
    #expect(explanation.toxicity.weights.map(\.match.term) == ["kiln", "loom", "kiln"])
    #expect(explanation.toxicity.weights.map(\.base) == [1, -0.5, 1])
    #expect(explanation.toxicity.weights.allSatisfy { $0.measure == .overallToxicity && $0.effects.isEmpty })
    #expect(explanation.toxicity.parts.weights == 1.5 && explanation.toxicity.parts.words == 5)
    #expect(explanation.largestReplayDifference < 1e-12)
  }

  /// Three words and a length of 1: each weight counts half.
  @Test func longTextsCountForLess() {
    let feeling = Self.explain("a kiln there").sentiment
    #expect(feeling.weights.map(\.effects) == [[Effect(rule: .length, operation: .times(0.5))]])
    #expect(feeling.total == -0.5)
    let toxin = Self.explain("a kiln there").toxicity
    #expect(toxin.parts.lengthFactor == 0.5)
    #expect(toxin.calibration.logOdds(toxin.parts) == -0.5)
  }

  @Test func quotedWordsAreWeighedApart() throws {
    let explanation = Self.explain("> kiln kiln\n\nloom there")
    #expect(explanation.toxicity.weights.map(\.match.term) == ["loom"])
    #expect(explanation.quotedToxicity.weights.map(\.match.term) == ["kiln", "kiln"])
    #expect(explanation.toxicity.parts.weights == -0.5 && explanation.toxicity.parts.words == 2)
    #expect(explanation.quotedToxicity.parts.weights == 2 && explanation.quotedToxicity.parts.words == 2)
    #expect(explanation.sentiment.weights.map(\.match.term) == ["kiln", "kiln", "loom"])
    let own = try #require(explanation.ownSentiment)
    #expect(own.weights.map(\.match.term) == ["loom"] && own.words == 2 && explanation.sentiment.words == 4)
    #expect(explanation.largestReplayDifference < 1e-12)
  }

  /// They count beside entries, and `!` strengthens only those.
  @Test func signsStrengthenNoWeights() {
    let plain = Self.explain("kiln")
    let loud = Self.explain("kiln!!!")
    #expect(loud.sentiment.score.compound == plain.sentiment.score.compound)
    #expect(abs(Self.explain("good!").sentiment.total - 2.4) < 1e-12)
  }

  /// A word in disguise weighs what it weighs.
  @Test func disguisedWordsWeighTheSame() throws {
    let lexicons = try Lexicons([
      lexiconFile(.weight, "idiot|-1|1"), lexiconFile(.toxicity, "idiot|insult|0.75"),
    ])
    let step = try #require(CommentAnalysisTests.explain("1diot", lexicons).toxicity.weights.first)
    #expect(step.base == 1 && step.match.range == 0..<5 && step.match.disguises == [.substitution])
  }
}
