import CommentEvaluation
import TestSupport
import Testing

@Suite struct RankingTests {
  @Test func threeOfFourPairsInOrder() {
    let ranking = Ranking(labels: [1, 0, 1, 0], scores: [0.9, 0.8, 0.7, 0.1])
    #expect(ranking.areaUnderROC() == 0.75)
    // The cuts give 1 of 1, 1 of 2, 2 of 3, 2 of 4.
    #expect(ranking.averagePrecision == 0.5 * 1 + 0.5 * (2.0 / 3))
    #expect(ranking.bestF1 == 0.8)
    #expect(ranking.recall(atPrecision: 0.9) == 0.5)
    #expect(ranking.recall(atPrecision: 0.6) == 1)
  }

  @Test func equalScoresAreHalfInOrder() {
    #expect(Ranking(labels: [1, 0, 1, 0], scores: [0.5, 0.5, 0.5, 0.5]).areaUnderROC() == 0.5)
    #expect(Ranking(labels: [1, 0], scores: [0, -0.0]).areaUnderROC() == 0.5)
  }

  @Test func oneKindAloneHasNoArea() {
    for labels in [[], [1, 1], [0]] {
      #expect(Ranking(labels: labels, scores: labels.map { _ in 0.3 }).areaUnderROC() == nil)
    }
    #expect(Ranking(labels: [0], scores: [1]).averagePrecision == nil)
    #expect(Ranking(labels: [0], scores: [1]).bestF1 == nil)
    #expect(Ranking(labels: [0], scores: [1]).recall(atPrecision: 0.5) == 0)
  }

  /// What the definitions say, pair by pair and cut by cut.
  @Test(arguments: 0..<60) func theSameAsByDefinition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...40, using: &random)
    let labels = (0..<count).map { _ in Int.random(in: 0...1, using: &random) }
    // Few values, so that many are equal.
    let scores = (0..<count).map { _ in Double(Int.random(in: -4...4, using: &random)) / 4 }
    let times = (0..<count).map { _ in Int.random(in: 0...3, using: &random) }
    let ranking = Ranking(labels: labels, scores: scores)

    var pairs = 0.0
    var ordered = 0.0
    for positive in 0..<count where labels[positive] == 1 {
      for negative in 0..<count where labels[negative] == 0 {
        let weight = Double(times[positive] * times[negative])
        pairs += weight
        if scores[positive] > scores[negative] { ordered += weight }
        if scores[positive] == scores[negative] { ordered += weight / 2 }
      }
    }
    let area = ranking.areaUnderROC(times: times)
    #expect(area == nil ? pairs == 0 : abs((area ?? 0) - ordered / pairs) < 1e-12)

    let positives = labels.reduce(0, +)
    var precision = 0.0
    var best = 0.0
    var recall = 0.0
    var reached = 0
    for cut in Set(scores).sorted(by: >) {
      let flagged = scores.indices.filter { scores[$0] >= cut }
      let hits = flagged.count { labels[$0] == 1 }
      precision += Double(hits - reached) / Double(max(1, positives)) * Double(hits) / Double(flagged.count)
      reached = hits
      best = max(best, 2 * Double(hits) / Double(flagged.count + positives))
      if Double(hits) / Double(flagged.count) >= 0.75 {
        recall = max(recall, Double(hits) / Double(max(1, positives)))
      }
    }
    if positives > 0 {
      #expect(abs((ranking.averagePrecision ?? -1) - precision) < 1e-12)
      #expect(abs((ranking.bestF1 ?? -1) - best) < 1e-12)
    }
    #expect(abs(ranking.recall(atPrecision: 0.75) - recall) < 1e-12)
  }
}
