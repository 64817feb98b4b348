import CommentModel

/// What the scorers look at: a token, or several that are one word in disguise.
struct Unit {
  /// Where it stands: UTF-8 byte offsets in the original text.
  var range: Range<Int>
  var kind: TokenKind
  /// Its number in the vocabulary, or `Vocabulary.unknown`.
  var word: Int32
  /// Sentences are numbered from 0; a line break ends one too.
  var sentence: Int32
  var passage: PassageKind
  var isCapitals: Bool
  /// Punctuation that a phrase or the reach of a negation doesn't cross.
  var isBarrier: Bool
  /// Whether it stands between quotation marks.
  var isInQuotationMarks: Bool
  var disguises: [Disguise]
}
