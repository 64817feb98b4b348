/// Tells the lines inside a comment that the page printed and nobody wrote.
///
/// Only a whole line counts, never its beginning: what people write may begin like any button or heading.
enum FurnitureMatcher {
  /// The longest line that can be furniture, in UTF-8 bytes.
  private static let longest = 120

  /// Whether the line is furniture wherever it stands: `5 stars`, `Report comment`.
  static func isAnywhere(_ line: String) -> Bool {
    guard let words = words(of: line) else { return false }
    if case .number(0...10)? = words.tokens.first, words.tokens.count == 2,
      case .word(let noun)? = words.tokens.last, CommentFurniture.stars.contains(noun)
    {
      return true
    }
    return CommentFurniture.anywhere.contains(words.phrase)
  }

  /// Whether the line is furniture where nothing else follows in the comment: `Reply`, `3 people like this`.
  static func isAtTheEnd(_ line: String) -> Bool {
    guard let words = words(of: line) else { return false }
    if words.tokens.contains(where: HeadingMatcher.isNumber) { return isLike(line, words) }
    return CommentFurniture.atTheEnd.contains(words.phrase) || isForm(words.phrase)
  }

  /// Whether the line is the heading of the form for a new comment and nothing else.
  static func isForm(line: String) -> Bool { words(of: line).map { isForm($0.phrase) } ?? false }

  /// Whether the line is a field of that form, or what is said of one.
  static func isFormField(_ line: String) -> Bool {
    guard line.utf8.count <= LineWords.longest else { return false }
    var phrase = LineWords(line).phrase[...]
    while !phrase.isEmpty {
      guard let field = fields.longest(startOf: phrase) else { return false }
      phrase = phrase.dropFirst(field.count).drop { $0 == " " }
    }
    return true
  }

  /// Whether the line stands behind a page's comments: `Older Comments`, `Recent Posts`.
  static func isBehind(_ line: String) -> Bool {
    guard let words = words(of: line) else { return false }
    return CommentFurniture.behind.contains(words.phrase) || isForm(words.phrase)
      || HeadingMatcher.isClosed(words.phrase) || isPager(words)
  }

  /// `Page 1 of 3`, and the numbers of pages behind it
  private static func isPager(_ words: LineWords) -> Bool {
    guard case .word(let first)? = words.tokens.first, CommentFurniture.pages.contains(first),
      words.tokens.count > 3, case .number = words.tokens[1], case .word(let of) = words.tokens[2],
      case .number = words.tokens[3]
    else { return false }
    return HeadingMatcher.ofWords.contains(of)
  }

  /// Whether the line says that a comment stood here: `This comment was deleted.`
  static func isDeleted(_ line: String) -> Bool {
    words(of: line).map { CommentFurniture.deleted.contains($0.phrase) } ?? false
  }

  /// Whether the line is the start of an entry that a link on another page made.
  static func isPing(_ line: String) -> Bool {
    let start = line.prefix(16).lowercased()
    return CommentHeadings.pingStarts.contains(where: start.hasPrefix)
  }

  /// The words of a line without the signs that no page prints on a button.
  private static func words(of line: String) -> LineWords? {
    guard line.utf8.count <= longest else { return nil }
    return line.unicodeScalars.contains(where: isTyped) ? nil : LineWords(line)
  }

  private static func isTyped(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "!", "?", "¡", "¿", "？", "！", "\"", "“", "”", "„": true
    default: false
    }
  }

  /// `Gefällt 3 Personen`
  private static func isLike(_ line: String, _ words: LineWords) -> Bool {
    guard CommentFurniture.likeStarts.contains(where: line.lowercased().hasPrefix),
      case .word(let last)? = words.tokens.last, CommentFurniture.likers.contains(last)
    else { return false }
    return words.tokens.dropLast().last.map(HeadingMatcher.isNumber) ?? false
  }

  private static func isForm(_ phrase: String) -> Bool {
    if cancels.contains(phrase) { return true }
    guard let form = forms.longest(startOf: phrase[...]) else { return false }
    return phrase == form || cancels.contains(String(phrase.dropFirst(form.count + 1)))
  }

  private static let forms = Phrases(CommentHeadings.forms)
  private static let cancels = Set(CommentHeadings.cancels)
  private static let fields = Phrases(CommentHeadings.formFields)
}
