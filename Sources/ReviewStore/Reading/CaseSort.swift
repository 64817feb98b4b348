/// The orders in which cases can be read. The raw value is the word used in addresses.
public enum CaseSort: String, Sendable, CaseIterable {
  /// The highest priority first.
  case priority
  /// What came last first.
  case newest
  /// What came first first.
  case oldest
}
