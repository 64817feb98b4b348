/// A line cut into numbers, words, and marks, as headings, dates and furniture are told by.
struct LineWords {
  enum Token: Equatable {
    /// A whole number; digits grouped by threes count as one (`1,234`).
    case number(Int)
    /// Letters with the marks, apostrophes and hyphens inside them, lower case.
    case word(String)
    /// An opening or closing quotation mark.
    case quote
    /// Any other sign; blanks are left out.
    case mark(Unicode.Scalar)
  }

  /// The longest line that can be a heading, a date or furniture, in UTF-8 bytes. Longer ones have no tokens.
  static let longest = 400

  private(set) var tokens: [Token] = []
  /// Length of the line in UTF-8 bytes.
  let length: Int

  init(_ line: String) {
    length = line.utf8.count
    guard length <= LineWords.longest else { return }
    let scalars = Array(line.unicodeScalars)
    var next = 0
    while next < scalars.count {
      let scalar = scalars[next]
      if LineWords.isDigit(scalar) {
        tokens.append(.number(LineWords.number(scalars, &next)))
      } else if LineWords.isLetter(scalar) {
        tokens.append(.word(LineWords.word(scalars, &next)))
      } else {
        // Blanks are most frequent by far and need no look-up.
        if scalar != " " {
          if LineWords.quotes.contains(scalar) {
            tokens.append(.quote)
          } else if !scalar.properties.isWhitespace && scalar.value != 0xAD {
            tokens.append(.mark(scalar))
          }
        }
        next += 1
      }
    }
  }

  /// The words alone, joined by blanks.
  var phrase: String {
    tokens.compactMap { token -> String? in
      if case .word(let word) = token { return word }
      return nil
    }.joined(separator: " ")
  }

  static let quotes: Set<Unicode.Scalar> = [
    "\"", "“", "”", "„", "‟", "«", "»", "‹", "›", "「", "」", "『", "』", "《", "》", "〈", "〉", "【", "】", "‘", "‚",
  ]

  /// What parts groups of three digits.
  private static let separators: Set<Unicode.Scalar> = [",", ".", "'", "’", "\u{A0}", "\u{202F}"]
  /// Whether a sign may stand inside a word.
  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // A zero width non-joiner stands inside Persian plurals.
    case "'", "’", "-", "\u{AD}", "\u{200C}": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    if scalar.properties.isAlphabetic { return true }
    return scalar.properties.generalCategory == .nonspacingMark
  }

  /// Reads digits and groups of exactly three behind a separator; what does not fit an `Int` is its maximum.
  private static func number(_ scalars: [Unicode.Scalar], _ next: inout Int) -> Int {
    var value = 0
    func digits(at place: Int) -> Int {
      var end = place
      while end < scalars.count && isDigit(scalars[end]) { end += 1 }
      return end - place
    }
    func take(_ count: Int) {
      for _ in 0..<count {
        let digit = Int(scalars[next].properties.numericValue ?? 0)
        let (product, high) = value.multipliedReportingOverflow(by: 10)
        let (sum, over) = product.addingReportingOverflow(digit)
        value = high || over ? Int.max : sum
        next += 1
      }
    }
    let first = digits(at: next)
    take(first)
    guard first <= 3 else { return value }
    while next < scalars.count, separators.contains(scalars[next]), digits(at: next + 1) == 3 {
      next += 1
      take(3)
    }
    return value
  }

  private static func word(_ scalars: [Unicode.Scalar], _ next: inout Int) -> String {
    let start = next
    while next < scalars.count {
      let joins = isInner(scalars[next]) && next + 1 < scalars.count && isLetter(scalars[next + 1])
      guard isLetter(scalars[next]) || joins else { break }
      next += 1
    }
    var word = String.UnicodeScalarView()
    for scalar in scalars[start..<next] where scalar.value != 0xAD { word.append(scalar) }
    return String(word).lowercased()
  }
}
