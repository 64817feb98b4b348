extension Measurement {
  /// Figures on toxicity, where labels and predictions are 0 or 1.
  ///
  /// - `n`, `pos`: how many rows there are, and how many are toxic.
  /// - `acc`: the share of right predictions; `fpr`: of the harmless rows that were flagged; `recall`: of the toxic ones.
  /// - `auc`, `ap`: the area under the ROC curve, the average precision (`Ranking`).
  /// - `bestF1`: with the best threshold for these rows. `P`, `R`, `F1`: of the toxic rows. `macroF1`: of both kinds.
  /// - `R_at_P90`: the recall that is left where nine of ten flagged rows have to be toxic.
  ///
  /// All from `auc` on are there only where rows of both kinds are. The main figure is `auc`, else `acc`.
  /// O(n log n + resamples · n).
  public static func toxicity(
    labels: [Int], scores: [Double], predictions: [Int], bootstrap: Bootstrap
  ) -> Measurement {
    let confusion = ConfusionMatrix(labels: labels, predictions: predictions)
    let positives = confusion.count(of: 1)
    let negatives = confusion.count(of: 0)
    var figures = [
      Figure("n", .count(labels.count)), Figure("pos", .count(positives)),
      Figure("acc", .number(confusion.accuracy)),
      Figure("fpr", .number(negatives == 0 ? nil : Double(confusion.count(0, as: 1)) / Double(negatives))),
      Figure("recall", .number(positives == 0 ? nil : confusion.recall(of: 1))),
    ]
    guard positives > 0, negatives > 0 else {
      return Measurement(
        figures: figures, mainName: "acc", main: confusion.accuracy,
        interval: bootstrap.interval {
          ConfusionMatrix(labels: labels, predictions: predictions, times: $0).accuracy
        })
    }
    let ranking = Ranking(labels: labels, scores: scores)
    let area = ranking.areaUnderROC()
    figures += [
      Figure("auc", .number(area)), Figure("ap", .number(ranking.averagePrecision)),
      Figure("bestF1", .number(ranking.bestF1)), Figure("P", .number(confusion.precision(of: 1))),
      Figure("R", .number(confusion.recall(of: 1))), Figure("F1", .number(confusion.f1(of: 1))),
      Figure("macroF1", .number((confusion.f1(of: 1) + confusion.f1(of: 0)) / 2)),
      Figure("R_at_P90", .number(ranking.recall(atPrecision: 0.9))),
    ]
    return Measurement(
      figures: figures, mainName: "auc", main: area,
      interval: bootstrap.interval { ranking.areaUnderROC(times: $0) })
  }
}
