/// A stretch of a comment's text that its markup set apart.
public struct TextMark: Sendable, Hashable {
  /// As what.
  public var kind: TextMarkKind
  /// Where: UTF-8 byte offsets in the comment's text.
  public var range: Range<Int>

  /// Creates a mark.
  public init(kind: TextMarkKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// As what markup sets text apart. The raw value is the word used in every output.
public enum TextMarkKind: String, Sendable, CaseIterable {
  /// Somebody else's words.
  case quote
  /// Code, or text as a machine printed it.
  case code
  /// The words of a link.
  case link
  /// Hidden until asked for.
  case spoiler
  /// What stands under every message of its author.
  case signature
}
