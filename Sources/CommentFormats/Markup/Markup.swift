import CommentModel

/// How a source writes its comments.
enum Markup: Sendable, Hashable {
  /// As it stands; only the line ends are made LF.
  case plain
  /// As it stands, but for the characters that are written as HTML's references (`EscapedText`).
  case escaped
  /// HTML as a browser shows it: runs of white space are one blank.
  case html
  /// HTML as WordPress stores it: line breaks and blank lines are kept, as `wpautop` does when it shows a
  /// comment.
  case wordPressHTML
  /// CommonMark, with spoilers, strikethrough and the tags of HTML.
  case markdown
  /// Markdown as Reddit's API gives it: `&amp;`, `&lt;` and `&gt;` are decoded before anything else, and tags
  /// are text.
  case redditMarkdown
  /// Square brackets, as forums have them.
  case bbcode
  /// The text of a mail or a news article.
  ///
  /// `flowed` and `delSp` are the parameters of its content type (RFC 3676): whether lines that end in a
  /// blank go on in the next one, and whether that blank is then taken away.
  case mail(flowed: Bool = false, delSp: Bool = false)
}

extension CommentDraft {
  /// Takes over a text: markup becomes plain text and marks, entities are decoded once, line ends are LF.
  /// O(n).
  ///
  /// The marks are in the order of the text; those of one kind do not overlap, none is empty, and all begin
  /// and end between characters. No source fails: what is no markup stays as it is written, and what is not
  /// closed is closed at the end.
  ///
  /// - Parameter source: valid UTF-8.
  mutating func setText(_ source: Span<UInt8>, _ markup: Markup) {
    var output = MarkedText(reusing: &self)
    switch markup {
    case .plain: output.append(lines: source)
    case .escaped: output.append(lines: EscapedText.decoded(source).span)
    case .html: HTMLText.append(source, to: &output, keepsLineBreaks: false)
    case .wordPressHTML: HTMLText.append(source, to: &output, keepsLineBreaks: true)
    case .markdown: MarkdownText.append(source, to: &output, flavor: .commonMark)
    case .redditMarkdown: MarkdownText.append(source, to: &output, flavor: .reddit)
    case .bbcode: BBCodeText.append(source, to: &output)
    case .mail(let flowed, let delSp):
      MailText.append(source, to: &output, flow: flowed ? FlowedLines(delSp: delSp) : nil)
    }
    output.move(to: &self)
  }

  /// Takes over a text; `nil` is an empty one.
  mutating func setText(_ source: String?, _ markup: Markup) {
    setText((source ?? "").utf8Span.span, markup)
  }
}
