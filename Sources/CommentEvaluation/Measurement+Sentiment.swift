extension Measurement {
  /// Figures on feeling, where labels and predictions are −1, 0 or 1.
  ///
  /// - `r`, `spearman`: how scores go with what people rated; only where all rows were rated.
  /// - `wP`, `wR`, `wF1`: precision, recall and F1 over the classes, each as often as it has rows.
  /// - `macroF1`, `avgRec`: F1 and recall, each class once (S. Rosenthal et al., SemEval-2017 task 4).
  /// - `acc`: the share of right predictions.
  /// - `F1pn`: F1 of negative and positive only.
  /// - `auc_pn`: how well scores part positive rows from negative ones.
  /// - `macroF1_tuned`: the same with the best cuts for these rows (`SentimentCuts.best`).
  ///
  /// The main figure is `r`, or `macroF1` where rows were not rated. O(n log n + resamples · n).
  ///
  /// - Parameters:
  ///   - labels: The class of each row: −1, 0 or 1.
  ///   - scores: −1…1.
  ///   - predictions: The class that each was taken for.
  ///   - ratings: The mean of what people rated; `nil` where rows were not rated.
  ///   - bootstrap: Draws the rows for the interval.
  public static func sentiment(
    labels: [Int], scores: [Double], predictions: [Int], ratings: [Double]?, bootstrap: Bootstrap
  ) -> Measurement {
    let confusion = ConfusionMatrix(labels: labels, predictions: predictions)
    let classes = confusion.classes
    var figures = [Figure("n", .count(labels.count))]
    if let ratings {
      figures.append(Figure("r", .number(Correlation.pearson(scores, ratings) ?? 0)))
      figures.append(Figure("spearman", .number(Correlation.spearman(scores, ratings))))
    }
    let cuts = SentimentCuts.best(labels: labels, scores: scores)
    let tuned = ConfusionMatrix(labels: labels, predictions: scores.map(cuts.label))
    let macroF1 = confusion.mean(over: classes, confusion.f1)
    figures += [
      Figure("wP", .number(confusion.weightedMean(confusion.precision))),
      Figure("wR", .number(confusion.weightedMean(confusion.recall))),
      Figure("wF1", .number(confusion.weightedMean(confusion.f1))),
      Figure("macroF1", .number(macroF1)),
      Figure("avgRec", .number(confusion.mean(over: classes, confusion.recall))),
      Figure("acc", .number(confusion.accuracy)),
      Figure("F1pn", .number(confusion.mean(over: [-1, 1], confusion.f1))),
      Figure("auc_pn", .number(areaBetweenPoles(labels, scores))),
      Figure("macroF1_tuned", .number(tuned.mean(over: classes, tuned.f1))),
    ]
    guard let ratings else {
      return Measurement(
        figures: figures, mainName: "macroF1", main: macroF1,
        interval: bootstrap.interval { times in
          let drawn = ConfusionMatrix(labels: labels, predictions: predictions, times: times)
          return drawn.mean(over: classes, drawn.f1)
        })
    }
    return Measurement(
      figures: figures, mainName: "r", main: Correlation.pearson(scores, ratings) ?? 0,
      interval: bootstrap.interval { Correlation.pearson(scores, ratings, times: $0) })
  }

  private static func areaBetweenPoles(_ labels: [Int], _ scores: [Double]) -> Double? {
    let rows = labels.indices.filter { labels[$0] != 0 }
    return Ranking(labels: rows.map { labels[$0] == 1 ? 1 : 0 }, scores: rows.map { scores[$0] })
      .areaUnderROC()
  }
}
