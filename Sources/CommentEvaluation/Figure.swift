/// A figure by the name that it has in every output.
public struct Figure: Sendable, Hashable {
  /// Its name, as in `auc`.
  public var name: String
  /// What it is.
  public var value: Value

  /// Creates a figure.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// What a figure is.
  public enum Value: Sendable, Hashable {
    /// So many.
    case count(Int)
    /// A number; `nil` where the rows leave it undefined.
    case number(Double?)
  }
}
