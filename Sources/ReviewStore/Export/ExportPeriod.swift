public import CommentModel

/// The part of the past that figures are about: from one moment, included, to another, not included.
public struct ExportPeriod: Sendable, Hashable {
  /// `nil` begins with the first.
  public var since: Timestamp?
  /// `nil` ends with the last.
  public var until: Timestamp?

  /// Creates a period; without bounds it is all there is.
  public init(since: Timestamp? = nil, until: Timestamp? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether a moment lies in it.
  public func contains(_ time: Timestamp) -> Bool {
    if let since, time < since { return false }
    if let until, time >= until { return false }
    return true
  }

  /// The condition in SQL that a column of milliseconds lies in it.
  func condition(on column: String) -> String {
    let bounds =
      [since.map { "\(column) >= \($0.milliseconds)" }, until.map { "\(column) < \($0.milliseconds)" }]
    let conditions = bounds.compactMap(\.self)
    return conditions.isEmpty ? "1" : "(\(conditions.joined(separator: " AND ")))"
  }

  /// How many days it has, at least one; where a bound is missing the days reach to the first or last moment that is
  /// known.
  func days(first: Int64?, last: Int64?) -> Double {
    let start = since?.milliseconds ?? first ?? 0
    let end = until?.milliseconds ?? last ?? start
    return max(1, Double(end - start) / 86_400_000)
  }
}
