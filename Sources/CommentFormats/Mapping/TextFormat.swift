/// How a column writes texts. The raw value is the word used on the command line.
public enum TextFormat: String, CaseIterable, Sendable {
  /// As it stands.
  case plain
  /// HTML as a browser shows it.
  case html
  /// HTML as WordPress stores it, with line breaks that count.
  case wordpress
  /// CommonMark.
  case markdown
  /// Markdown as Reddit's API and the archives of it give it: `&amp;`, `&lt;` and `&gt;` stand for the
  /// characters.
  case reddit
  /// Square brackets, as forums have them.
  case bbcode

  var markup: Markup {
    switch self {
    case .plain: .plain
    case .html: .html
    case .wordpress: .wordPressHTML
    case .markdown: .markdown
    case .reddit: .redditMarkdown
    case .bbcode: .bbcode
    }
  }
}
