import CommentEvaluation
import Testing

@Suite struct MeasurementTests {
  private func names(_ measurement: Measurement) -> [String] { measurement.figures.map(\.name) }

  private func number(_ name: String, of measurement: Measurement) -> Double? {
    guard case .number(let number) = measurement.figures.first(where: { $0.name == name })?.value else {
      return nil
    }
    return number
  }

  @Test func toxicity() throws {
    let measurement = Measurement.toxicity(
      labels: [1, 0, 1, 0], scores: [0.9, 0.8, 0.7, 0.1], predictions: [1, 1, 1, 0],
      bootstrap: Bootstrap(groups: ["", "", "", ""]))
    #expect(
      names(measurement) == [
        "n", "pos", "acc", "fpr", "recall", "auc", "ap", "bestF1", "P", "R", "F1", "macroF1", "R_at_P90",
      ])
    #expect(measurement.count == 4)
    #expect(measurement.mainName == "auc")
    #expect(measurement.main == 0.75)
    #expect(number("fpr", of: measurement) == 0.5)
    let interval = try #require(measurement.interval)
    #expect(interval.low <= 0.75 && interval.high >= 0.75)
  }

  @Test func whereAllAreHarmlessThereIsNoArea() {
    let measurement = Measurement.toxicity(
      labels: [0, 0], scores: [0.9, 0.1], predictions: [1, 0], bootstrap: Bootstrap(groups: ["", ""]))
    #expect(names(measurement) == ["n", "pos", "acc", "fpr", "recall"])
    #expect(measurement.mainName == "acc")
    #expect(measurement.main == 0.5)
    #expect(number("recall", of: measurement) == nil)
  }

  @Test func sentimentWithRatingsAndWithout() {
    let bootstrap = Bootstrap(groups: ["", "", "", ""])
    let rated = Measurement.sentiment(
      labels: [1, -1, 0, 1], scores: [0.8, -0.6, 0, -0.1], predictions: [1, -1, 0, -1],
      ratings: [2.5, -2, 0.1, 1], bootstrap: bootstrap)
    #expect(
      names(rated) == [
        "n", "r", "spearman", "wP", "wR", "wF1", "macroF1", "avgRec", "acc", "F1pn", "auc_pn",
        "macroF1_tuned",
      ])
    #expect(rated.mainName == "r")
    #expect(number("acc", of: rated) == 0.75)
    #expect(number("auc_pn", of: rated) == 1)
    let unrated = Measurement.sentiment(
      labels: [1, -1], scores: [0, 0], predictions: [0, 0], ratings: nil, bootstrap: bootstrap)
    #expect(unrated.mainName == "macroF1")
    #expect(unrated.main == 0)
    #expect(number("auc_pn", of: unrated) == 0.5)
  }

  @Test func spans() {
    let measurement = Measurement.spans(overlaps: [1, 0, 0.5], bootstrap: Bootstrap(groups: ["", "", ""]))
    #expect(names(measurement) == ["n", "charF1"])
    #expect(measurement.main == 0.5)
  }

  @Test func categoriesAreInTheOrderOfTheirNames() {
    let tallies = CategoryTally.all(
      categories: ["b", "a", "b", "Z"], labels: [1, 0, 0, 1], predictions: [1, 1, 0, 0])
    #expect(tallies.map(\.name) == ["Z", "a", "b"])
    #expect(tallies.map(\.count) == [1, 1, 2])
    #expect(tallies.map(\.right) == [0, 0, 2])
    #expect(tallies.map(\.flagged) == [0, 1, 1])
    #expect(tallies[2].accuracy == 1)
    #expect(tallies[2].flaggedShare == 0.5)
  }

  @Test func functionsOfHateCheckHaveNumbers() {
    #expect(HateCheck.number(ofFunction: "derog_neg_emote_h") == 1)
    #expect(HateCheck.number(ofFunction: "spell_leet_h") == 29)
    #expect(HateCheck.number(ofFunction: "insult") == nil)
  }
}
