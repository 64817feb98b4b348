import CommentFormats

/// What swapping words does to scores.
struct SwapReport {
  let file: String
  /// How far a neutral sentence may move.
  let limit: Double
  /// Those that move most first, the neutral ones before the others.
  let trials: [SwapTrial]

  init(_ file: String, limit: Double, _ trials: [SwapTrial]) {
    self.file = file
    self.limit = limit
    let order = trials.indices.sorted { first, second in
      let (one, other) = (trials[first], trials[second])
      if one.template.kind != other.template.kind {
        return one.template.kind.place < other.template.kind.place
      }
      return (other.change, first) < (one.change, second)
    }
    self.trials = order.map { trials[$0] }
  }

  /// The neutral sentences that move too far.
  var unfair: [SwapTrial] { trials.filter { $0.template.kind == .neutral && $0.change > limit } }

  var report: Report {
    let sentences = trials.reduce(0) { $0 + $1.sentences }
    let note =
      "\(counted(unfair.count, "neutral template")) of \(trials.count { $0.template.kind == .neutral }) "
      + "move by more than \(limit)"
    let title = "\(file): \(counted(trials.count, "template")), \(counted(sentences, "sentence"))"
    return Report(
      title: "Swapped words",
      sections: [Report.Section(title: title, tables: [table(note)])])
  }

  private func table(_ note: String) -> ReportTable {
    ReportTable(
      name: "templates", title: "Largest change of scores", note: note,
      columns: ["template", "kind", "toxicity", "from", "to", "sentiment", "from", "to"],
      rows: trials.map { trial in
        [
          .text(trial.template.text), .text(trial.template.kind.rawValue), .number(trial.toxicity.change),
          .text(trial.toxicity.change == 0 ? "" : trial.toxicity.lowWord),
          .text(trial.toxicity.change == 0 ? "" : trial.toxicity.highWord), .number(trial.sentiment.change),
          .text(trial.sentiment.change == 0 ? "" : trial.sentiment.lowWord),
          .text(trial.sentiment.change == 0 ? "" : trial.sentiment.highWord),
        ]
      })
  }
}

extension SwapFile.Kind {
  fileprivate var place: Int {
    switch self {
    case .neutral: 0
    case .positive: 1
    case .negative: 2
    }
  }
}

extension JSONText {
  mutating func swaps(_ report: SwapReport) {
    object { json in
      json.member("file", report.file)
      json.exact("limit", report.limit)
      json.member("above_limit", report.unfair.count)
      json.key("templates")
      json.array { json in
        for trial in report.trials {
          json.object { json in
            json.member("template", trial.template.text)
            json.member("kind", trial.template.kind.rawValue)
            json.member("list", trial.template.list)
            json.member("sentences", trial.sentences)
            json.spread("toxicity", trial.toxicity)
            json.spread("sentiment", trial.sentiment)
          }
        }
      }
    }
  }

  private mutating func spread(_ key: String, _ spread: SwapTrial.Spread) {
    self.key(key)
    object { json in
      json.exact("change", spread.change)
      json.exact("low", spread.low)
      json.member("low_word", spread.lowWord)
      json.exact("high", spread.high)
      json.member("high_word", spread.highWord)
    }
  }
}
