import CommentModel

/// The text of a message in Telegram's export: a string, or a list of strings and of pieces that are set
/// apart.
enum TelegramText {
  /// Sets text and marks of a draft. O(n).
  static func set(_ element: JSONElement?, of draft: inout CommentDraft) {
    guard let element, element.isArray else { return draft.setText(element?.string, .plain) }
    element.forEachMember { piece in
      let start = draft.text.count
      draft.text.append(contentsOf: (piece.string ?? piece["text"]?.string ?? "").utf8)
      let kind: TextMarkKind? =
        switch piece["type"]?.string {
        case "blockquote", "expandable_blockquote": .quote
        case "code", "pre": .code
        case "link", "text_link": .link
        case "spoiler": .spoiler
        default: nil
        }
      if let kind, start < draft.text.count {
        draft.marks.append(TextMark(kind: kind, range: start..<draft.text.count))
      }
    }
  }
}
