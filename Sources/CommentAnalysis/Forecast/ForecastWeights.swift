/// What the features of a conversation count in a forecast, in log-odds.
///
/// Set by hand. Labelled conversations whose licence lets weights be fitted on them and shipped are not among the sets that
/// Parley is measured on; `parley evaluate --threads` tells how good these are on any corpus.
public struct ForecastWeights: Sendable, Hashable {
  /// The log-odds of a conversation of which nothing is known.
  public var base: Double
  private var weights: [ForecastFeature: Double]

  /// Creates weights; a feature that is left out counts nothing.
  public init(base: Double, _ weights: [ForecastFeature: Double]) {
    self.base = base
    self.weights = weights
  }

  /// What a feature counts where its value is 1.
  public subscript(feature: ForecastFeature) -> Double { weights[feature] ?? 0 }

  /// Those of the program.
  ///
  /// The order of magnitude is what Zhang and others, ACL 2018, report: what is said to the other one says most, then
  /// how it is said; the shape of the conversation says little by itself.
  public static let standard = ForecastWeights(
    base: -1.8,
    [
      .insults: 2.4, .toxicity: 1.8, .mood: 0.8, .slope: 0.6, .velocity: 0.3, .depth: 0.4,
      .participants: 0.6, .quotes: 0.4, .softening: -1.0, .sharpening: 1.2,
    ])
}
