package import CommentAnalysis
import CommentModel
package import ReviewStore

extension ReviewStore {
  /// Hands over every thread with its figures, as `exportThreads` does, and with its forecast: what is said after the last
  /// comment. O(n log n).
  package func exportForecastThreads<Failure>(
    politeness: Politeness = .embedded, to receive: (ThreadRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    var reader = PolitenessReader(politeness)
    var turns: [ForecastTurn] = []
    try exportThreads(reading: { turns.append(ForecastTurn($0, &reader)) }) { record throws(Failure) in
      var record = record
      record.forecast = ThreadForecast(turns).last?.score
      turns.removeAll(keepingCapacity: true)
      try receive(record)
    }
  }
}

extension ForecastTurn {
  fileprivate init(_ turn: ThreadTurn, _ reader: inout PolitenessReader) {
    self.init(
      author: turn.author, time: turn.time, depth: turn.depth, sentiment: turn.ownSentiment ?? 0,
      toxicity: turn.toxicity, insults: ForecastTurn.insults(turn.steps, in: turn.passages),
      quoteShare: turn.quoteShare, politeness: reader.counts(in: turn.text.utf8Span.span, turn.passages))
  }
}
