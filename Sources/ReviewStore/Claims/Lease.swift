/// How long a claim holds.
public enum Lease {
  /// Without another wish: long enough to read a thread.
  public static let usual: Duration = .seconds(600)
}
