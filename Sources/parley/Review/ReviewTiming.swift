/// The times of a review; each with its reason.
enum ReviewTiming {
  /// A case has to have been on the screen this long before a key decides it, and as long after the last such key: a
  /// key that is held down, or typed ahead over a slow line, decides nothing that nobody has seen.
  static let leastSight: Duration = .milliseconds(200)
  /// A case is claimed once somebody has stayed with it this long: who only passes through the list claims nothing.
  static let dwell: Duration = .milliseconds(400)
  /// Masked words are seen this long after the last press: terminals tell of no key that is let go, but repeat one that
  /// is held within this time.
  static let reveal: Duration = .seconds(2)
  /// How often the file is looked at for what others did.
  static let look: Duration = .seconds(3)
  /// How long a claim holds without a heartbeat.
  static let lease: Duration = .seconds(120)
  /// A third of the lease: two heartbeats may be missed.
  static let heartbeat: Duration = .seconds(40)
  /// Without a key for this long nobody is at work, and the claim is left to end.
  static let absence: Duration = .seconds(600)
}

extension Duration {
  /// `90 min`, `4 h`, `3 d`: in the largest unit that leaves no rest.
  var inWords: String {
    let minutes = Int((self / .seconds(60)).rounded())
    if minutes % 1440 == 0 { return "\(minutes / 1440) d" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes) min"
  }

  /// Reads `90m`, `2 h`, `3d`, `1w`; `nil` for what is none of these, nothing, or more than ten years.
  init?(words text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    let minutes: [String: Int] = [
      "m": 1, "min": 1, "h": 60, "d": 1440, "day": 1440, "days": 1440, "w": 10_080, "week": 10_080,
      "weeks": 10_080,
    ]
    guard let count = Int(digits), let factor = minutes[unit.lowercased()],
      case let (product, overflow) = count.multipliedReportingOverflow(by: factor), !overflow,
      (1...5_256_000).contains(product)
    else { return nil }
    self = .seconds(product * 60)
  }
}
