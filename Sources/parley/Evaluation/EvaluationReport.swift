import CommentAnalysis
import CommentEvaluation
import CommentModel

/// What came out, as tables.
struct EvaluationReport {
  /// How many entries and rules are shown.
  var rules: Int
  /// Whether texts may be shown.
  var hasText: Bool

  func report(_ evaluations: [Evaluation]) -> Report {
    var sections = evaluations.map { one in
      Report.Section(name: one.file, title: title(of: one), tables: tables(one))
    }
    if evaluations.count > 1 {
      sections.append(Report.Section(name: "all files", title: "All files", tables: [overview(evaluations)]))
    }
    return Report(title: "Evaluation", sections: sections)
  }

  private func title(of one: Evaluation) -> String {
    let attribute = one.aim.task == .toxicity ? one.aim.attribute.name : one.aim.task.rawValue
    return "\(one.file): \(attribute), \(counted(one.measurement.count, "row"))"
  }

  private func tables(_ one: Evaluation) -> [ReportTable] {
    var tables = [figures(one)]
    if one.aim.task != .spans { tables.append(confusion(one)) }
    if let reliability = one.reliability { tables.append(self.reliability(reliability)) }
    let functions = one.hateCheckFunctions
    if !functions.isEmpty { tables.append(hateCheck(one, functions)) }
    if one.categories.count > 1 { tables.append(categories(one)) }
    if let fired = one.rules, rules > 0 { tables.append(self.rules(fired, one.aim.task)) }
    if !one.errors.isEmpty { tables.append(errors(one)) }
    if let replay = one.replay { tables.append(self.replay(replay)) }
    return tables
  }

  private func figures(_ one: Evaluation) -> ReportTable {
    let draws = one.isGrouped ? "rows of a group drawn together" : "rows drawn one by one"
    return ReportTable(
      name: "figures", title: "Figures", note: "95 % interval by bootstrap, \(draws)",
      columns: ["figure", "value", "from", "to"],
      rows: one.measurement.figures.map { figure in
        let interval = figure.name == one.measurement.mainName ? one.measurement.interval : nil
        let value: ReportCell =
          switch figure.value {
          case .count(let count): .count(count)
          case .number(let number): .number(number)
          }
        return [.text(figure.name), value, .number(interval?.low), .number(interval?.high)]
      })
  }

  private func confusion(_ one: Evaluation) -> ReportTable {
    let classes = one.aim.classes
    return ReportTable(
      name: "confusion", title: "Confusion", note: "rows of a label, by the class that they were taken for",
      columns: ["label"] + classes.map { "as \($0)" },
      rows: classes.map { label in
        [.text("\(label)")] + classes.map { .count(one.confusion.count(label, as: $0)) }
      })
  }

  private func reliability(_ reliability: Reliability) -> ReportTable {
    let error = reliability.expectedError.map { readable($0, places: 3) } ?? "–"
    return ReportTable(
      name: "reliability", title: "Reliability", note: "expected calibration error \(error)",
      columns: ["scores", "rows", "mean score", "positive", "from", "to"],
      rows: reliability.bins.map { bin in
        let interval = Interval.wilson(bin.positives, of: bin.count)
        return [
          .text("\(readable(bin.low, places: 1))–\(readable(bin.high, places: 1))"), .count(bin.count),
          .number(bin.meanScore), .share(bin.share), .number(interval?.low), .number(interval?.high),
        ]
      })
  }

  private func hateCheck(_ one: Evaluation, _ functions: [Evaluation.HateCheckFunction]) -> ReportTable {
    ReportTable(
      name: "hatecheck", title: "HateCheck",
      note: "mean over functions \(readable(one.meanOverFunctions ?? 0, places: 3))",
      columns: ["function", "category", "acc"],
      rows: functions.map { [.text($0.name), .text($0.tally.name), .share($0.tally.accuracy)] })
  }

  private func categories(_ one: Evaluation) -> ReportTable {
    ReportTable(
      name: "categories", title: "Categories", note: "right predictions with a 95 % interval (Wilson)",
      columns: ["category", "n", "acc", "from", "to", "flagged"],
      rows: one.categories.map { tally in
        let interval = Interval.wilson(tally.right, of: tally.count)
        return [
          .text(tally.name.isEmpty ? "(none)" : tally.name), .count(tally.count), .share(tally.accuracy),
          .number(interval?.low), .number(interval?.high), .number(tally.flaggedShare),
        ]
      })
  }

  private func rules(_ fired: RuleTallies, _ task: EvaluationTask) -> ReportTable {
    let right =
      switch task {
      case .sentiment: "the row feels as the step says"
      case .toxicity: "the row is toxic"
      case .spans: "the words are marked as toxic"
      }
    return ReportTable(
      name: "rules", title: "Terms and rules", note: "rows in which each fired; right: \(right)",
      columns: ["name", "kind", "for", "fired", "right", "share", "from", "to"],
      rows: fired.most(rules).map { name, tally in
        let interval = Interval.wilson(tally.right, of: tally.fired)
        return [
          .text(name.name), .text(name.kind.rawValue), .text(name.measure), .count(tally.fired),
          .count(tally.right), .share(Double(tally.right) / Double(tally.fired)), .number(interval?.low),
          .number(interval?.high),
        ]
      })
  }

  private func errors(_ one: Evaluation) -> ReportTable {
    ReportTable(
      name: "errors", title: "Worst errors", note: "scored too high first, then too low",
      columns: ["id", "label", "score"] + (hasText ? ["text"] : []) + ["steps"],
      rows: one.errors.map { error in
        let steps = StepText(text: hasText ? error.row.text : nil)
        let sentences = error.explanation.map { one.aim.steps(of: $0).map(steps.sentence) } ?? []
        let score = one.aim.task == .spans ? 1 - error.difference : error.prediction.score
        return [.text(error.row.id), .count(error.row.label), .number(score)]
          + (hasText ? [.text(error.row.text)] : []) + [.text(sentences.joined(separator: "; "))]
      })
  }

  private func replay(_ replay: ReplayTally) -> ReportTable {
    ReportTable(
      name: "replay", title: "Replay",
      note: "\(counted(replay.rows, "row")) added up again from their steps, \(replay.differences) differ",
      columns: ["what", "rows", "differences", "largest"],
      rows: [
        [.text("derivations"), .count(replay.rows), .count(replay.differences), .number(replay.largest)]
      ])
  }

  private func overview(_ evaluations: [Evaluation]) -> ReportTable {
    ReportTable(
      name: "overview", title: "Main figures", note: nil,
      columns: ["file", "task", "n", "figure", "value", "from", "to"],
      rows: evaluations.map { one in
        [
          .text(one.file), .text(one.aim.task.rawValue), .count(one.measurement.count),
          .text(one.measurement.mainName), .number(one.measurement.main),
          .number(one.measurement.interval?.low), .number(one.measurement.interval?.high),
        ]
      })
  }
}

extension Evaluation {
  /// A functional test of HateCheck that rows are of.
  struct HateCheckFunction {
    /// `F1` … `F29`.
    var name: String
    var tally: CategoryTally
  }

  /// The functional tests of HateCheck among the categories, in its order.
  var hateCheckFunctions: [HateCheckFunction] {
    categories.compactMap { tally in
      HateCheck.number(ofFunction: tally.name).map { (number: $0, tally: tally) }
    }.sorted { $0.number < $1.number }.map { HateCheckFunction(name: "F\($0.number)", tally: $0.tally) }
  }

  /// The mean of their shares of right predictions, each once; `nil` where there are none.
  var meanOverFunctions: Double? {
    let functions = hateCheckFunctions
    return functions.isEmpty
      ? nil : functions.reduce(0) { $0 + $1.tally.accuracy } / Double(functions.count)
  }
}
