/// What forecasts of conversations reached, with the figures that ConvoKit's forecaster reports.
public struct ForecastMeasurement: Sendable, Hashable {
  /// A conversation with what was forecast before its end.
  public struct Row: Sendable, Hashable {
    /// 1 where it derailed, else 0.
    public var label: Int
    /// What was forecast after each comment but the last one, 0…1 each; one at least.
    public var scores: [Double]

    /// Creates a row.
    public init(label: Int, scores: [Double]) {
      self.label = label
      self.scores = scores
    }

    /// What the conversation as a whole scores: the highest forecast.
    public var score: Double { scores.max() ?? 0 }

    /// How many comments there are from the first one after which it was forecast to derail to the end, both counted: two
    /// where the next comment is the attack. `nil` where it never was.
    public func horizon(threshold: Double) -> Int? {
      scores.firstIndex { $0 >= threshold }.map { scores.count + 1 - $0 }
    }
  }

  /// A figure and where it lies with a confidence of 95 %, by bootstrap.
  public struct Estimate: Sendable, Hashable {
    /// The figure.
    public var figure: Figure
    /// `nil` for counts, and where there are too few rows or groups.
    public var interval: Interval?
  }

  /// All figures, in the order in which they are printed:
  ///
  /// - `n`, `pos`: how many conversations there are, and how many derailed.
  /// - `acc`, `P`, `R`, `F1`, `fpr`: of forecasts from the threshold on.
  /// - `auc`: of the scores, whatever the threshold.
  /// - `horizon`: the mean of the horizons of conversations that derailed and were forecast to.
  public let estimates: [Estimate]
  /// What was taken for what: 1 for conversations that derailed.
  public let confusion: ConfusionMatrix

  /// Measures rows. O(resamples · n).
  ///
  /// - Parameters:
  ///   - rows: The conversations.
  ///   - threshold: From this forecast on a conversation is taken for one that derails.
  ///   - bootstrap: How intervals are drawn.
  public init(_ rows: [Row], threshold: Double, bootstrap: Bootstrap) {
    let labels = rows.map(\.label)
    let scores = rows.map(\.score)
    let predictions = scores.map { $0 >= threshold ? 1 : 0 }
    let horizons = rows.map { $0.label == 1 ? $0.horizon(threshold: threshold) : nil }
    let ranking = Ranking(labels: labels, scores: scores)
    let names = ["acc", "P", "R", "F1", "fpr", "auc", "horizon"]
    func figures(_ times: [Int]?) -> [Double?] {
      let confusion = ConfusionMatrix(labels: labels, predictions: predictions, times: times)
      let positives = confusion.count(of: 1)
      let negatives = confusion.count(of: 0)
      let flagged = confusion.count(as: 1)
      var steps = 0
      var found = 0
      for (row, horizon) in horizons.enumerated() {
        guard let horizon else { continue }
        steps += horizon * (times?[row] ?? 1)
        found += times?[row] ?? 1
      }
      return [
        positives + negatives == 0 ? nil : confusion.accuracy,
        flagged == 0 ? nil : confusion.precision(of: 1),
        positives == 0 ? nil : confusion.recall(of: 1),
        positives + flagged == 0 ? nil : confusion.f1(of: 1),
        negatives == 0 ? nil : Double(confusion.count(0, as: 1)) / Double(negatives),
        ranking.areaUnderROC(times: times), found == 0 ? nil : Double(steps) / Double(found),
      ]
    }
    let intervals = bootstrap.intervals(of: names.count) { figures($0) }
    confusion = ConfusionMatrix(labels: labels, predictions: predictions)
    var estimates = [
      Estimate(figure: Figure("n", .count(rows.count))),
      Estimate(figure: Figure("pos", .count(labels.reduce(0, +)))),
    ]
    for (index, value) in figures(nil).enumerated() {
      estimates.append(
        Estimate(
          figure: Figure(names[index], .number(value)), interval: value == nil ? nil : intervals[index]))
    }
    self.estimates = estimates
  }

  /// The score from which on most rows are taken for what they are; of several the highest, which raises the fewest
  /// alarms. `nil` where rows of both kinds are not there. O(n log n).
  public static func mostAccurateThreshold(_ rows: [Row]) -> Double? {
    let scored = rows.map { (score: $0.score, label: $0.label) }.sorted { $0.score > $1.score }
    guard Set(scored.map(\.label)).count == 2 else { return nil }
    var right = scored.count { $0.label == 0 }
    var best: (right: Int, threshold: Double)?
    for (place, row) in scored.enumerated() {
      right += row.label == 1 ? 1 : -1
      // A threshold takes all rows of a score or none.
      if place + 1 < scored.count, scored[place + 1].score == row.score { continue }
      if right > best?.right ?? -1 { best = (right, row.score) }
    }
    return best?.threshold
  }
}
