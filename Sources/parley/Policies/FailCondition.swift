import ArgumentParser

/// What makes `parley policy diff` end with 1: `flagged>100`, `cleared>0.5%`.
struct FailCondition: ExpressibleByArgument {
  /// What is counted.
  enum Figure: String, CaseIterable { case flagged, cleared, moved, changed, reviews }

  private let text: String
  private let figure: Figure
  private let includesBound: Bool
  private let bound: Double
  private let isPercentage: Bool

  init?(argument: String) {
    text = argument
    guard let sign = argument.firstIndex(of: ">"),
      let figure = Figure(rawValue: String(argument[..<sign]).filter { $0 != " " })
    else { return nil }
    self.figure = figure
    var rest = argument[sign...].dropFirst()
    includesBound = rest.first == "="
    if includesBound { rest = rest.dropFirst() }
    isPercentage = rest.last == "%"
    if isPercentage { rest = rest.dropLast() }
    guard let bound = Double(rest.filter { $0 != " " }), bound >= 0, bound.isFinite else { return nil }
    if isPercentage, figure == .reviews { return nil }
    self.bound = bound
  }

  var defaultValueDescription: String { text }

  /// Whether a diff is what was asked to be warned of.
  func isMet(by diff: PolicyDiff) -> Bool {
    var value: Double =
      switch figure {
      case .flagged: Double(diff.count(.flagged))
      case .cleared: Double(diff.count(.cleared))
      case .moved: Double(diff.count(.moved))
      case .changed: Double(diff.changes.count)
      case .reviews: diff.extraReviews ?? 0
      }
    if isPercentage { value = diff.comments == 0 ? 0 : value / Double(diff.comments) * 100 }
    return includesBound ? value >= bound : value > bound
  }

  /// What it was written as.
  var sentence: String { text }
}
