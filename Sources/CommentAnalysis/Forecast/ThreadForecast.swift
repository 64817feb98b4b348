public import CommentModel

/// What forecasts say of a thread, comment by comment.
public struct ThreadForecast: Sendable, Hashable {
  /// The places of the comments in the order in which they were read: by time where all have one, else as they were
  /// handed in.
  public let order: [Int]
  /// The score after each comment, in that order, 0…1.
  public let scores: [Double]
  /// What is said after the last one: how the thread goes on. `nil` for no comments.
  public let last: Forecast?
  /// What is said where the score was highest, the first of several. `nil` for no comments.
  public let highest: Forecast?

  /// Reads the comments of a thread. O(n log n) for comments out of order, else O(n).
  public init(_ turns: [ForecastTurn], weights: ForecastWeights = .standard) {
    order = ThreadForecast.order(of: turns.map(\.time))
    var forecaster = Forecaster(weights: weights)
    var scores: [Double] = []
    scores.reserveCapacity(turns.count)
    var highest: (score: Double, forecast: Forecast)?
    for place in order {
      forecaster.read(turns[place])
      guard let forecast = forecaster.forecast else { continue }
      let score = forecast.score
      scores.append(score)
      if score > highest?.score ?? -1 { highest = (score, forecast) }
    }
    self.scores = scores
    self.highest = highest?.forecast
    last = forecaster.forecast
  }

  /// Reads a thread whose comments have been scored. O(n) in its texts, O(n log n) in its comments.
  ///
  /// - Parameters:
  ///   - thread: The conversation.
  ///   - scored: The result for each comment; same count and order as `thread.comments`.
  ///   - politeness: The marks that soften and sharpen.
  public init(_ thread: CommentThread, scored: [ScoredComment], politeness: Politeness = .embedded) {
    precondition(thread.comments.count == scored.count, "a result for every comment")
    var reader = PolitenessReader(politeness)
    self.init(
      thread.comments.indices.map { index in
        let comment = thread.comments[index]
        return ForecastTurn(
          author: comment.author, time: comment.time, depth: thread.links[index].depth, scored: scored[index],
          politeness: reader.counts(in: comment.text.utf8Span.span, scored[index].passages))
      })
  }

  /// The order in which comments were posted, where all have a time; else that in which they are handed in.
  public static func order(of times: [Timestamp?]) -> [Int] {
    let known = times.compactMap(\.self)
    if known.count < times.count { return Array(times.indices) }
    return times.indices.sorted { (known[$0], $0) < (known[$1], $1) }
  }
}
