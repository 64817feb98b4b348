import CommentModel

/// The words of a comment as Reddit hands them out; or, where there are none any more, who took them away.
enum RedditText {
  /// Sets text and state of a draft from a body. A placeholder leaves no text; words whose author's account is gone
  /// stay published.
  static func take(_ body: Span<UInt8>, into draft: inout CommentDraft) {
    if let state = state(of: body) {
      draft.state = state
    } else {
      draft.setText(body, .redditMarkdown)
    }
  }

  /// Takes over an author, unless it is the placeholder of an account that is gone.
  static func take(author: Span<UInt8>, into draft: inout CommentDraft) {
    if says(author, "[deleted]") || says(author, "[removed]") { return }
    for index in author.indices { draft.author.append(author[index]) }
  }

  /// A title, of which Reddit writes `&`, `<` and `>` as HTML's references.
  static func title(_ escaped: String) -> String {
    String(decoding: EscapedText.decoded(Array(escaped.utf8).span), as: UTF8.self)
  }

  private static func state(of body: Span<UInt8>) -> CommentState? {
    guard !body.isEmpty, body[0] == UInt8(ascii: "[") else { return nil }
    if says(body, "[deleted]") { return .deleted }
    return says(body, "[removed]") || says(body, "[ Removed by Reddit ]") ? .removed : nil
  }

  private static func says(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes in
      for index in text.indices where unsafe text[index] != bytes[index] { return false }
      return true
    }
  }
}
