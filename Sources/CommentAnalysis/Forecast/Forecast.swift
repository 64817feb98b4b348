import Glibc

/// How likely it is that a conversation turns into personal attacks next: a sum that can be read.
///
/// The score is 1 ÷ (1 + e^−z), where z is the base and all addends together. It is there to order what people look at,
/// and decides nothing. `docs/forecast.md` tells how each value comes about.
public struct Forecast: Sendable, Hashable {
  /// One feature's part in the sum.
  public struct Addend: Sendable, Hashable {
    /// What was looked at.
    public var feature: ForecastFeature
    /// How much of it there is: 0…1; −1…1 for `mood` and `slope`, below 0 where it is good or gets better.
    public var value: Double
    /// What it counts where the value is 1, in log-odds.
    public var weight: Double
    /// What it counts here.
    public var amount: Double { value * weight }
  }

  /// How many comments were read.
  public var comments: Int
  /// The log-odds of a conversation of which nothing is known.
  public var base: Double
  /// One for each feature, in the order of `ForecastFeature`.
  public var addends: [Addend]

  /// The base and all addends.
  public var logOdds: Double { addends.reduce(base) { $0 + $1.amount } }
  /// 0…1.
  public var score: Double { 1 / (1 + exp(-logOdds)) }
}
