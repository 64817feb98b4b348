/// A piece of a text that means something by itself. White space makes no tokens.
public struct Token: Sendable, Hashable {
  /// What it is looked up as: its folded form, of a hashtag without the sign; none for addresses and mentions.
  public var key: WordKey
  /// Where it begins: a UTF-8 byte offset in the original text.
  public var start: UInt32
  /// Where it ends.
  public var end: UInt32
  /// What it is.
  public var kind: TokenKind
  /// What its bytes look like.
  public var shape: TokenShape

  /// Creates a token.
  @inlinable
  public init(kind: TokenKind, range: Range<Int>, key: WordKey, shape: TokenShape) {
    self.kind = kind
    self.key = key
    self.shape = shape
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// Where it stands: UTF-8 byte offsets in the original text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}

/// What can be said of a token's bytes without looking it up.
public struct TokenShape: OptionSet, Sendable, Hashable {
  /// One bit each.
  public let rawValue: UInt16

  /// Creates a shape from its bits.
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The text begins with it, or white space stands before it.
  @inlinable public static var followsSpace: TokenShape { TokenShape(rawValue: 1 << 0) }
  /// There is a line break in that white space.
  @inlinable public static var followsLineBreak: TokenShape { TokenShape(rawValue: 1 << 1) }
  /// A word of ASCII letters and apostrophes only (`'`).
  @inlinable public static var plain: TokenShape { TokenShape(rawValue: 1 << 2) }
  /// A word with two ASCII capitals or more and no small ASCII letter.
  @inlinable public static var capitals: TokenShape { TokenShape(rawValue: 1 << 3) }
  /// Punctuation with `.`, `!`, `?` or `…`.
  @inlinable public static var endsSentence: TokenShape { TokenShape(rawValue: 1 << 4) }
  /// Punctuation that is nothing but one `-`.
  @inlinable public static var hyphen: TokenShape { TokenShape(rawValue: 1 << 5) }
  /// Punctuation with a quotation mark: `"`, `“`, `”`, `„`, `«`, `»`.
  @inlinable public static var quotationMark: TokenShape { TokenShape(rawValue: 1 << 6) }
  /// A word with a full stop inside.
  @inlinable public static var dotted: TokenShape { TokenShape(rawValue: 1 << 7) }
  /// Punctuation with `!` or `?`.
  @inlinable public static var emphatic: TokenShape { TokenShape(rawValue: 1 << 8) }
  /// It has bytes that are not ASCII.
  @inlinable public static var beyondASCII: TokenShape { TokenShape(rawValue: 1 << 9) }
  /// A word with an invisible character inside (default-ignorable: soft hyphen, joiners, direction marks, variation
  /// selectors). Its key is that of the word without them.
  @inlinable public static var invisible: TokenShape { TokenShape(rawValue: 1 << 10) }
  /// What stands between it and the token before is invisible characters only (zero-width space and its like): they
  /// look like one word.
  @inlinable public static var followsInvisible: TokenShape { TokenShape(rawValue: 1 << 11) }
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
