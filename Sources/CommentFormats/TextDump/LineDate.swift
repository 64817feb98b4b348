import CommentModel

/// Tells lines that are nothing but a date, and reads them.
enum LineDate {
  /// The longest line that can be a date, in UTF-8 bytes.
  private static let longest = 80

  /// Whether the line is a date, a time, or both, and nothing else.
  static func isDate(_ line: String) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let tokens = LineWords(line).tokens
    var numbers: [Int] = []
    var hasMonth = false
    var hasClock = false
    for (place, token) in tokens.enumerated() {
      switch token {
      case .number(let number):
        numbers.append(number)
        if place >= 2, tokens[place - 1] == .mark(":") { hasClock = true }
      case .word(let word):
        if DateWords.months.contains(word) {
          hasMonth = true
        } else if !DateWords.others.contains(word) {
          return false
        }
      case .quote: return false
      case .mark: continue
      }
    }
    let hasYear = numbers.contains { (1990...2100).contains($0) }
    return hasClock || (hasMonth && !numbers.isEmpty) || (hasYear && numbers.count >= 2)
  }

  /// Whether the line says how long ago something was and nothing else: `3 years ago`, `vor 2 Tagen`.
  static func isSpan(_ line: String) -> Bool {
    guard line.utf8.count <= longest else { return false }
    var isSpan = false
    var isAgo = false
    var numbers = 0
    var isOne = false
    for token in LineWords(line).tokens {
      switch token {
      case .number: numbers += 1
      case .word(let word):
        let isWord = (
          span: DateWords.spans.contains(word), ago: DateWords.ago.contains(word),
          one: DateWords.ones.contains(word)
        )
        if !isWord.span && !isWord.ago && !isWord.one && !DateWords.besideAgo.contains(word) { return false }
        if isWord.span { isSpan = true }
        if isWord.ago { isAgo = true }
        if isWord.one { isOne = true }
      case .mark(let mark): if ![".", "•", "·", "(", ")", "|"].contains(mark) { return false }
      case .quote: return false
      }
    }
    return isSpan && isAgo && (numbers == 1 || numbers == 0 && isOne)
  }

  /// Whether a line may be a date or a span by its first word.
  static func mayBegin(_ line: Substring) -> Bool {
    let word = line.prefix { !$0.isWhitespace }
    guard let first = word.first, first.isLetter, word.allSatisfy(\.isLetter) else { return true }
    let lower = word.lowercased()
    return DateWords.months.contains(lower) || DateWords.others.contains(lower)
      || DateWords.ago.contains(lower)
      || DateWords.ones.contains(lower) || DateWords.besideAgo.contains(lower)
  }

  /// Whether the line ends as those do that say how long ago something was.
  static func endsInSpan(_ line: String) -> Bool {
    let last = line.split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
    return DateWords.ago.contains(last) || DateWords.spans.contains(last)
  }

  /// The moment that a line names which is a date; a time without a zone is taken as UTC. `nil` where it names none.
  static func time(_ line: String) -> Timestamp? {
    guard isDate(line) else { return nil }
    let text = line.drop { $0.isWhitespace }
    return Timestamp(iso8601: text) ?? PageDate.read(String(text))
  }
}
