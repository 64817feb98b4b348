import CommentModel

/// How long a claim holds.
public enum Lease {
  /// Without another wish: long enough to read a thread.
  public static let usual: Duration = .seconds(600)
}

extension Timestamp {
  /// That much later, in whole milliseconds.
  func adding(_ duration: Duration) -> Timestamp {
    let (seconds, attoseconds) = duration.components
    return Timestamp(milliseconds: milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
