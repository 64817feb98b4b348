/// What swapping words does to scores.
struct SwapReport {
  let file: String
  /// How far a neutral sentence may move.
  let limit: Double
  /// By kind, neutral ones first, and of each kind those that move most first.
  let trials: [SwapTrial]
  /// The words that move neutral sentences by more than the limit, the furthest first.
  let words: [SwapWord]

  init(_ file: String, limit: Double, _ all: SwapTrials) {
    self.file = file
    self.limit = limit
    trials = SwapFile.Kind.allCases.flatMap { kind in
      SwapReport.ordered(all.trials.filter { $0.template.kind == kind }, by: \.change)
    }
    words = SwapReport.ordered(all.words.filter { $0.change > limit }, by: \.change)
  }

  /// The neutral sentences that move too far.
  var unfair: [SwapTrial] { trials.filter { $0.template.kind == .neutral && $0.change > limit } }

  var report: Report {
    let sentences = trials.reduce(0) { $0 + $1.sentences }
    let title = "\(file): \(counted(trials.count, "template")), \(counted(sentences, "sentence"))"
    return Report(
      title: "Swapped words",
      sections: [Report.Section(name: file, title: title, tables: [templateTable, wordTable])])
  }

  private var templateTable: ReportTable {
    let neutral = trials.count { $0.template.kind == .neutral }
    return ReportTable(
      name: "templates", title: "Largest change of scores",
      note: "\(unfair.count) of \(counted(neutral, "neutral template")) move by more than \(limit)",
      columns: [
        "template", "kind", "least with", "most with", "toxicity", "lowest with", "highest with", "sentiment",
      ],
      rows: trials.map { trial in
        [.text(trial.template.text), .text(trial.template.kind.rawValue)] + cells(trial.toxicity)
          + cells(trial.sentiment)
      })
  }

  /// The words at both ends, where there are two, and how far these are apart.
  private func cells(_ spread: SwapTrial.Spread) -> [ReportCell] {
    let words = spread.change == 0 ? ["", ""] : [spread.lowWord, spread.highWord]
    return words.map(ReportCell.text) + [.number(spread.change)]
  }

  private var wordTable: ReportTable {
    ReportTable(
      name: "words", title: "Words that move neutral sentences",
      note: "away from what most words make of them",
      columns: ["word", "list", "toxicity", "sentiment"],
      rows: words.map { [.text($0.word), .text($0.list), .number($0.toxicity), .number($0.sentiment)] })
  }

  /// The furthest first; equal ones stay in order.
  private static func ordered<Moved>(_ all: [Moved], by change: (Moved) -> Double) -> [Moved] {
    all.indices.sorted { (change(all[$1]), $0) < (change(all[$0]), $1) }.map { all[$0] }
  }
}
