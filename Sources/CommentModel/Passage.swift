/// A stretch of a comment by where its words come from.
public struct Passage: Sendable, Hashable {
  /// Whose words they are.
  public var kind: PassageKind
  /// Where: UTF-8 byte offsets in the original text, whole lines.
  public var range: Range<Int>

  /// Creates a passage.
  public init(kind: PassageKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// Whose words a passage holds. The raw value is the word used in every output.
public enum PassageKind: String, Sendable, CaseIterable {
  /// The author's.
  case own
  /// Somebody's who is quoted: `>` lines, block quotes.
  case quote
  /// A machine's answer or a search result that was pasted in.
  case paste
}
