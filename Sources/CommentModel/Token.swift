/// A piece of a text that means something by itself. White space makes no tokens.
public struct Token: Sendable, Hashable {
  /// What it is.
  public var kind: TokenKind
  /// Where it stands: UTF-8 byte offsets in the original text.
  public var range: Range<Int>
  /// Where its folded form stands in the buffer that was filled with it.
  public var foldedRange: Range<Int>

  /// Creates a token.
  public init(kind: TokenKind, range: Range<Int>, foldedRange: Range<Int>) {
    self.kind = kind
    self.range = range
    self.foldedRange = foldedRange
  }
}

/// The kinds of tokens.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  /// Letters, with the marks and apostrophes inside them: `don't`.
  case word
  /// Digits, with the separators inside them: `1,000.50`.
  case number
  /// A face drawn with punctuation: `:-)`, `¯\_(ツ)_/¯`.
  case emoticon
  /// One emoji, with all that is joined to it.
  case emoji
  /// A web address.
  case url
  /// An e-mail address.
  case email
  /// `@name`.
  case mention
  /// `#topic`.
  case hashtag
  /// A run of punctuation or symbols: `?!`, `...`.
  case punctuation
}
