import CommentAnalysis
import CommentEvaluation
import CommentFormats

/// How well conversations were forecast, as tables.
struct ThreadEvaluationReport {
  func report(_ evaluations: [ThreadEvaluation]) -> Report {
    Report(
      title: "Forecasts",
      sections: evaluations.map { one in
        Report.Section(name: one.corpus.name, title: title(of: one), tables: tables(one))
      })
  }

  private func title(of one: ThreadEvaluation) -> String {
    let count = one.measured.count == one.all.count ? "" : " of \(one.all.count)"
    let noun = one.all.count == 1 ? "conversation" : "conversations"
    var left: [String] = []
    if one.corpus.unlabelled > 0 { left.append("\(one.corpus.unlabelled) without a label") }
    if one.corpus.short > 0 { left.append("\(one.corpus.short) of a single comment") }
    let others = left.isEmpty ? "" : "; left out: \(left.joined(separator: ", "))"
    return "\(one.corpus.name): \(one.corpus.field), \(one.measured.count)\(count) \(noun)\(others)"
  }

  private func tables(_ one: ThreadEvaluation) -> [ReportTable] {
    let draws = one.isGrouped ? "pairs drawn together" : "conversations drawn one by one"
    let threshold = "\(readable(one.threshold, places: 3)) on (\(one.thresholdSource))"
    return [
      ReportTable(
        name: "figures", title: "Figures",
        note: "derails from \(threshold); 95 % intervals by bootstrap, \(draws)",
        columns: ["figure", "value", "from", "to"],
        rows: one.measurement.estimates.map { estimate in
          let value: ReportCell =
            switch estimate.figure.value {
            case .count(let count): .count(count)
            case .number(let number): .number(number)
            }
          return [
            .text(estimate.figure.name), value, .number(estimate.interval?.low),
            .number(estimate.interval?.high),
          ]
        }),
      ReportTable(
        name: "confusion", title: "Confusion",
        note: "conversations of a label, by what they were taken for",
        columns: ["label", "as 0", "as 1"],
        rows: [0, 1].map { label in
          [.text("\(label)")] + [0, 1].map { .count(one.measurement.confusion.count(label, as: $0)) }
        }),
      features(one),
    ]
  }

  /// What the features were, where forecasts were highest: what a reader needs to doubt a weight.
  private func features(_ one: ThreadEvaluation) -> ReportTable {
    let rows = one.measured.map { one.all[$0] }
    return ReportTable(
      name: "features", title: "Features",
      note: "mean value where the forecast was highest, by what became of the conversation",
      columns: ["feature", "weight", "calm", "derailed"],
      rows: ForecastFeature.allCases.enumerated().map { place, feature in
        let weight = rows.lazy.compactMap(\.highest).first?.addends[place].weight
        func mean(_ label: Bool) -> Double? {
          let values = rows.filter { $0.label == label }.compactMap { $0.highest?.addends[place].value }
          return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
        }
        return [.text(feature.rawValue), .number(weight), .number(mean(false)), .number(mean(true))]
      })
  }
}
