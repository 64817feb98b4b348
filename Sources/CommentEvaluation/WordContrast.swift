import Glibc

/// How much more often a word is in one body of texts than in another: the log-odds ratio with an informative Dirichlet prior,
/// over its standard error (B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' Words", Political Analysis 16, 2008,
/// equations 16, 20 and 22).
///
/// The prior is how often the word is in both bodies together: rare words have to be far more frequent to say anything.
public struct WordContrast: Sendable, Hashable {
  /// How much the logarithm of the odds is higher in the first body.
  public var logOdds: Double
  /// The same in standard errors: about 3 is seldom chance.
  public var z: Double

  /// How many words the prior counts for.
  public static let priorWords = 500.0

  /// Compares the counts of a word. `nil` where one body is empty, or the word is in neither.
  ///
  /// - Parameters:
  ///   - count: How often it is in the first body.
  ///   - total: How many words that has.
  ///   - otherCount: How often it is in the second one.
  ///   - otherTotal: How many words that has.
  public init?(count: Int, of total: Int, otherCount: Int, of otherTotal: Int) {
    guard total > 0, otherTotal > 0, count + otherCount > 0 else { return nil }
    let prior = WordContrast.priorWords
    let share = Double(count + otherCount) / Double(total + otherTotal)
    let first = Double(count) + prior * share
    let second = Double(otherCount) + prior * share
    let firstRest = Double(total) + prior - first
    let secondRest = Double(otherTotal) + prior - second
    guard firstRest > 0, secondRest > 0 else { return nil }
    logOdds = log(first / firstRest) - log(second / secondRest)
    z = logOdds / (1 / first + 1 / second).squareRoot()
  }
}
