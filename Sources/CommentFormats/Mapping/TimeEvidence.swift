/// What tells how a column writes its times.
enum TimeEvidence {
  /// The format in which all of some values, or nearly all, can be read; `nil` where there is none, or where
  /// it can't be told whether the day or the month stands in front.
  static func format(of values: [String]) -> TimeFormat? {
    let texts = values.prefix(100).map { Array($0.utf8) }
    if texts.isEmpty { return .auto }
    let readable = texts.count { TimeFormat.auto.time($0) != nil }
    if readable * 5 >= texts.count * 4 { return .auto }
    for (pattern, other) in patterns where fits(pattern, texts) {
      if let other, fits(other, texts) { return nil }
      return .pattern(pattern)
    }
    return nil
  }

  private static func fits(_ pattern: TimePattern, _ texts: [[UInt8]]) -> Bool {
    texts.allSatisfy { pattern.time($0) != nil }
  }

  /// Patterns that are tried, each with the one that it could be mistaken for.
  private static let patterns: [(TimePattern, TimePattern?)] = {
    let clocks = [
      "", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p", ", %H:%M", ", %I:%M %p", ", %I:%M:%S %p",
    ]
    var pairs: [(String, String?)] = [
      ("%a, %d %b %Y %H:%M:%S %z", nil), ("%d %b %Y %H:%M:%S %z", nil), ("%a %b %d %H:%M:%S %z %Y", nil),
      ("%a %b %d %H:%M:%S %Y", nil), ("%b %d, %Y at %I:%M %p", nil), ("%B %d, %Y at %I:%M %p", nil),
    ]
    for clock in clocks {
      pairs += [
        ("%d.%m.%Y" + clock, nil), ("%b %d, %Y" + clock, nil), ("%d %b %Y" + clock, nil),
        ("%Y/%m/%d" + clock, nil), ("%d-%b-%Y" + clock, nil),
      ]
      for separator in ["/", "-"] {
        let day = ["%d", "%m", "%Y"].joined(separator: separator) + clock
        let month = ["%m", "%d", "%Y"].joined(separator: separator) + clock
        pairs += [(day, month), (month, day)]
      }
    }
    return pairs.compactMap { pair in
      guard let pattern = try? TimePattern(pair.0) else { return nil }
      return (pattern, pair.1.flatMap { try? TimePattern($0) })
    }
  }()
}
