import CommentModel

/// Reads a conversation comment by comment, and tells after each how likely it is to derail. O(1) a comment.
public struct Forecaster: Sendable {
  private let weights: ForecastWeights
  private var count = 0
  private var authors: Set<Int> = []
  /// Comments whose author is known.
  private var signed = 0
  /// When the last comment was posted.
  private var last: Timestamp?
  private var depth = 1
  private var insults = FadingMean()
  private var toxicity = FadingMean()
  private var mood = FadingMean()
  private var slope = FadingSlope()
  private var velocity = FadingMean()
  private var quotes = FadingMean()
  private var softening = FadingMean()
  private var sharpening = FadingMean()

  /// A gap of so many milliseconds is half as quick as none: ten minutes.
  private static let halfVelocity = 600_000.0
  /// A slope that turns a neutral conversation into the worst within so many comments counts as 1.
  private static let steepest = 4.0

  /// Creates a forecaster that has read nothing.
  public init(weights: ForecastWeights = .standard) { self.weights = weights }

  /// Takes the next comment.
  public mutating func read(_ turn: ForecastTurn) {
    count += 1
    if let author = turn.author {
      signed += 1
      authors.insert(author)
    }
    insults.add(turn.insults)
    toxicity.add(turn.toxicity)
    mood.add(-turn.sentiment)
    slope.add(-turn.sentiment)
    quotes.add(turn.quoteShare)
    softening.add(Double(turn.politeness.softening))
    sharpening.add(Double(turn.politeness.sharpening))
    velocity.add(velocity(of: turn.time))
    last = turn.time
    depth = max(1, turn.depth)
  }

  /// What it says now; `nil` before the first comment.
  public var forecast: Forecast? {
    if count == 0 { return nil }
    let addends = ForecastFeature.allCases.map { feature in
      Forecast.Addend(feature: feature, value: value(of: feature), weight: weights[feature])
    }
    return Forecast(comments: count, base: weights.base, addends: addends)
  }

  private func value(of feature: ForecastFeature) -> Double {
    switch feature {
    case .insults: saturated(insults.sum)
    case .toxicity: toxicity.mean
    case .mood: mood.mean
    case .slope: max(-1, min(1, slope.slope * Forecaster.steepest))
    case .velocity: velocity.mean
    case .depth: Double(depth - 1) / Double(depth + 4)
    case .participants: signed == 0 ? 0 : Double(signed - authors.count) / Double(signed)
    case .quotes: quotes.mean
    case .softening: saturated(softening.sum)
    case .sharpening: saturated(sharpening.sum)
    }
  }

  /// 0…1 of what adds up without an end.
  private func saturated(_ sum: Double) -> Double { sum / (1 + sum) }

  /// How quickly a comment followed, 0…1; `nil` where that is not known.
  private func velocity(of time: Timestamp?) -> Double? {
    guard let time, let last else { return nil }
    // Of far moments the difference might not fit whole numbers.
    let gap = max(0, Double(time.milliseconds) - Double(last.milliseconds))
    return Forecaster.halfVelocity / (Forecaster.halfVelocity + gap)
  }
}
