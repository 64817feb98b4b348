/// Tells the lines inside a comment that the page printed and nobody wrote.
enum FurnitureMatcher {
  /// The longest line that can be furniture, in UTF-8 bytes.
  private static let longest = 80
  /// The longest name in front of `says:`, in UTF-8 bytes.
  private static let longestName = 80

  /// Whether the line is furniture wherever it stands: `5 stars`, `Report comment`.
  static func isAnywhere(_ line: String) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let words = LineWords(line)
    if case .number(0...10)? = words.tokens.first, words.tokens.count == 2,
      case .word(let noun)? = words.tokens.last, CommentFurniture.stars.contains(noun)
    {
      return true
    }
    return CommentFurniture.anywhere.contains(words.phrase)
  }

  /// Whether the line is furniture where nothing else follows in the comment: `Reply`, `3 people like this`.
  static func isAtTheEnd(_ line: String) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let words = LineWords(line)
    if CommentFurniture.likeStarts.contains(where: line.lowercased().hasPrefix) {
      return words.tokens.contains { if case .number = $0 { true } else { false } }
    }
    if HeadingMatcher.role(of: line) == .form { return true }
    let hasNumber = words.tokens.contains { if case .number = $0 { true } else { false } }
    return !hasNumber && CommentFurniture.atTheEnd.contains(words.phrase)
  }

  /// The name in a line such as `Ada says:`.
  static func author(in line: String) -> String? {
    guard line.utf8.count <= longestName + 20, line.last == ":" else { return nil }
    let words = line.dropLast().split(whereSeparator: \.isWhitespace)
    for verbWords in 1...2 where words.count > verbWords {
      let verb = words.suffix(verbWords).joined(separator: " ").lowercased()
      guard says.contains(verb) else { continue }
      var name = words.dropLast(verbWords)
      // `a dit` and `ha detto` end in a verb of their own.
      if let helper = name.last, ["a", "ha"].contains(helper), name.count > 1 { name = name.dropLast() }
      let joined = name.joined(separator: " ")
      return joined.utf8.count <= longestName ? joined : nil
    }
    return nil
  }

  private static let says = Set(CommentFurniture.says)

  /// Whether the line is the start of an entry that a link on another page made.
  static func isPing(_ line: String) -> Bool {
    let start = line.prefix(16).lowercased()
    return CommentHeadings.pingStarts.contains(where: start.hasPrefix)
  }

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
}
