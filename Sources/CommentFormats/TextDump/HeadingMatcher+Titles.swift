/// Headings in which something else stands in front of the count: the article's title, what the page shows.
extension HeadingMatcher {
  /// `„…“: 14 Kommentare`, `“…” hakkında 14 yorum`, `在〈…〉中有 14 則留言`
  static func titleFirst(_ tokens: ArraySlice<LineWords.Token>) -> CommentHeading? {
    guard let open = tokens.prefix(2).firstIndex(of: .quote),
      let close = tokens[(open + 1)...].lastIndex(of: .quote)
    else { return nil }
    var rest = tokens[(close + 1)...]
    for _ in 0..<5 {
      if let heading = countLast(rest) { return heading }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// `The bridge: 14 comments`, `The bridge has 14 comments`, `橋への14件のコメント`
  static func joined(_ tokens: ArraySlice<LineWords.Token>, length: Int) -> CommentHeading? {
    guard length <= longestPlain else { return nil }
    // The count is the last number, and little stands behind it.
    guard let place = tokens.lastIndex(where: isNumber), place > tokens.startIndex,
      var heading = countLast(tokens[place...])
    else { return nil }
    switch tokens[place - 1] {
    case .mark(":"), .mark("："):
      guard place - 1 > tokens.startIndex, !startsMetaLine(tokens) else { return nil }
      heading.form = .count
      return heading
    case .word(let word):
      let isGlued =
        !word.utf8.allSatisfy { $0 < 0x80 } && CommentHeadings.gluedJoints.contains { word.hasSuffix($0) }
      guard isGlued || place - 1 > tokens.startIndex && CommentHeadings.joints.contains(word) else {
        return nil
      }
      heading.form = isGlued ? .sentence : .count
      return heading
    default: return nil
    }
  }

  /// `Comments on: The bridge`, `Kommentare zu „Die Brücke“`
  static func about(_ tokens: ArraySlice<LineWords.Token>) -> CommentHeading? {
    guard let noun = noun(tokens), CommentHeadings.bare.contains(noun.word),
      case .word(let word)? = tokens[noun.end...].first, CommentHeadings.tailWords.contains(word)
    else { return nil }
    switch tokens[(noun.end + 1)...].first {
    case .mark(":"): return CommentHeading(form: .bare)
    case .quote where tokens.last == .quote: return CommentHeading(form: .bare)
    default: return nil
    }
  }

  /// `Showing 1-5 of 14 comments`, `Viewing 14 posts - 1 through 5 (of 14 total)`
  static func view(_ tokens: ArraySlice<LineWords.Token>) -> CommentHeading? {
    guard case .word(let lead)? = tokens.first, CommentHeadings.views.contains(lead) else { return nil }
    var numbers: [Int] = []
    var named = false
    for token in tokens {
      switch token {
      case .number(let number): numbers.append(number)
      case .word(let word):
        if CommentHeadings.commentNouns.contains(word) || viewNouns.contains(word) { named = true }
      default: continue
      }
    }
    guard named, (3...4).contains(numbers.count), let total = numbers.last else { return nil }
    let first = numbers[numbers.count - 3]
    let last = numbers[numbers.count - 2]
    guard first >= 1, first <= last, last <= total, total < 100_000_000 else { return nil }
    let shown = last - first + 1
    return CommentHeading(form: .sentence, counts: shown == total ? [total] : [shown, total])
  }

  /// What forum software counts.
  private static let viewNouns: Set<String> = [
    "posts", "replies", "beiträge", "antworten", "respuestas", "réponses",
  ]

  /// A count and a noun with nothing else behind.
  private static func countLast(_ tokens: ArraySlice<LineWords.Token>) -> CommentHeading? {
    guard let count = tokens.first.flatMap(count), let noun = noun(tokens.dropFirst()),
      tokens[noun.end...].allSatisfy({ $0 == .mark(":") || $0 == .mark("»") })
    else { return nil }
    return CommentHeading(form: .sentence, counts: [count])
  }

  /// Whether a line begins as those do that say by whom and when an article is.
  private static func startsMetaLine(_ tokens: ArraySlice<LineWords.Token>) -> Bool {
    if case .word(let word)? = tokens.first { bylineWords.contains(word) } else { true }
  }
}
