import CommentModel

/// A stretch of the words of a Markdown block.
struct MarkdownToken {
  /// What becomes of it.
  var kind: Kind
  /// Its place in the source.
  var range: Range<Int>

  /// What becomes of a stretch.
  enum Kind {
    /// It stands as it is.
    case text
    case lineBreak
    /// A block of HTML begins or ends.
    case blockBreak
    case scalar(Unicode.Scalar)
    /// Code between backticks, without these.
    case code
    /// `*`, `_` or `~~`: as much of it stands as has found no partner.
    case delimiters
    case open(TextMarkKind)
    case close(TextMarkKind)
    /// It is not shown.
    case nothing
  }
}
