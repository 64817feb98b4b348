import CommentFormats
import Mustache
import PageMarkup

/// How values get into pages: as text and nothing else. Markup is escaped; controls and what turns the writing direction are
/// shown and do nothing.
struct InertText: MustacheContentType {
  func escapeText(_ text: String) -> String { escapedMarkup(visibleLines(text)) }
}
