import CommentAnalysis
import CommentEvaluation
import CommentModel

/// How well the conversations of a corpus were forecast.
struct ThreadEvaluation {
  /// A conversation and what was forecast.
  struct Forecasted {
    var id: String
    var label: Bool
    var split: String?
    var group: String
    var row: ForecastMeasurement.Row
    /// The sum where the forecast was highest.
    var highest: Forecast?

    init(_ conversation: ConversationCorpus.Conversation, _ forecast: ThreadForecast) {
      id = conversation.thread.id
      label = conversation.label
      split = conversation.split
      group = conversation.group
      row = ForecastMeasurement.Row(label: conversation.label ? 1 : 0, scores: forecast.scores)
      highest = forecast.highest
    }
  }

  /// Who chose the threshold.
  enum ThresholdSource {
    case user, standard
    /// The part of the corpus on which most conversations were taken for what they are.
    case split(String)
  }

  let corpus: ConversationCorpus
  /// All, in the order of the corpus.
  let all: [Forecasted]
  /// The places in `all` of those that are measured: all, or the part for tests.
  let measured: [Int]
  let threshold: Double
  let source: ThresholdSource
  let measurement: ForecastMeasurement
  let isGrouped: Bool

  /// What is measured where a corpus has parts.
  static let testSplit = "test"
  /// On what a threshold is chosen: the first of these that is there.
  static let tuningSplits = ["val", "validation", "dev", "train"]
  /// What is taken where nobody says otherwise.
  static let standardThreshold = 0.5

  init(_ corpus: ConversationCorpus, _ all: [Forecasted], threshold: Double?) throws(Failure) {
    self.corpus = corpus
    self.all = all
    let tests = all.indices.filter { all[$0].split == ThreadEvaluation.testSplit }
    measured = tests.isEmpty ? Array(all.indices) : tests
    var chosen: (threshold: Double, split: String)?
    for split in ThreadEvaluation.tuningSplits where chosen == nil && !tests.isEmpty {
      let rows = all.filter { $0.split == split }.map(\.row)
      chosen = ForecastMeasurement.mostAccurateThreshold(rows).map { ($0, split) }
    }
    switch (threshold, chosen) {
    case (let threshold?, _): (self.threshold, source) = (threshold, .user)
    case (nil, let chosen?): (self.threshold, source) = (chosen.threshold, .split(chosen.split))
    case (nil, nil): (self.threshold, source) = (ThreadEvaluation.standardThreshold, .standard)
    }
    let bootstrap = Bootstrap(groups: measured.map { all[$0].group })
    isGrouped = bootstrap.isGrouped
    measurement = ForecastMeasurement(
      measured.map { all[$0].row }, threshold: self.threshold, bootstrap: bootstrap)
  }

  /// Who chose the threshold, in words.
  var thresholdSource: String {
    switch source {
    case .user: "as asked for"
    case .standard: "the usual one"
    case .split(let name): "the most accurate on \(name)"
    }
  }
}
